import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../../tools/bundled-entries.ts';
import type { Entry } from '../collection.ts';
import { searchEntries } from '../search.ts';
import { compileLexicon } from '../words/lexicon.ts';
import { compileNames } from '../words/names.ts';
import { IndexBuilder } from './build.ts';
import type { BuiltIndex } from './layout.ts';
import { searchIndex } from './search.ts';
import { Segment } from './segment.ts';

const pack = readBundled();
const entries = entriesOf(pack);
const lexicon = compileLexicon(pack.terms);
const named = pack.actors.map(({ id, name, corpus, aliases = [] }) => ({ id, name, corpus, aliases }));
const names = compileNames(named);
const byId = new Map(entries.map(entry => [entry.id, entry]));

function build(of: readonly Entry[], terms = lexicon): BuiltIndex {
  const builder = new IndexBuilder(terms);
  for (const entry of of) builder.add(entry);
  return builder.finish();
}
const open = ({ meta, blocks }: BuiltIndex) =>
  new Segment(structuredClone(meta), async block => blocks[block] ?? new Uint8Array());
const options = {
  names,
  lexicon,
  most: 20,
  readEntries: async (ids: readonly string[]) => ids.flatMap(id => byId.get(id) ?? []),
};
const whole = open(build(entries));
const halves = [open(build(entries.slice(0, 6))), open(build(entries.slice(6)))];

describe('searchIndex', () => {
  it.each([
    'torture',
    'accountab',
    'bachellet',
    '"crimes against humanity" Turkic',
    '"genocide ongoing"',
    'by:isa',
    'in:us-statement genocide by:"State Department"',
    'WUC seven',
    '种族灭绝',
    'football',
    '',
    'the',
  ])('answers %j as the scan does, from one segment and from two', async query => {
    const scanned = searchEntries(entries, query, { names, lexicon });
    expect((await searchIndex([whole], query, options)).ranked).toEqual(scanned);
    const { ranked: fromTwo } = await searchIndex(halves, query, options);
    expect(fromTwo.map(({ entry, score }) => [entry.id, score.toFixed(9)])).toEqual(
      scanned.map(({ entry, score }) => [entry.id, score.toFixed(9)]),
    );
  });

  it('answers any query as the scan does', async () => {
    const part = fc.constantFrom(
      ...entries.flatMap(({ text }) => text.split(' ').slice(0, 30)),
      '"',
      'about:report',
      'by:kanat',
      'Folter',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async parts => {
        const query = parts.join(' ');
        expect((await searchIndex([whole], query, options)).ranked).toEqual(
          searchEntries(entries, query, { names, lexicon }),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('answers over generated passages as the scan does', async () => {
    // A search of all names and terms of the pack takes a tenth of a second, whatever it is asked.
    const few = {
      names: compileNames(
        named
          .filter(({ id }) => ['report', 'uyghurs', 'china'].includes(id))
          .map(({ aliases, ...name }) => ({ ...name, aliases: aliases.slice(0, 10) })),
      ),
      lexicon: compileLexicon(pack.terms.slice(0, 20)),
    };
    const openOf = (of: readonly Entry[]) => open(build(of, few.lexicon));
    const vocabulary = 'river rivers bank boats harbour harbours fish fishing mayor 1998 wind 港 口 港口 café'.split(
      ' ',
    );
    const word = fc.constantFrom(...vocabulary);
    const passage = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 12 }),
      actor: fc.constantFrom('report', 'uyghurs', 'china'),
      speaks: fc.boolean(),
      source: fc.constantFrom('a', 'b'),
    });
    const query = fc.array(
      fc.oneof(word, fc.constantFrom('"river bank"', 'by:report', 'about:uyghurs', 'in:a', 'harb', 'fishign')),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { maxLength: 14 }),
        fc.integer({ min: 0, max: 14 }),
        query,
        async (drawn, cut, parts) => {
          const generated = drawn.map(
            ({ words, actor, speaks, source }, index): Entry => ({
              id: `${source}#${index + 1}`,
              number: index + 1,
              text: words.join(' '),
              lang: 'en',
              source,
              actors: [actor],
              statements: speaks ? [{ speaker: actor, kind: 'quoted', text: words[0] ?? '' }] : [],
            }),
          );
          const read = async (ids: readonly string[]) =>
            ids.flatMap(id => generated.find(entry => entry.id === id) ?? []);
          const written = parts.join(' ');
          const scanned = searchEntries(generated, written, few);
          const parts2 = [generated.slice(0, cut), generated.slice(cut)].map(openOf);
          for (const segments of [[openOf(generated)], parts2]) {
            const { ranked, total } = await searchIndex(segments, written, { ...options, ...few, readEntries: read });
            expect(ranked.map(({ entry }) => entry.id)).toEqual(scanned.map(({ entry }) => entry.id));
            expect(total).toBe(scanned.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('shows a passage once that two sources have, and reads on for others', async () => {
    const copy = entries.map(entry => ({
      ...entry,
      id: `copy#${entry.number}`,
      source: 'copy',
      text: entry.text.toUpperCase(),
    }));
    const both = new Map([...entries, ...copy].map(entry => [entry.id, entry]));
    const readEntries = async (ids: readonly string[]) => ids.flatMap(id => both.get(id) ?? []);
    const segments = [whole, open(build(copy))];
    const once = await searchIndex([whole], 'Uyghurs report', options);
    const twice = await searchIndex(segments, 'Uyghurs report', { ...options, readEntries });
    expect(twice.ranked.map(({ entry }) => entry.number)).toEqual(once.ranked.map(({ entry }) => entry.number));
    expect(twice.total).toBe(once.total);
    const few = await searchIndex(segments, 'Uyghurs report', { ...options, readEntries, most: 3 });
    expect(few.ranked).toHaveLength(3);
  });

  it('reads only the blocks that a query needs, and each once', async () => {
    const vocabulary = Array.from({ length: 4_000 }, (_, index) => `word${index.toString(36)}x`);
    const many = Array.from({ length: 3_000 }, (_, number): Entry => {
      const text = Array.from(
        { length: 30 },
        (_, place) => vocabulary[(number * 31 + place * place * 7) % vocabulary.length],
      ).join(' ');
      return { id: `s#${number}`, number, text, lang: 'en', actors: [], statements: [] };
    });
    const { meta, blocks } = build(many);
    const read: number[] = [];
    const segment = new Segment(meta, async block => {
      read.push(block);
      return blocks[block] ?? new Uint8Array();
    });
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks.slice(0, -1)) expect(block.length).toBeLessThanOrEqual(16_384);
    const all = {
      ...options,
      most: 5,
      readEntries: async (ids: readonly string[]) => ids.flatMap(id => many[Number(id.slice(2))] ?? []),
    };
    const word = vocabulary[7] ?? '';
    const { ranked: found } = await searchIndex([segment], `${word} `, all);
    expect(found).toHaveLength(5);
    for (const { entry } of found) expect(entry.text).toContain(word);
    await searchIndex([segment], `${word} `, all);
    expect(read).toHaveLength(1);
  });

  it('rejects when a block cannot be read or is damaged, and reads it anew the next time', async () => {
    const { meta, blocks } = build(entries);
    let fails = true;
    const segment = new Segment(meta, async block => {
      if (fails) throw new Error('gone');
      return blocks[block] ?? new Uint8Array();
    });
    await expect(searchIndex([segment], 'torture', options)).rejects.toThrow('gone');
    fails = false;
    expect((await searchIndex([segment], 'torture', options)).ranked).toHaveLength(1);
    const cut = new Segment(meta, async block => (blocks[block] ?? new Uint8Array()).slice(0, 3));
    await expect(searchIndex([cut], 'torture', options)).rejects.toThrow(RangeError);
    expect(() => new Segment({ ...meta, format: 99 }, async () => new Uint8Array())).toThrow('format 99');
  });

  it('stops when it is aborted', async () => {
    const signal = AbortSignal.abort(new Error('superseded'));
    await expect(searchIndex([whole], 'torture', { ...options, signal })).rejects.toThrow('superseded');
  });
});
