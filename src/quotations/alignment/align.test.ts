import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn } from '../words/conventions.ts';
import { tokensOf } from '../words/tokens.ts';
import { align } from './align.ts';
import type { Step } from './trace.ts';

function aligned(text: string, source: string): Step[] {
  const [quoted, { tokens }] = [tokensOf(text), tokensOf(source)];
  const zeros = () => new Uint8Array(tokens.length);
  const steps = align(quoted.tokens, markedIn(text, quoted), { tokens, entry: zeros(), barrier: zeros() });
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** One letter a step: kept, swapped, added, dropped; a bar where the source does not follow on. */
function drawn(text: string, source: string): string {
  let last: number | undefined;
  return aligned(text, source)
    .map(step => {
      if (step.kind === 'added') return 'a';
      const jump = last !== undefined && step.source !== last + 1 ? '|' : '';
      last = step.source;
      return jump + step.kind.charAt(0);
    })
    .join('');
}

describe('align', () => {
  const source = 'the old ferry came late to the outer pier. Nobody waited there. The crew drank its tea';
  it.each([
    { text: 'the old ferry came late', steps: 'kkkkk', why: 'the same words' },
    { text: 'the old boat came late', steps: 'kkskk', why: 'a word swapped' },
    { text: 'will the old ferry came', steps: 'akkkk', why: 'a word added before the beginning of the source' },
    { text: 'the new ferry came late', steps: 'kskkk', why: 'a word swapped for one of the same length' },
    { text: 'the old ferry never came late', steps: 'kkkakk', why: 'a word added' },
    { text: 'the ferry came late', steps: 'kdkkk', why: 'a word dropped' },
    { text: 'the old ferry ... outer pier', steps: 'kkk|kk', why: 'an ellipsis jumps' },
    { text: 'the old ferry came late. Nobody waited there', steps: 'kkkkk|kkk', why: 'a new sentence jumps' },
    { text: 'the crew … the old ferry', steps: 'kk|kkk', why: 'an ellipsis jumps back' },
    { text: 'the old [night] ferry came', steps: 'kkakk', why: 'a bracket is put in' },
  ])('$why', ({ text, steps }) => {
    expect(drawn(text, source)).toBe(steps);
  });

  it('jumps over an ellipsis from the nearest of the places that have the words before it', () => {
    const [first, , after] = aligned('the pier … tea', 'the pier was wet and the pier had tea');
    expect([first, after]).toMatchObject([{ source: 5 }, { source: 8 }]);
  });

  it('takes every word of the quotation once and in order, whatever the texts', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', '…', '[d]', 'e.'), { maxLength: 30 })
      .map(list => list.join(' '));
    fc.assert(
      fc.property(words, words, (text, other) => {
        const taken = aligned(text, other).flatMap(step => (step.kind === 'dropped' ? [] : [step.quoted]));
        expect(taken).toEqual(tokensOf(text).tokens.map((_, at) => at));
      }),
    );
  });

  it('gives way while it fills a large table', () => {
    const words = Array.from({ length: 1_000 }, (_, at) => `w${at % 7}`).join(' ');
    const quoted = tokensOf(words);
    const flat = new Uint8Array(quoted.tokens.length);
    const steps = align(quoted.tokens, markedIn(words, quoted), { tokens: quoted.tokens, entry: flat, barrier: flat });
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(10);
  });
});
