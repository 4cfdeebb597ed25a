import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../../test/bundled-library.ts';
import type { Span } from '../content.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { excerptOf } from './excerpt.ts';

const library = bundledLibrary();
const excerpts = library.passages.map(passage => excerptOf(passage, library.source, library));
const sixth = excerpts[5];
if (!sixth) throw new Error('there is no sixth passage');

describe('cutExcerpt', () => {
  it('keeps the words around the bearing ones', () => {
    const start = sixth.text.indexOf('independent investigators');
    const pieces = cutExcerpt({ ...sixth, bearing: [[start, start + 25]] }, 200);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatchObject({ cutBefore: true });
    expect(sixth.text.slice(...(pieces[0]?.span ?? [0, 0]))).toContain('allow independent investigators full');
  });

  it('leaves a passage whole that is little longer than the room', () => {
    const whole = { span: [0, sixth.text.length], cutBefore: false, cutAfter: false };
    expect(cutExcerpt(sixth, sixth.text.length - 40)).toEqual([whole]);
  });

  it.each([
    {
      text: `${'It was said in the town. '.repeat(5)}Then Xi Jinping spoke. ${'Nobody knew why. '.repeat(9)}`,
      names: [],
      name: 'Xi Jinping',
    },
    {
      text: `${'So it went on. '.repeat(8)}That was the ministry of all waters. ${'Nobody knew why. '.repeat(9)}`,
      names: ['the ministry of all waters'],
      name: 'the ministry of all waters',
    },
  ])('never cuts $name, at any length', ({ text, names, name }) => {
    const named = names.map(words => ({ id: 'x', name: words, span: spanOf(text, words) }));
    const span = spanOf(text, name);
    for (let length = 20; length < text.length; length += 1) {
      for (const piece of cutExcerpt({ text, bearing: [[0, 2]], names: named }, length)) {
        for (const edge of piece.span) expect(edge <= span[0] || edge >= span[1]).toBe(true);
      }
    }
  });

  it('cuts between words, in order, and says where, for any emphasis and any room', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...excerpts),
        fc.array(fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 30 })), { maxLength: 4 }),
        fc.integer({ min: 40, max: 600 }),
        (excerpt, marks, length) => {
          const { text } = excerpt;
          const bearing = marks
            .map(([start, size]): Span => [Math.min(start, text.length - 1), Math.min(start + size, text.length)])
            .filter(([start, end]) => end > start)
            .sort((a, b) => a[0] - b[0])
            .filter((one, index, all) => one[0] >= (all[index - 1]?.[1] ?? 0));
          let last = -1;
          for (const { span, cutBefore, cutAfter } of cutExcerpt({ ...excerpt, bearing }, length)) {
            expect(span[0]).toBeGreaterThan(last);
            last = span[1];
            for (const edge of span)
              expect(text.slice(Math.max(0, edge - 1), edge + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
            expect([cutBefore, cutAfter]).toEqual([span[0] > 0, span[1] < text.length]);
          }
          expect(last).toBeGreaterThan(0);
        },
      ),
    );
  });
});

function spanOf(text: string, words: string): Span {
  return [text.indexOf(words), text.indexOf(words) + words.length];
}
