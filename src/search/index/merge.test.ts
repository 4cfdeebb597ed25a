import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../../tools/bundled-entries.ts';
import type { Entry } from '../collection.ts';
import { compileLexicon } from '../words/lexicon.ts';
import { IndexBuilder } from './build.ts';
import type { BuiltIndex } from './layout.ts';
import { mergeIndexes } from './merge.ts';
import { Segment } from './segment.ts';

const pack = readBundled();
const entries = entriesOf(pack);
const lexicon = compileLexicon(pack.terms);

function build(of: readonly Entry[]): BuiltIndex {
  const builder = new IndexBuilder(lexicon);
  for (const entry of of) builder.add(entry);
  return builder.finish();
}

describe('mergeIndexes', () => {
  it('gives what building all at once gives', async () => {
    const cuts = fc.array(fc.integer({ min: 0, max: entries.length }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cuts, async places => {
        const sorted = [0, ...places.sort((a, b) => a - b), entries.length];
        const parts = sorted.slice(1).map((end, index) => build(entries.slice(sorted[index], end)));
        expect(await mergeIndexes(parts)).toEqual(build(entries));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps lists apart that are longer than a block', async () => {
    const many = (from: number, count: number) =>
      Array.from(
        { length: count },
        (_, index): Entry => ({
          id: `s#${from + index}`,
          number: from + index,
          text: `common ${'common '.repeat(index % 5)}rare${(from + index) % 900}`,
          lang: 'en',
          actors: [],
          statements: [],
        }),
      );
    const [first, second] = [many(1, 4_500), many(4_501, 4_500)];
    const merged = await mergeIndexes([build(first), build(second)]);
    expect(merged).toEqual(build([...first, ...second]));
    expect(merged.blocks.some(block => block.length > 16_384)).toBe(true);
  });

  it('says so when a block is damaged', async () => {
    const { meta, blocks } = build(entries);
    const cut = { meta, blocks: blocks.map(block => block.slice(0, 3)) };
    await expect(mergeIndexes([cut])).rejects.toThrow(RangeError);
  });
});

describe('idOf', () => {
  it('finds a passage where rows of sources begin and end', () => {
    const row = (source: string, ...numbers: number[]) =>
      numbers.map(
        (number): Entry => ({
          id: `${source}#${number}`,
          number,
          text: 'x',
          lang: 'en',
          source,
          actors: [],
          statements: [],
        }),
      );
    const all = [...row('a', 1, 2, 3), ...row('b', 1), ...row('a', 7, 8), ...row('c', 2, 4, 5)];
    const { meta, blocks } = build(all);
    const segment = new Segment(meta, async block => blocks[block] ?? new Uint8Array());
    expect(all.map((_, doc) => segment.idOf(doc))).toEqual(all.map(({ id }) => id));
  });
});
