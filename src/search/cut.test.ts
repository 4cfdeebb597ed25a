import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround } from './cut.ts';

const shown = (text: string, words: readonly string[], length: number) => {
  const bearing = words.map(word => [text.indexOf(word), text.indexOf(word) + word.length] as const);
  return cutAround(text, bearing, length).map(
    ({ span, cutBefore, cutAfter }) => (cutBefore ? '…' : '') + text.slice(...span) + (cutAfter ? '…' : ''),
  );
};
const filler = 'lorem ipsum dolor sit amet '.repeat(20).trim();

describe('cutAround', () => {
  it('leaves a short passage whole', () => {
    expect(shown('Short and whole.', ['whole'], 100)).toEqual(['Short and whole.']);
  });

  it('keeps the words that bear with some of what is around them', () => {
    const [piece, ...others] = shown(`${filler} NEEDLE ${filler}`, ['NEEDLE'], 200);
    expect(others).toEqual([]);
    expect(piece).toMatch(/^…\w.* NEEDLE .*\w…$/);
    expect(piece?.length).toBeGreaterThan(190);
    expect(piece?.length).toBeLessThan(260);
  });

  it('makes several pieces of what is far apart', () => {
    const pieces = shown(`${filler} ONE ${filler} TWO ${filler}`, ['ONE', 'TWO'], 300);
    expect(pieces).toHaveLength(2);
    expect(pieces.join()).toMatch(/ONE.*TWO/);
  });

  it('gives the beginning when nothing bears', () => {
    expect(shown(filler, [], 60)[0]).toMatch(/^lorem .*\w…$/);
  });

  it('never cuts a word, never overlaps, holds most bearing words, for any text', () => {
    const text = fc
      .array(fc.constantFrom('word', 'a', 'longerword', '😀', 'é'), { minLength: 1, maxLength: 200 })
      .map(words => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.integer({ min: 20, max: 400 }),
        (some, places, length) => {
          const bearing = [...new Set(places.map(place => place % some.length))]
            .sort((a, b) => a - b)
            .map(place => [place, Math.min(some.length, place + 1)] as const);
          const pieces = cutAround(some, bearing, length);
          expect(pieces.length).toBeGreaterThan(0);
          let last = -1;
          for (const {
            span: [start, end],
            cutBefore,
            cutAfter,
          } of pieces) {
            expect(start).toBeGreaterThan(last);
            last = end;
            expect(start === 0 || some[start - 1] === ' ').toBe(true);
            expect(end === some.length || some[end] === ' ').toBe(true);
            expect(cutBefore).toBe(start > 0);
            expect(cutAfter).toBe(end < some.length);
          }
        },
      ),
    );
  });
});
