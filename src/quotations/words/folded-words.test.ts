import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../text/index.ts';
import { foldedWords } from './folded-words.ts';

function inSlices(text: string, lang: string): { words: string[]; slices: number } {
  const steps = foldedWords(text, lang);
  for (let slices = 0; ; slices++) {
    const next = steps.next();
    if (next.done) return { words: next.value, slices };
  }
}

/** Words, figures and stops that a slice may end in or beside. */
const piece = fc.constantFrom(
  'harbour',
  'U.S.',
  '30,439',
  '3.5',
  '31st',
  '码头的灯光',
  'boat\u00adhouse',
  'l’eau',
  '—',
  ':',
  '，',
  '?',
);

describe('foldedWords', () => {
  it('gives the words that the whole text has, wherever it is parted', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 600 }), fc.constantFrom('', ' ', '\n'), (pieces, between) => {
        const text = pieces.join(between);
        expect(inSlices(text, 'zh').words).toEqual(wordsOf(text, 'zh').map(({ folded }) => folded));
      }),
      { numRuns: 50 },
    );
  });

  it('parts a long text, and not one without a place for it', () => {
    expect(inSlices('night ferry '.repeat(500), 'en').slices).toBe(4);
    expect(inSlices('x'.repeat(6_000), 'en').slices).toBe(1);
  });
});
