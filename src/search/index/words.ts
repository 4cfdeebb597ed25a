import { keyOf } from '../query/keys.ts';
import { stemOf } from '../words/stem.ts';
import type { Segment } from './segment.ts';

/** Rarest words by which passages are sought: with three, one passage in fifteen was missed, with five none (measured on 100,000). */
const SEEDS = 5;
/** Languages by whose rules words are reduced: English, and all others. */
const STEMMED_AS = ['en', ''];

/**
 * The passages that have most of the rarest of these words, each word worth the more the rarer it is. Words are folded (`wordsOf`).
 *
 * Result: ids, the likeliest first, at most `most`. Errors: as `Segment.postings`.
 */
export async function passagesWithWords(
  segments: readonly Segment[],
  words: readonly string[],
  most: number,
): Promise<string[]> {
  const seeds = [...new Set(words)]
    .map(word => ({ keys: keysOf(word), frequency: countOf(segments, word) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, SEEDS);
  const judged = await Promise.all(
    segments.map(async segment => {
      const scores = new Map<number, number>();
      for (const { keys, frequency } of seeds) {
        const lists = await Promise.all(keys.map(key => segment.postings(key)));
        const docs = new Set(lists.flatMap(list => [...(list?.docs ?? [])]));
        for (const doc of docs) scores.set(doc, (scores.get(doc) ?? 0) + 1 / frequency);
      }
      return Array.from(scores, ([doc, score]) => ({ segment, doc, score }));
    }),
  );
  return judged
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ segment, doc }) => segment.idOf(doc));
}

/** Share of the passages that have a folded word in any of its forms, 0 to 1. */
export function frequencyOf(segments: readonly Segment[], word: string): number {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  return size === 0 ? 0 : Math.min(1, countOf(segments, word) / size);
}

function countOf(segments: readonly Segment[], word: string): number {
  return segments.reduce((sum, segment) => sum + keysOf(word).reduce((all, key) => all + segment.frequency(key), 0), 0);
}

function keysOf(word: string): string[] {
  return [...new Set(STEMMED_AS.map(lang => keyOf.word(stemOf(word, lang))))];
}
