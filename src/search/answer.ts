import { saturated } from './collection.ts';
import type { Plan, PlannedWay } from './query/plan.ts';
import type { Way } from './query/ways.ts';

/** An actor of the query who speaks in the passage, times the actor's rarity. */
export const SPEAKS = 0.4;

/** How often the key of a slot of the plan stands in the passage that is judged. */
export type Occurs = (slot: number) => number;

/**
 * Judges one passage by how often each key stands in it. Each word of the query counts once, by its best way;
 * a name or term of several words counts for each of them, as words apart would.
 *
 * Result: 0 and more; undefined when too little of the query is answered, or a filter is not met.
 */
export function scoreOf(plan: Plan, occurs: Occurs, length: number, averageLength: number): number | undefined {
  for (const slots of plan.filters) if (!slots.some(slot => occurs(slot) > 0)) return undefined;
  const best = new Array<number>(plan.worth.length).fill(0);
  let speaking = 0;
  for (const way of plan.ways) {
    const count = occurs(way.slot);
    if (count === 0) continue;
    const share = shareOf(way, count, length, averageLength);
    for (const place of way.places) if (share > (best[place] ?? 0)) best[place] = share;
    if (way.speakerSlot >= 0 && occurs(way.speakerSlot) > 0) speaking += SPEAKS * way.rare;
  }
  let covered = 0;
  let score = speaking + plan.phraseScore;
  for (let place = 0; place < best.length; place++) {
    const share = best[place] ?? 0;
    if (share > 0) covered += plan.worth[place] ?? 0;
    score += share;
  }
  return covered < plan.leastWorth ? undefined : score;
}

/** Each way in which the passage answers, with its part of the score, were it the only one; the largest first. */
export function answersOf(
  plan: Plan,
  occurs: Occurs,
  length: number,
  averageLength: number,
): { way: PlannedWay; share: number }[] {
  return plan.ways
    .flatMap(way => (occurs(way.slot) > 0 ? { way, share: shareOf(way, occurs(way.slot), length, averageLength) } : []))
    .sort((a, b) => b.share - a.share);
}

/** What a passage gains by a way of which the key stands in it so many times. */
export function shareOf(way: Way, count: number, length: number, averageLength: number): number {
  return way.weight * way.rare * saturated(count, length, averageLength);
}
