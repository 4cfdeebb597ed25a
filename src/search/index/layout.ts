import type { Lines } from '../lines.ts';
import { ByteReader, ByteWriter } from './varint.ts';

/** Version of the layout and of how words are made keys; an index of another one is built anew. */
export const INDEX_FORMAT = 4;
/** Bytes of a block of posting lists; a longer list has a block of its own. */
export const BLOCK_BYTES = 16_384;
/** Longest passage that counts as such, in words. */
export const LONGEST = 255;
/** Numbers that one run takes in `IndexMeta.runs`. */
export const RUN = 3;

/**
 * What an index is opened with: one record. Lists are parallel; strings in one string each, because lists of strings load slowly.
 */
export interface IndexMeta {
  format: number;
  /** Ids of the sources, in the order of their passages, `\n` between them. */
  sources: string;
  /**
   * Passages are numbered as they come. Those of a source mostly come in a row, so only the beginnings of rows are kept, RUN numbers
   * each: the passage, the place of its source in `sources`, its number in the source.
   */
  runs: Uint32Array;
  /** Words of each passage, at most LONGEST. */
  lengths: Uint8Array;
  /** Words of all passages. */
  words: number;
  /** Keys (`keys.ts`). */
  keys: Lines;
  /** In how many passages each key stands. */
  frequencies: Uint32Array;
  /** Where each key's list begins in its block, in bytes. */
  offsets: Uint16Array;
  /** For each block the index of its first key. */
  blocks: Uint32Array;
  /** Folded words, and for each the index of its stem's key: for words being typed and mistyped. */
  wordList: Lines;
  stems: Uint32Array;
}

/** An index as it is stored: `meta` in one record, each block in one. */
export interface BuiltIndex {
  meta: IndexMeta;
  blocks: Uint8Array[];
}

/** The strings of a joined list. */
export function splitList(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

/**
 * Packs the lists of keys, given in the keys' order, into blocks.
 *
 * A key's list: the byte length of what follows for passages, then for each passage the distance to the one before and how often the
 * key stands there, then the positions in words as distances, so that a query without phrases passes over them. All are varints.
 */
export class BlockWriter {
  readonly blocks: Uint8Array[] = [];
  private readonly frequencies: number[] = [];
  private readonly offsets: number[] = [];
  private readonly firsts: number[] = [];
  private open = new Uint8Array(BLOCK_BYTES);
  private used = 0;
  private readonly head = new ByteWriter();

  /** `count`: in how many passages the key stands. */
  add(count: number, docs: Uint8Array, positions: Uint8Array): void {
    this.head.clear();
    this.head.write(docs.length);
    const length = this.head.length + docs.length + positions.length;
    if (this.used + length > BLOCK_BYTES) this.close();
    if (this.used === 0) this.firsts.push(this.frequencies.length);
    if (length > this.open.length) this.open = new Uint8Array(length);
    this.offsets.push(this.used);
    this.frequencies.push(count);
    for (const part of [this.head.written, docs, positions]) {
      this.open.set(part, this.used);
      this.used += part.length;
    }
  }

  /** Closes the last block; what a dictionary says of the lists. */
  finish(): Pick<IndexMeta, 'frequencies' | 'offsets' | 'blocks'> {
    this.close();
    return {
      frequencies: Uint32Array.from(this.frequencies),
      offsets: Uint16Array.from(this.offsets),
      blocks: Uint32Array.from(this.firsts),
    };
  }

  private close(): void {
    if (this.used) this.blocks.push(this.open.slice(0, this.used));
    this.used = 0;
  }
}

/** Collects in which sources passages stand, given in the order of their numbers. */
export class SourceRows {
  private readonly sources: string[] = [];
  private readonly runs: number[] = [];
  /** What comes next if the last row goes on. */
  private number = 0;

  /** A row of passages: the first one's number here, its source, its number there, and how many follow one another. */
  add(passage: number, source: string, number: number, count = 1): void {
    const other = this.sources.at(-1) !== source;
    if (other) this.sources.push(source);
    if (other || number !== this.number) this.runs.push(passage, this.sources.length - 1, number);
    this.number = number + count;
  }

  finish(): Pick<IndexMeta, 'sources' | 'runs'> {
    return { sources: this.sources.join('\n'), runs: Uint32Array.from(this.runs) };
  }
}

/** The bytes of a key's list, in its two parts. Errors: RangeError when it is damaged. */
export function partsOf(list: Uint8Array): { docs: Uint8Array; positions: Uint8Array } {
  const reader = new ByteReader(list);
  const length = reader.read();
  const start = reader.offset;
  reader.part(length);
  return { docs: list.subarray(start, start + length), positions: list.subarray(start + length) };
}
