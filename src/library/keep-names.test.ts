import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from './content.ts';
import { keepNames } from './keep-names.ts';

const text = 'World Uyghur Congress President Dolkun Isa met Michelle Bachelet in Geneva.';
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const names = [
  'World Uyghur Congress President Dolkun Isa',
  'World Uyghur Congress',
  'Uyghur',
  'Dolkun Isa',
  'Michelle Bachelet',
].map(at);
const kept = (...words: string[]) => keepNames(text, words.map(at), names).map(span => text.slice(...span));

describe('keepNames', () => {
  it.each([
    { words: ['Michelle'], shown: ['Michelle Bachelet'], why: 'a first name takes its surname with it' },
    { words: ['Isa'], shown: ['Dolkun Isa'], why: 'of two names that would be cut the shorter one counts' },
    { words: ['Congress'], shown: ['World Uyghur Congress'], why: 'a word of a body’s name takes all of it' },
    { words: ['Uyghur'], shown: ['Uyghur'], why: 'what is a name by itself stays, though it lies in a longer one' },
    { words: ['met Michelle'], shown: ['met Michelle Bachelet'], why: 'only the edge that cuts moves' },
    { words: ['Isa', 'met'], shown: ['Dolkun Isa met'], why: 'what comes to touch is one' },
    { words: ['Geneva'], shown: ['Geneva'], why: 'where no name is, nothing moves' },
  ])('$why', ({ words, shown }) => {
    expect(kept(...words)).toEqual(shown);
  });

  it('only ever grows, in order, without overlap', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 15 }))
      .map(([start, size]): Span => [start, Math.min(text.length, start + size)]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), spans => {
        const apart = spans.sort((a, b) => a[0] - b[0]).filter((one, index) => one[0] >= (spans[index - 1]?.[1] ?? 0));
        const grown = keepNames(text, apart, names);
        for (const [start, end] of apart) expect(grown.some(one => one[0] <= start && one[1] >= end)).toBe(true);
        for (const [index, one] of grown.entries()) expect(one[0]).toBeGreaterThan(grown[index - 1]?.[1] ?? -1);
      }),
    );
  });
});
