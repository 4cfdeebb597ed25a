import type { StatedWords } from '../statements/index.ts';
import { wordsOf } from '../text/index.ts';
import { type NamedActor, type Who, whoOf } from './speakers/who.ts';

/** A passage of the library as quotations are held against it. */
export interface SourcePassage {
  /** `<source id>#<number>`. */
  passage: string;
  source: string;
  number: number;
  text: string;
  /** BCP 47. */
  lang: string;
  /** Who says what in it, as the pack has it. */
  statements: readonly StatedWords[];
  /** The text was taken out of a file or a scan and may differ from what is printed. */
  quality?: 'extracted';
}

/**
 * Passages that a text in another language may render, best first. `weight`: the sum of the weights of the terms that text and passage
 * share, each 1 (common) to 3 (rare). Languages are BCP 47.
 */
export type Bridge = (text: string, lang: string) => readonly { passage: string; lang: string; weight: number }[];

/** What the library tells about quoted words. */
export interface Shelf {
  /**
   * The passages that may hold these words, with their neighbours. `words` are folded as `wordsOf` gives them, in the order of the
   * quotation. Too many is no fault: which of them hold the words is decided by alignment.
   */
  candidates(words: readonly string[]): readonly SourcePassage[] | Promise<readonly SourcePassage[]>;
  who: Who;
  /** The actor whose words a source is as a whole: the report for its own text. */
  authorOf?(source: string): string | undefined;
  /** Share of the passages that have a folded word, 0 to 1; absent in a library too small to tell. */
  frequency?(word: string): number;
  bridge?: Bridge;
}

/** Rarest words of a quotation by which passages are sought. Source: measured, see `tools/bench-quotations.ts`. */
const SEEDS = 5;
const MOST_PASSAGES = 20;
/** Passages from which the share of those that have a word tells how common it is. */
const ENOUGH_TO_TELL = 40;

/** What `shelfOf` needs besides passages and actors. */
export interface ShelfOptions {
  authorOf?(source: string): string | undefined;
  bridge?: Bridge;
}

/** A shelf in memory: an index over all words of the passages. */
export function shelfOf(
  passages: readonly SourcePassage[],
  actors: readonly NamedActor[],
  { authorOf, bridge }: ShelfOptions = {},
): Shelf {
  const postings = postingsOf(passages);
  const neighbours = new Map(passages.map((passage, index) => [`${passage.source}#${passage.number}`, index]));
  return {
    who: whoOf(actors),
    ...(authorOf ? { authorOf } : {}),
    ...(bridge ? { bridge } : {}),
    ...(passages.length >= ENOUGH_TO_TELL
      ? { frequency: (word: string) => (postings.get(word)?.length ?? 0) / passages.length }
      : {}),
    candidates(words) {
      const found = bestOf(postings, words);
      const withNeighbours = new Set<number>();
      for (const index of found) {
        const { source, number } = passages[index] as SourcePassage;
        for (const near of [number - 1, number, number + 1]) {
          const at = neighbours.get(`${source}#${near}`);
          if (at !== undefined) withNeighbours.add(at);
        }
      }
      return Array.from(withNeighbours, index => passages[index] as SourcePassage);
    },
  };
}

/** Word -> indices of the passages that have it, ascending. */
function postingsOf(passages: readonly SourcePassage[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, { text, lang }] of passages.entries()) {
    for (const { folded } of wordsOf(text, lang)) {
      const list = postings.get(folded);
      if (!list) postings.set(folded, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  }
  return postings;
}

/** The passages that have most of the rarest words, each word worth the more the rarer it is. */
function bestOf(postings: ReadonlyMap<string, readonly number[]>, words: readonly string[]): number[] {
  const seeds = [...new Set(words)]
    .map(word => postings.get(word) ?? [])
    .filter(list => list.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, SEEDS);
  const scores = new Map<number, number>();
  for (const list of seeds) for (const index of list) scores.set(index, (scores.get(index) ?? 0) + 1 / list.length);
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_PASSAGES)
    .map(([index]) => index);
}
