import { type Entry, takeApart } from '../collection.ts';
import { linesOf } from '../lines.ts';
import { keyOf, otherKeysOf, sourceOf } from '../query/keys.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { BlockWriter, type BuiltIndex, INDEX_FORMAT, LONGEST, SourceRows } from './layout.ts';
import { ByteWriter } from './varint.ts';

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
  private readonly rows = new SourceRows();
  private readonly lengths: number[] = [];
  private total = 0;
  private readonly lists = new Map<string, List>();
  private readonly words = new Map<string, string>();
  private readonly termIds: readonly string[];

  constructor(private readonly lexicon: Lexicon) {
    this.termIds = lexicon.terms.map(({ id }) => id);
  }

  add(entry: Entry): void {
    const doc = takeApart(entry, this.lexicon);
    const number = this.lengths.push(Math.min(LONGEST, doc.tokens.length)) - 1;
    this.rows.add(number, sourceOf(entry), entry.number);
    this.total += doc.tokens.length;
    for (const { folded, stem } of doc.tokens) this.words.set(folded, stem);
    for (const [stem, places] of doc.places) {
      const { positions } = this.note(keyOf.word(stem), number, places.length);
      let last = 0;
      for (const place of places) {
        positions.write(place - last);
        last = place;
      }
    }
    const others = new Map<string, number>();
    for (const key of otherKeysOf(doc, this.termIds)) others.set(key, (others.get(key) ?? 0) + 1);
    for (const [key, count] of others) this.note(key, number, count);
  }

  finish(): BuiltIndex {
    const keys = [...this.lists.keys()].sort();
    const numbers = new Map(keys.map((key, index) => [key, index]));
    const words = [...this.words].sort(([a], [b]) => (a < b ? -1 : 1));
    const blocks = new BlockWriter();
    for (const key of keys) {
      const list = this.lists.get(key);
      if (list) blocks.add(list.count, list.docs.written, list.positions.written);
    }
    return {
      meta: {
        format: INDEX_FORMAT,
        ...this.rows.finish(),
        lengths: Uint8Array.from(this.lengths),
        words: this.total,
        keys: linesOf(keys),
        ...blocks.finish(),
        wordList: linesOf(words.map(([word]) => word)),
        stems: Uint32Array.from(words, ([, stem]) => numbers.get(keyOf.word(stem)) ?? 0),
      },
      blocks: blocks.blocks,
    };
  }

  /** Notes that a key stands in a passage, and how often. */
  private note(key: string, passage: number, count: number): List {
    let list = this.lists.get(key);
    if (!list) {
      list = { count: 0, last: 0, docs: new ByteWriter(), positions: new ByteWriter() };
      this.lists.set(key, list);
    }
    list.docs.write(passage - list.last);
    list.docs.write(count);
    list.last = passage;
    list.count++;
    return list;
  }
}
