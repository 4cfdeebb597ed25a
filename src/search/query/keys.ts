import type { Doc, Entry } from '../collection.ts';

/**
 * What a passage is found by, as one string: the first letter says what it is, the rest is a stem, a term's number or an actor's id.
 * Scan and index count and find the same keys, so that both give the same answers.
 */
export const keyOf = {
  word: (stem: string) => `w${stem}`,
  term: (id: string) => `t${id}`,
  /** The passage speaks of the actor, or the actor speaks in it. */
  about: (actor: string) => `a${actor}`,
  speaker: (actor: string) => `s${actor}`,
  source: (source: string) => `i${source}`,
} as const;

/** Keys that count by how often they stand in a passage are words and terms; the others are there or not. */
export type Occurrences = ReadonlyMap<string, number>;

/** The id of a passage's source: all before the last `#` of its own where it is not given. */
export function sourceOf({ id, source }: Entry): string {
  return source ?? id.slice(0, Math.max(0, id.lastIndexOf('#')));
}

/** All keys of a passage with how often each stands in it. `termIds`: the lexicon's, by number. */
export function occurrencesOf(doc: Doc, termIds: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, count = 1) => found.set(key, (found.get(key) ?? 0) + count);
  for (const [stem, list] of doc.places) add(keyOf.word(stem), list.length);
  for (const key of otherKeysOf(doc, termIds)) add(key);
  return found;
}

/** The keys that are no words; a term's as often as it stands. */
export function otherKeysOf({ entry, terms }: Doc, termIds: readonly string[]): string[] {
  return [
    ...terms.map(({ term }) => keyOf.term(termIds[term] ?? '')),
    ...[...new Set(entry.actors)].map(keyOf.about),
    ...[...new Set(entry.statements.map(({ speaker }) => speaker))].map(keyOf.speaker),
    keyOf.source(sourceOf(entry)),
  ];
}
