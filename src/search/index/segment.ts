import { countOf, indexOfLine, lineAt, linesFrom, linesOfLength } from '../lines.ts';
import type { Vocabulary } from '../query/plan.ts';
import { lastAtMost } from '../sorted.ts';
import { INDEX_FORMAT, type IndexMeta, RUN, splitList } from './layout.ts';
import { ByteReader } from './varint.ts';

/** Reads one stored block. Rejects when it cannot be read: the index is then built anew from the passages. */
export type ReadBlock = (block: number) => Promise<Uint8Array>;

/** Passages in which a key stands, in order of their numbers, and how often. */
export interface Postings {
  docs: Uint32Array;
  counts: Uint32Array;
}

/**
 * One stored index. Several together hold a library: a large one, and small ones for what was added since. Blocks are read when a query
 * needs them, and kept.
 */
export class Segment implements Vocabulary {
  readonly size: number;
  readonly lengths: Uint8Array;
  /** Sum of all lengths, in words. */
  readonly total: number;
  private readonly sources: readonly string[];
  private readonly kept = new Map<number, Promise<Uint8Array>>();

  /** Errors: RangeError for a layout of another version. */
  constructor(
    private readonly meta: IndexMeta,
    private readonly readBlock: ReadBlock,
  ) {
    if (meta.format !== INDEX_FORMAT)
      throw new RangeError(`The index has format ${meta.format}; this build reads ${INDEX_FORMAT}.`);
    this.size = meta.lengths.length;
    this.lengths = meta.lengths;
    this.total = meta.words;
    this.sources = splitList(meta.sources);
  }

  /** `<source id>#<number in the source>` of a passage of this segment. */
  idOf(doc: number): string {
    const { runs } = this.meta;
    let low = 0;
    let high = runs.length / RUN - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * RUN] ?? 0) <= doc) low = middle;
      else high = middle - 1;
    }
    const [first = 0, source = 0, number = 0] = runs.subarray(low * RUN, low * RUN + RUN);
    return `${this.sources[source] ?? ''}#${number + doc - first}`;
  }

  frequency(key: string): number {
    const index = indexOfLine(this.meta.keys, key);
    return index === undefined ? 0 : (this.meta.frequencies[index] ?? 0);
  }

  keysFrom(prefix: string): readonly string[] {
    return Array.from(linesFrom(this.meta.keys, prefix), index => lineAt(this.meta.keys, index));
  }

  completions(beginning: string, most: number): readonly string[] {
    const stems = new Set<string>();
    for (const index of linesFrom(this.meta.wordList, beginning)) {
      stems.add(this.stemAt(index));
      if (stems.size === most) break;
    }
    return [...stems];
  }

  wordsOfLength(shortest: number, longest: number): Iterable<string> {
    return linesOfLength(this.meta.wordList, shortest, longest);
  }

  stemOf(word: string): string | undefined {
    const index = indexOfLine(this.meta.wordList, word);
    return index === undefined ? undefined : this.stemAt(index);
  }

  /** Where a key stands; undefined when nowhere. Errors: what `readBlock` rejects with; RangeError for a damaged block. */
  async postings(key: string): Promise<Postings | undefined> {
    const list = await this.list(key);
    return list && readPostings(list.reader.part(list.reader.read()), list.count);
  }

  /** In which places, in words, a key stands in each of the passages wanted. Errors: as `postings`. */
  async positions(key: string, wanted: ReadonlySet<number>): Promise<Map<number, number[]>> {
    const list = await this.list(key);
    if (!list) return new Map();
    const { docs, counts } = readPostings(list.reader.part(list.reader.read()), list.count);
    const found = new Map<number, number[]>();
    for (const [index, doc] of docs.entries()) {
      const places = wanted.has(doc) ? [] : undefined;
      readPlaces(list.reader, counts[index] ?? 0, places);
      if (places) found.set(doc, places);
    }
    return found;
  }

  private async list(key: string): Promise<{ reader: ByteReader; count: number } | undefined> {
    const index = indexOfLine(this.meta.keys, key);
    if (index === undefined) return undefined;
    const block = lastAtMost(this.meta.blocks, index);
    const bytes = await this.block(block);
    const isLast = index + 1 >= (this.meta.blocks[block + 1] ?? countOf(this.meta.keys));
    const end = isLast ? bytes.length : (this.meta.offsets[index + 1] ?? bytes.length);
    return { reader: new ByteReader(bytes, this.meta.offsets[index], end), count: this.meta.frequencies[index] ?? 0 };
  }

  private block(number: number): Promise<Uint8Array> {
    const known = this.kept.get(number);
    if (known) return known;
    const read = this.readBlock(number);
    this.kept.set(number, read);
    // What failed once may be there the next time.
    read.catch(() => this.kept.delete(number));
    return read;
  }

  private stemAt(word: number): string {
    return lineAt(this.meta.keys, this.meta.stems[word] ?? 0).slice(1);
  }
}

function readPostings(reader: ByteReader, count: number): Postings {
  const docs = new Uint32Array(count);
  const counts = new Uint32Array(count);
  let doc = 0;
  for (let index = 0; index < count; index++) {
    doc += reader.read();
    docs[index] = doc;
    counts[index] = reader.read();
  }
  return { docs, counts };
}

/** `into`: where the places go; without it they are passed over. */
function readPlaces(reader: ByteReader, times: number, into: number[] | undefined): void {
  let place = 0;
  for (let time = 0; time < times; time++) {
    place += reader.read();
    into?.push(place);
  }
}
