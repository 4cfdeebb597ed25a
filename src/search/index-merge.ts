import { BlockWriter, type BuiltIndex, INDEX_FORMAT, type IndexMeta, partsOf, RUN, splitList } from './index-layout.ts';
import { keyOf } from './keys.ts';
import { lastAtMost } from './sorted.ts';
import { ByteReader, ByteWriter } from './varint.ts';

/** An index that goes into another. */
export interface MergePart {
  index: BuiltIndex;
  /** For each passage whether it goes along; absent: all do. */
  keeps?: readonly boolean[];
}

export type Pause = () => Promise<void> | undefined;

/** A part while it is read, key by key. */
interface Reading {
  index: BuiltIndex;
  keys: readonly string[];
  at: number;
  /** Number of each passage in the merged index; -1 for those that do not go along. */
  numbers: Int32Array;
  whole: boolean;
}

/**
 * One index of several, as if their passages had been added one after the other; without those that a part does not keep. No text is
 * read again.
 *
 * `pause` is called between the keys, so that others have their turn.
 * Cost: linear in the lists; 100,000 passages below a second. Errors: RangeError when a block is damaged.
 */
export async function mergeIndexes(parts: readonly MergePart[], pause?: Pause): Promise<BuiltIndex> {
  const lengths: number[] = [];
  const readings = parts.map(({ index, keeps }): Reading => {
    const numbers = Int32Array.from(index.meta.lengths, (length, passage) =>
      keeps && !keeps[passage] ? -1 : lengths.push(length) - 1,
    );
    return { index, keys: splitList(index.meta.keys), at: 0, numbers, whole: !numbers.includes(-1) };
  });
  const keys: string[] = [];
  const writer = new BlockWriter();
  for (let key = leastKey(readings); key !== undefined; key = leastKey(readings)) {
    const { count, docs, positions } = mergeLists(readings, key);
    await pause?.();
    if (count === 0) continue;
    writer.add(count, docs, positions);
    keys.push(key);
  }
  return {
    meta: {
      format: INDEX_FORMAT,
      ...mergeSources(readings),
      lengths: Uint8Array.from(lengths),
      words: wordsIn(readings, lengths),
      keys: keys.join('\n'),
      ...writer.finish(),
      ...mergeWords(parts, keys),
    },
    blocks: writer.blocks,
  };
}

function leastKey(readings: readonly Reading[]): string | undefined {
  let least: string | undefined;
  for (const { keys, at } of readings) {
    const key = keys[at];
    if (key !== undefined && (least === undefined || key < least)) least = key;
  }
  return least;
}

/** The lists of one key as one; the readings that have it go on to their next key. */
function mergeLists(readings: readonly Reading[], key: string) {
  const docs = new ByteWriter();
  const positions = new ByteWriter();
  let count = 0;
  let last = 0;
  for (const reading of readings) {
    if (reading.keys[reading.at] !== key) continue;
    const list = partsOf(listAt(reading.index, reading.at));
    const reader = new ByteReader(list.docs);
    const places = new ByteReader(list.positions);
    let passage = 0;
    while (!reader.done) {
      passage += reader.read();
      const times = reader.read();
      const number = reading.numbers[passage] ?? -1;
      const goes = number >= 0;
      if (goes) {
        docs.write(number - last);
        docs.write(times);
        last = number;
        count++;
      }
      // Keys that are no words have no positions.
      if (!reading.whole && !places.done) copyNumbers(places, times, goes ? positions : undefined);
    }
    if (reading.whole) positions.append(list.positions);
    reading.at++;
  }
  return { count, docs: docs.written, positions: positions.written };
}

function listAt({ meta, blocks }: BuiltIndex, key: number): Uint8Array {
  const block = lastAtMost(meta.blocks, key);
  const bytes = blocks[block] ?? new Uint8Array();
  const isLast = key + 1 === (meta.blocks[block + 1] ?? meta.frequencies.length);
  return bytes.subarray(meta.offsets[key], isLast ? bytes.length : meta.offsets[key + 1]);
}

function copyNumbers(from: ByteReader, times: number, to: ByteWriter | undefined): void {
  for (let time = 0; time < times; time++) {
    const value = from.read();
    to?.write(value);
  }
}

function mergeSources(readings: readonly Reading[]): Pick<IndexMeta, 'sources' | 'runs'> {
  const sources: string[] = [];
  const merged: number[] = [];
  for (const { index, numbers } of readings) {
    const { runs, lengths } = index.meta;
    const ids = splitList(index.meta.sources);
    for (let run = 0; run < runs.length; run += RUN) {
      const [first = 0, source = 0, place = 0] = runs.subarray(run, run + RUN);
      const end = runs[run + RUN] ?? lengths.length;
      let open = false;
      for (let passage = first; passage < end; passage++) {
        const number = numbers[passage] ?? -1;
        if (number >= 0 && !open) {
          const id = ids[source] ?? '';
          if (sources.at(-1) !== id) sources.push(id);
          merged.push(number, sources.length - 1, place + passage - first);
        }
        open = number >= 0;
      }
    }
  }
  return { sources: sources.join('\n'), runs: Uint32Array.from(merged) };
}

/** Exact where all passages go along; where some do not, the lengths tell, of which the longest are cut. */
function wordsIn(readings: readonly Reading[], lengths: readonly number[]): number {
  const exact = readings.every(({ whole }) => whole);
  const counts = exact ? readings.map(({ index }) => index.meta.words) : lengths;
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where parts differ in a word's stem, the later one counts, as for a passage added later. */
function mergeWords(parts: readonly MergePart[], keys: readonly string[]): Pick<IndexMeta, 'wordList' | 'stems'> {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const stems = new Map<string, number>();
  for (const { index } of parts) {
    const own = splitList(index.meta.keys);
    for (const [place, word] of splitList(index.meta.wordList).entries()) {
      const number = numbers.get(own[index.meta.stems[place] ?? 0] ?? keyOf.word(word));
      if (number !== undefined) stems.set(word, number);
    }
  }
  const words = [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
  return { wordList: words.map(([word]) => word).join('\n'), stems: Uint32Array.from(words, ([, stem]) => stem) };
}
