import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOpenings, mayOpen } from './openings.ts';

describe('openings', () => {
  it('let every name pass, wherever it stands', () => {
    const names = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (patterns, before) => {
        const openings = buildOpenings(patterns);
        for (const pattern of patterns) expect(mayOpen(openings, `${before}${pattern}`, before.length)).toBe(true);
      }),
    );
  });

  it('stop most other words', () => {
    const openings = buildOpenings(Array.from({ length: 5_000 }, (_, index) => `name ${index}`.slice(2)));
    const words = Array.from({ length: 1_000 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(36));
    expect(words.filter(word => mayOpen(openings, word, 0)).length).toBeLessThan(100);
    expect(mayOpen(openings, '', 0)).toBe(false);
  });
});
