import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, slipsBetween } from './slips.ts';

describe('slipsBetween', () => {
  it.each([
    { a: 'report', b: 'report', slips: 0 },
    { a: 'reprot', b: 'report', slips: 1 },
    { a: 'bachellet', b: 'bachelet', slips: 1 },
    { a: 'eport', b: 'report', slips: 1 },
    { a: 'tortrue', b: 'torture', slips: 1 },
    { a: 'abcd', b: 'wxyz', slips: undefined },
  ])('counts $slips between $a and $b', ({ a, b, slips }) => {
    expect(slipsBetween(a, b, 2)).toBe(slips);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 8)).toBe(slipsBetween(b, a, 8));
      }),
    );
  });
});

describe('nearest', () => {
  it('gives the nearest only, and nothing for short words and figures', () => {
    expect(nearest('xinjang', ['xinjiang', 'beijing'])).toEqual(['xinjiang']);
    expect(nearest('testimony', ['testimony', 'testimonys'])).toEqual(['testimony']);
    expect(nearest('cat', ['cut'])).toEqual([]);
    expect(nearest('2021', ['2022'])).toEqual([]);
  });
});
