import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

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
