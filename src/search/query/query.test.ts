import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, withFilter, withoutFilter } from './query.ts';

const shown = (written: string) => {
  const { words, phrases, filters, open } = parseQuery(written);
  return {
    words: words.map(({ folded }) => folded).join(' '),
    phrases: phrases.map(phrase => phrase.map(({ folded }) => folded).join(' ')),
    filters: filters.map(({ kind, value }) => `${kind}=${value}`),
    open,
  };
};

describe('parseQuery', () => {
  it.each([
    { written: 'two words', words: 'two words', phrases: [], filters: [], open: true },
    { written: 'done ', words: 'done', phrases: [], filters: [], open: false },
    { written: 'a “real phrase” b', words: 'a b', phrases: ['real phrase'], filters: [], open: true },
    { written: '"one"', words: 'one', phrases: [], filters: [], open: false },
    { written: 'by:isa x', words: 'x', phrases: [], filters: ['by=isa'], open: true },
    {
      written: 'BY:"World Congress" in:doc about: tibet',
      words: '',
      phrases: [],
      filters: ['by=World Congress', 'in=doc', 'about=tibet'],
      open: false,
    },
    { written: 'by:"unclosed name', words: '', phrases: [], filters: ['by=unclosed name'], open: false },
    { written: 'an "unclosed phrase', words: 'an unclosed phrase', phrases: [], filters: [], open: true },
    { written: 'nearby: x', words: 'nearby x', phrases: [], filters: [], open: true },
    { written: '', words: '', phrases: [], filters: [], open: false },
  ])('takes $written apart', ({ written, ...parts }) => {
    expect(shown(written)).toEqual(parts);
  });
});

describe('withFilter and withoutFilter', () => {
  it.each([
    { query: 'torture', kind: 'by' as const, value: 'dolkun-isa', becomes: 'by:dolkun-isa torture' },
    { query: 'tort', kind: 'in' as const, value: 'A title "so"', becomes: 'in:"A title  so " tort' },
  ])('adds $kind:$value before the word being typed', ({ query, kind, value, becomes }) => {
    expect(withFilter(query, kind, value)).toBe(becomes);
    expect(parseQuery(becomes).open).toBe(true);
  });

  it.each([
    ['by:isa torture', 'torture'],
    ['torture by:isa camps', 'torture camps'],
    ['torture by:"Dolkun Isa"', 'torture '],
    ['in: x by:isa', 'in: x '],
  ])('takes a filter out of %j', (query, rest) => {
    const filter = parseQuery(query).filters.at(-1);
    expect(filter && withoutFilter(query, filter)).toBe(query.startsWith('in:') ? 'in: x ' : rest);
  });

  it('takes out of any query what it put in', () => {
    const query = fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', 'by:', 'in:', '港', '\ud83d') });
    fc.assert(
      fc.property(query, fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/), (written, id) => {
        const filter = parseQuery(withFilter(written, 'about', id)).filters[0];
        expect(filter).toMatchObject({ kind: 'about', value: id });
        if (filter) expect(withoutFilter(withFilter(written, 'about', id), filter)).toBe(written.trimStart());
      }),
    );
  });
});
