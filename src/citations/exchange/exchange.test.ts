import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Csl } from '../../packs/index.ts';
import { toBibtex, toCslJson, toRis } from '../index.ts';

/** Signs with a meaning in one of the formats, among any others. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('{}\\$&#_%~^"@,=-', String), ' and ', 'é', '中', '\n', 'x'),
      fc.string({ maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map(parts => parts.join(''))
  .filter(made => made.trim() !== '');
const normal = (words: string) => words.replace(/\s+/g, ' ').trim();
const name = fc.oneof(fc.record({ literal: text }), fc.record({ family: text, given: text }));
const record = fc.record({
  id: fc.constant('x'),
  type: fc.constantFrom('book', 'report', 'webpage', 'article-journal', 'speech'),
  title: text,
  publisher: text,
  author: fc.array(name, { minLength: 1, maxLength: 3 }),
  issued: fc.record({
    'date-parts': fc.tuple(fc.tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 12 }))),
  }),
});

describe('toBibtex', () => {
  it('writes what a reader of BibTeX gets back, sign for sign', () => {
    fc.assert(
      fc.property(record, csl => {
        const fields = readBibtex(toBibtex(csl as Csl, { paragraph: 6 }));
        expect(fields.get('title')).toBe(normal(csl.title));
        expect(fields.get('note')).toBe('¶ 6');
        expect(fields.get('year')).toBe(String(csl.issued['date-parts'][0][0]));
        expect(fields.get('author list')).toEqual(csl.author.map(nameWords));
      }),
    );
  });

  it('writes a source whole', () => {
    const csl = {
      ...{ id: 'q', type: 'article-journal', title: 'Rivers & {mouths}', 'container-title': 'The Quay', page: '1-20' },
      ...{ author: [{ family: 'Lindqvist', given: 'Anna' }, { literal: 'Water and Tide Office' }], volume: 3 },
      ...{
        issued: { 'date-parts': [[2021, 5]] },
        URL: 'https://example.org/a_b?c=%20&d=1',
        accessed: { 'date-parts': [[2024, 1, 2]] },
      },
    } as Csl;
    const status = { kind: 'withdrawn', asOf: '2023-05-03' } as const;
    expect(
      toBibtex(csl, { paragraph: 6 }, { accessed: true, secondhand: { speaker: 'Bo Ash' }, status }),
    ).toBe(`@article{lindqvist2021,
  author = {Lindqvist, Anna and {Water and Tide Office}},
  title = {{Rivers \\& \\{mouths\\}}},
  journal = {The Quay},
  year = {2021},
  volume = {3},
  pages = {1--20},
  url = {https://example.org/a_b?c=%20&d=1},
  urldate = {2024-01-02},
  note = {Bo Ash, quoted in this source; ¶\u202f6; [withdrawn (3 May 2023)]},
  month = may
}
`);
  });
});

describe('toRis', () => {
  it('writes what a reader of RIS gets back', () => {
    fc.assert(
      fc.property(record, csl => {
        const lines = readRis(toRis(csl as Csl, { paragraph: 6 }));
        expect(lines[0]?.[0]).toBe('TY');
        expect(lines.at(-1)).toEqual(['ER', '']);
        const values = (tag: string) => lines.filter(([found]) => found === tag).map(([, value]) => value);
        expect(values('TI')).toEqual([normal(csl.title)]);
        expect(values('PB')).toEqual([normal(csl.publisher)]);
        expect(values('AU')).toEqual(csl.author.map(nameWords));
        expect(values('N1')).toEqual(['¶ 6']);
      }),
    );
  });

  it('says of an uncertain month what is known', () => {
    const csl = {
      id: 'x',
      type: 'article-newspaper',
      title: '[A report]',
      issued: { 'date-parts': [[2022, 9]], circa: true },
    };
    expect(toRis(csl, { paragraph: 6 }, { secondhand: { speaker: 'Bo Ash', reported: true } })).toBe(
      'TY  - NEWS\r\nTI  - [A report]\r\nPY  - 2022\r\nDA  - 2022/09//ca.\r\nN1  - Bo Ash, as reported in this source\r\nN1  - ¶ 6\r\nER  - \r\n',
    );
  });
});

describe('toCslJson', () => {
  it('gives the record as it is, but for the day of access', () => {
    fc.assert(
      fc.property(record, csl => {
        const accessed = { 'date-parts': [[2024, 1, 2]] };
        const [bare] = JSON.parse(toCslJson({ ...csl, accessed } as Csl, undefined));
        expect(bare).toEqual(JSON.parse(JSON.stringify(csl)));
        const [asked] = JSON.parse(toCslJson({ ...csl, accessed } as Csl, { paragraph: 6 }, { accessed: true }));
        expect(asked).toMatchObject({ accessed, note: '¶\u202f6' });
      }),
    );
  });
});

function nameWords(person: { literal: string } | { family: string; given: string }): string {
  return 'literal' in person ? normal(person.literal) : `${normal(person.family)}, ${normal(person.given)}`;
}

/** The fields of one entry: values in braces, nested braces and TeX's signs undone; `author list` cut at `and` outside of inner braces. */
function readBibtex(entry: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const head = /^@[a-z]+\{[a-z0-9]+,\n/.exec(entry);
  if (!head) throw new Error(`no entry: ${entry}`);
  let at = head[0].length;
  for (;;) {
    const field = /\s*([a-z]+) = (?:\{|([a-z]+)(,\n|\n\}\n$))/y;
    field.lastIndex = at;
    const found = field.exec(entry);
    if (!found) break;
    at = field.lastIndex;
    if (found[2]) continue;
    const start = at;
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= entry.length) throw new Error(`no end: ${entry}`);
      if (entry[at] === '\\' && /[{}\\$&#_%]/.test(entry[at + 1] ?? '')) at += 1;
      else if (entry[at] === '{') depth += 1;
      else if (entry[at] === '}') depth -= 1;
    }
    const value = entry.slice(start, at - 1);
    if (found[1] === 'author') fields.set('author list', cutAtAnd(value).map(plain));
    fields.set(found[1] ?? '', plain(value));
    const next = /,?\n(\}\n$)?/y;
    next.lastIndex = at;
    if (!next.exec(entry)) throw new Error(`rest: ${entry.slice(at)}`);
    at = next.lastIndex;
  }
  return fields;
}

function cutAtAnd(value: string): string[] {
  const names: string[] = [''];
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\' && /[{}]/.test(value[at + 1] ?? '')) {
      names.push(`${names.pop()}${value.slice(at, at + 2)}`);
      at += 1;
      continue;
    }
    if (value[at] === '{') depth += 1;
    if (value[at] === '}') depth -= 1;
    if (depth === 0 && value.startsWith(' and ', at)) {
      names.push('');
      at += 4;
    } else names.push(`${names.pop()}${value[at]}`);
  }
  return names;
}

function plain(value: string): string {
  const words: Record<string, string> = { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' };
  return normal(
    value.replace(/\\([a-z]+)\{\}|\\([{}$&#_%])|[{}]/g, (_, word: string, sign: string) => words[word] ?? sign ?? ''),
  );
}

function readRis(written: string): [tag: string, value: string][] {
  if (!written.endsWith('\r\n')) throw new Error('no end');
  return written
    .slice(0, -2)
    .split('\r\n')
    .map(line => {
      const parts = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line);
      if (!parts) throw new Error(`no line: ${line}`);
      return [parts[1] ?? '', parts[2] ?? ''];
    });
}
