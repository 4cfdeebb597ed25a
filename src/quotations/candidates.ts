import type { Shelf, SourcePassage } from './shelf.ts';

/** What a check asks of the one who runs it: nothing but time, or passages. */
export type Want = undefined | readonly SourcePassage[] | Promise<readonly SourcePassage[]>;

/** Words of a long quotation that passages are sought by at a time. */
const CHUNK = 100;

/** The passages that may hold these words, sought a part at a time, besides those `known`. */
export function* candidatesFor(
  words: readonly string[],
  shelf: Shelf,
  known: readonly SourcePassage[],
): Generator<Want, SourcePassage[], readonly SourcePassage[]> {
  const found = new Map(known.map(passage => [passage.passage, passage]));
  for (let start = 0; start < words.length; start += CHUNK) {
    for (const passage of yield shelf.candidates(words.slice(start, start + CHUNK)))
      found.set(passage.passage, passage);
  }
  return [...found.values()];
}
