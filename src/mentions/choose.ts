import type { Candidate } from './candidates.ts';

/** A place in a block that a name takes: one candidate an actor, all of the same span. */
export interface Place {
  candidates: readonly Candidate[];
  /** The one that counts; none where evidence does not tell the actors apart. */
  chosen: Candidate | undefined;
}

/**
 * The longest of the names that count wins its place, over all actors, also where it is not told apart from another of
 * the same span. Between equally long ones that overlap, the first does.
 *
 * `isNamed`: whether an actor is surely named, by another name than these.
 * Result: places in order, never overlapping.
 */
export function choosePlaces(candidates: readonly Candidate[], isNamed: (actor: number) => boolean): Place[] {
  const spans = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (!candidate.met) continue;
    const key = `${candidate.start} ${candidate.core}`;
    const same = spans.get(key) ?? [];
    if (!same.some(({ actor }) => actor === candidate.actor)) spans.set(key, [...same, candidate]);
  }
  const places = [...spans.values()].map(same => ({ candidates: same, chosen: oneOf(same, isNamed) }));
  places.sort((a, b) => lengthOf(b) - lengthOf(a) || startOf(a) - startOf(b));
  const taken: Place[] = [];
  for (const place of places) if (!taken.some(other => overlap(place, other))) taken.push(place);
  return taken.sort((a, b) => startOf(a) - startOf(b));
}

/** One wording, several actors: the one that is named elsewhere, else the one that has evidence where the others need none. */
function oneOf(candidates: readonly Candidate[], isNamed: (actor: number) => boolean): Candidate | undefined {
  if (candidates.length === 1) return candidates[0];
  const named = candidates.filter(({ actor, needs }) => needs.length > 0 && isNamed(actor));
  const left = named.length > 0 ? named : candidates.filter(({ needs }) => needs.length > 0);
  return left.length === 1 ? left[0] : undefined;
}

function startOf({ candidates }: Place): number {
  return candidates[0]?.start ?? 0;
}

function lengthOf({ candidates }: Place): number {
  const [first] = candidates;
  return first ? first.core - first.start : 0;
}

function overlap(a: Place, b: Place): boolean {
  const [first] = a.candidates;
  const [second] = b.candidates;
  return first !== undefined && second !== undefined && first.start < second.end && second.start < first.end;
}
