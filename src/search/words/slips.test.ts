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

  it('counts what the table of all pairs of beginnings counts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const slips = slipsByTable(a, b);
        expect(slipsBetween(a, b, limit)).toBe(slips <= limit ? slips : undefined);
      }),
      { numRuns: 2_000 },
    );
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
  const among = (words: readonly string[]) => ({
    wordsOfLength: (shortest: number, longest: number) =>
      words.filter(({ length }) => length >= shortest && length <= longest),
  });

  it('gives the nearest only, and nothing for short words and figures', () => {
    expect(nearest('xinjang', among(['xinjiang', 'beijing']))).toEqual(['xinjiang']);
    expect(nearest('testimony', among(['testimony', 'testimonys']))).toEqual(['testimony']);
    expect(nearest('cat', among(['cut']))).toEqual([]);
    expect(nearest('2021', among(['2022']))).toEqual([]);
  });
});

/** The definition, without any saving. */
function slipsByTable(a: string, b: string): number {
  const table = new Map<string, number>();
  const at = (row: number, column: number): number => table.get(`${row} ${column}`) ?? Infinity;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [
        row + column === 0 ? 0 : Infinity,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      table.set(`${row} ${column}`, Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}
