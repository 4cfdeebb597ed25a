import { collect, type Entry } from './collection.ts';
import { keyOf, occurrencesOf } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { ByteWriter } from './varint.ts';

/** Version of the layout that this build writes and reads; another one is built anew. */
export const INDEX_FORMAT = 1;
/** Bytes of a block of posting lists; a longer list has a block of its own. */
export const BLOCK_BYTES = 16_384;
/** Longest passage that counts as such, in words. */
const LONGEST = 255;

/**
 * What an index is opened with: one record. Lists are parallel; strings in one string each, `\n` between them, because lists of strings
 * load slowly.
 */
export interface IndexMeta {
  format: number;
  /** Ids of the passages, by number. */
  ids: string;
  /** Words of each passage, at most LONGEST. */
  lengths: Uint8Array;
  averageLength: number;
  /** Keys (`keys.ts`) in order of code units. */
  keys: string;
  /** In how many passages each key stands. */
  frequencies: Uint32Array;
  /** Where each key's list begins in its block, in bytes. */
  offsets: Uint16Array;
  /** For each block the index of its first key. */
  blocks: Uint32Array;
  /** Folded words in order, and for each the index of its stem's key: for words being typed and mistyped. */
  words: string;
  stems: Uint32Array;
}

/** An index as it is stored: `meta` in one record, each block in one. */
export interface BuiltIndex {
  meta: IndexMeta;
  blocks: Uint8Array[];
}

interface List {
  count: number;
  last: number;
  docs: ByteWriter;
  positions: ByteWriter;
}

/**
 * Builds an index passage by passage, so that the caller can rest in between.
 *
 * A key's list: the byte length of what follows for passages, then for each passage the distance to the one before and how often the
 * key stands there, then the positions in words as distances, so that a query without phrases passes over them. All are varints.
 */
export class IndexBuilder {
  private readonly ids: string[] = [];
  private readonly lengths: number[] = [];
  private total = 0;
  private readonly lists = new Map<string, List>();
  private readonly words = new Map<string, string>();
  private readonly termIds: readonly string[];

  constructor(private readonly lexicon: Lexicon) {
    this.termIds = lexicon.terms.map(({ id }) => id);
  }

  add(entry: Entry): void {
    const [doc] = collect([entry], this.lexicon).docs;
    if (!doc) return;
    const number = this.ids.push(entry.id) - 1;
    this.lengths.push(Math.min(LONGEST, doc.tokens.length));
    this.total += doc.tokens.length;
    for (const { folded, stem } of doc.tokens) this.words.set(folded, stem);
    for (const [key, count] of occurrencesOf(doc, this.termIds)) {
      const list = this.list(key);
      list.docs.write(number - list.last);
      list.docs.write(count);
      list.last = number;
      list.count++;
    }
    for (const [stem, places] of doc.places) {
      const { positions } = this.list(keyOf.word(stem));
      let last = 0;
      for (const place of places) {
        positions.write(place - last);
        last = place;
      }
    }
  }

  finish(): BuiltIndex {
    const keys = [...this.lists.keys()].sort();
    const numbers = new Map(keys.map((key, index) => [key, index]));
    const words = [...this.words].sort(([a], [b]) => (a < b ? -1 : 1));
    const offsets = new Uint16Array(keys.length);
    const firsts: number[] = [];
    const blocks: Uint8Array[] = [];
    let open = new Uint8Array(BLOCK_BYTES);
    let used = 0;
    const close = () => {
      if (used) blocks.push(open.slice(0, used));
      used = 0;
    };
    for (const [index, key] of keys.entries()) {
      const bytes = this.bytesOf(key);
      if (used + bytes.length > BLOCK_BYTES) close();
      if (used === 0) firsts.push(index);
      if (bytes.length > open.length) open = new Uint8Array(bytes.length);
      open.set(bytes, used);
      offsets[index] = used;
      used += bytes.length;
    }
    close();
    return {
      meta: {
        format: INDEX_FORMAT,
        ids: this.ids.join('\n'),
        lengths: Uint8Array.from(this.lengths),
        averageLength: this.ids.length ? this.total / this.ids.length : 1,
        keys: keys.join('\n'),
        frequencies: Uint32Array.from(keys, key => this.lists.get(key)?.count ?? 0),
        offsets,
        blocks: Uint32Array.from(firsts),
        words: words.map(([word]) => word).join('\n'),
        stems: Uint32Array.from(words, ([, stem]) => numbers.get(keyOf.word(stem)) ?? 0),
      },
      blocks,
    };
  }

  private list(key: string): List {
    const known = this.lists.get(key);
    if (known) return known;
    const list = { count: 0, last: 0, docs: new ByteWriter(), positions: new ByteWriter() };
    this.lists.set(key, list);
    return list;
  }

  private bytesOf(key: string): Uint8Array {
    const list = this.lists.get(key);
    if (!list) return new Uint8Array();
    const head = new ByteWriter();
    head.write(list.docs.length);
    const bytes = new Uint8Array(head.length + list.docs.length + list.positions.length);
    bytes.set(head.written);
    bytes.set(list.docs.written, head.length);
    bytes.set(list.positions.written, head.length + list.docs.length);
    return bytes;
  }
}
