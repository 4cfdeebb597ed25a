import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthLargest } from './sorted.ts';

describe('nthLargest', () => {
  it('gives what stands there when all are sorted', () => {
    const numbers = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3.25, 7, 9), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 3 }), fc.nat(), (lists, drawn) => {
        const sorted = lists.flat().sort((a, b) => b - a);
        fc.pre(sorted.length > 0);
        const n = (drawn % sorted.length) + 1;
        const found = nthLargest(
          lists.map(list => Float64Array.from(list)),
          n,
        );
        expect(found).toBe(sorted[n - 1]);
      }),
    );
  });
});
