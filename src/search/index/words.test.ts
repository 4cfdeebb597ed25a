import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../text/index.ts';
import type { Entry } from '../collection.ts';
import { compileLexicon } from '../words/lexicon.ts';
import { IndexBuilder } from './build.ts';
import { Segment } from './segment.ts';
import { frequencyOf, passagesWithWords } from './words.ts';

const lexicon = compileLexicon([]);
const SIZE = 400;
/** So many passages are in one segment. */
const A_SEGMENT = 250;

const entries = Array.from({ length: SIZE }, (_, index): Entry => {
  const text = `The ferry number${index} met ferry number${(index * 7) % SIZE} at pier${index % 20} in the harbour.`;
  return { id: `s#${index + 1}`, number: index + 1, text, lang: 'en', source: 's', actors: [], statements: [] };
});
function segmentOf(of: readonly Entry[]): Segment {
  const builder = new IndexBuilder(lexicon);
  for (const entry of of) builder.add(entry);
  const { meta, blocks } = builder.finish();
  return new Segment(meta, async block => blocks[block] ?? new Uint8Array());
}
const segments = [segmentOf(entries.slice(0, A_SEGMENT)), segmentOf(entries.slice(A_SEGMENT))];
const folded = (text: string) => wordsOf(text, 'en').map(word => word.folded);

describe('passagesWithWords', () => {
  it('finds a passage by any part of it that tells, in whatever segment it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), fc.nat(3), async ({ id, text }, from) => {
        const words = folded(text).slice(from);
        expect(await passagesWithWords(segments, words, 5)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('puts what has more of the rare words first, and gives no more than asked for', async () => {
    const found = await passagesWithWords(segments, folded('the ferry number3 met ferry number21 at pier3'), 4);
    expect(found[0]).toBe('s#4');
    expect(found).toHaveLength(4);
  });

  it('does not mind words that no passage has', async () => {
    expect(await passagesWithWords(segments, folded('zebra quagga'), 5)).toEqual([]);
    expect(await passagesWithWords(segments, [], 5)).toEqual([]);
    expect(await passagesWithWords([], folded('ferry'), 5)).toEqual([]);
  });
});

describe('frequencyOf', () => {
  it('is the share of the passages of all segments', () => {
    expect(frequencyOf(segments, 'harbour')).toBe(1);
    expect(frequencyOf(segments, 'pier3')).toBe(1 / 20);
    expect(frequencyOf(segments, 'zebra')).toBe(0);
    expect(frequencyOf([], 'harbour')).toBe(0);
  });
});
