import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Block, partsOf, placesOf } from './open-block.ts';

// No document here: blocks of one walk are ordered without it.
vi.mock('../dom.ts', () => ({}));

/** A block over text nodes of these data; without a DOM a node is its data. */
function blockOf(...data: string[]): Block {
  let text = '';
  const pieces = data.map(part => {
    const piece = { node: { data: part } as Text, start: text.length, length: part.length };
    text += part;
    return piece;
  });
  return {
    text,
    lang: 'en',
    pieces,
    container: {} as Node,
    quoted: [],
    heading: false,
    article: undefined,
    walk: {},
    at: 0,
  };
}
const wordsAt = (block: Block, start: number, end: number) =>
  placesOf(block, start, end)
    .map(place => place.node.data.slice(place.start, place.end))
    .join('');

describe('the places of a span', () => {
  it('are the span’s own text, whatever the pieces', () => {
    const given = fc.record({ data: fc.array(fc.string({ maxLength: 8 })), ends: fc.tuple(fc.nat(60), fc.nat(60)) });
    fc.assert(
      fc.property(given, ({ data, ends }) => {
        const block = blockOf(...data);
        const [start = 0, end = 0] = ends.map(at => Math.min(at, block.text.length)).sort((a, b) => a - b);
        expect(wordsAt(block, start, end)).toBe(block.text.slice(start, end));
      }),
    );
  });
});

describe('the parts of a long block', () => {
  it('are together its text, none longer than allowed, each with its own places and quotations', () => {
    const given = fc.record({
      data: fc.array(fc.stringMatching(/^[a-c ]{0,9}$/), { maxLength: 12 }),
      most: fc.integer({ min: 1, max: 20 }),
      quoted: fc.tuple(fc.nat(60), fc.nat(60)),
    });
    fc.assert(
      fc.property(given, ({ data, most, quoted }) => {
        const whole = blockOf(...data);
        const [from = 0, to = 0] = quoted.map(at => Math.min(at, whole.text.length)).sort((a, b) => a - b);
        const parts = partsOf({ ...whole, quoted: from < to ? [[from, to]] : [] }, most);
        expect(parts.map(({ text }) => text).join('')).toBe(whole.text);
        for (const part of parts) {
          expect(part.text.length).toBeLessThanOrEqual(most);
          if (parts.length > 1) expect(wordsAt(part, 0, part.text.length)).toBe(part.text);
        }
        const words = parts.flatMap(part => part.quoted.map(([start, end]) => part.text.slice(start, end))).join('');
        expect(words).toBe(whole.text.slice(from, to));
      }),
    );
  });
});
