import { SPEAKS, shareOf } from '../answer.ts';
import { keyOf } from '../query/keys.ts';
import type { Plan } from '../query/plan.ts';
import type { Postings, Segment } from './segment.ts';

/** The passages of a segment that answer a query, by their numbers in it, which rise, and how well each does. */
export interface Judged {
  segment: Segment;
  docs: Uint32Array;
  scores: Float64Array;
}

type Lists = readonly (Postings | undefined)[];

/**
 * All passages of a segment that answer. The scores are those of `scoreOf` to the last bit, but the posting lists are gone through one after
 * the other: a word that most passages have costs a few operations for each.
 *
 * Errors: as `Segment.postings`.
 */
export async function judge(segment: Segment, plan: Plan, averageLength: number): Promise<Judged> {
  const [lists, withPhrases] = await Promise.all([
    Promise.all(plan.keys.map(key => segment.postings(key))),
    phraseDocs(segment, plan),
  ]);
  const possible = possibleDocs(segment.size, plan, lists, withPhrases);
  // Where each passage stands among the possible ones, from 1: so what is computed of them takes little where they are few.
  const places = new Uint32Array(segment.size);
  for (let at = 0; at < possible.length; at++) places[possible[at] ?? 0] = at + 1;
  const lengths = Uint8Array.from(possible, doc => segment.lengths[doc] ?? 0);

  const scores = speaking(plan, lists, places, possible.length);
  const covered = new Float64Array(possible.length);
  const best = new Float64Array(possible.length);
  for (let at = 0; at < possible.length; at++) scores[at] = (scores[at] ?? 0) + plan.phraseScore;
  for (const [word, worth] of plan.worth.entries()) {
    for (const way of plan.ways) {
      const list = way.places.includes(word) ? lists[way.slot] : undefined;
      if (!list) continue;
      const { docs, counts } = list;
      for (let index = 0; index < docs.length; index++) {
        const at = (places[docs[index] ?? 0] ?? 0) - 1;
        if (at < 0) continue;
        const share = shareOf(way, counts[index] ?? 0, lengths[at] ?? 0, averageLength);
        if (share > (best[at] ?? 0)) best[at] = share;
      }
    }
    for (let at = 0; at < possible.length; at++) {
      const share = best[at] ?? 0;
      if (share === 0) continue;
      best[at] = 0;
      scores[at] = (scores[at] ?? 0) + share;
      covered[at] = (covered[at] ?? 0) + worth;
    }
  }
  const isAnswer = (_: number, at: number) => (covered[at] ?? 0) >= plan.leastWorth;
  return { segment, docs: possible.filter(isAnswer), scores: scores.filter(isAnswer) };
}

/** The passages that can be an answer. */
function possibleDocs(size: number, plan: Plan, lists: Lists, withPhrases: Iterable<number> | undefined): Uint32Array {
  const possible = new Uint8Array(size);
  for (const doc of withPhrases ?? []) possible[doc] = 1;
  if (!withPhrases) markAll(possible, needed(plan), lists);
  for (const slots of plan.filters) {
    const met = new Uint8Array(size);
    markAll(met, slots, lists);
    for (let doc = 0; doc < size; doc++) if (!met[doc]) possible[doc] = 0;
  }
  const docs = new Uint32Array(size);
  let count = 0;
  for (let doc = possible.indexOf(1); doc >= 0; doc = possible.indexOf(1, doc + 1)) docs[count++] = doc;
  return docs.slice(0, count);
}

function markAll(marks: Uint8Array, slots: Iterable<number>, lists: Lists): void {
  for (const slot of slots) for (const doc of lists[slot]?.docs ?? []) marks[doc] = 1;
}

/** What each possible passage gains because actors of the query speak in it. `places` of passages as in `judge`. */
function speaking(plan: Plan, lists: Lists, places: Uint32Array, count: number): Float64Array {
  const gained = new Float64Array(count);
  for (const { slot, speakerSlot, rare } of plan.ways) {
    if (speakerSlot < 0) continue;
    const speaks = new Uint8Array(places.length);
    markAll(speaks, [speakerSlot], lists);
    for (const doc of lists[slot]?.docs ?? []) {
      const at = (places[doc] ?? 0) - 1;
      if (at >= 0 && speaks[doc]) gained[at] = (gained[at] ?? 0) + SPEAKS * rare;
    }
  }
  return gained;
}

/**
 * Slots of the keys of which a passage must have one to be an answer: those of the rarest words, up to so many that the other words alone
 * would not cover enough. So a common word beside a rare one costs little.
 */
function needed({ ways, worth, totalWorth, leastWorth, filters }: Plan): Set<number> {
  if (!worth.length) return new Set(filters.flat());
  const places = [...worth.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
  const chosen = new Set<number>();
  let rest = totalWorth;
  for (const place of places) {
    if (rest < leastWorth) break;
    chosen.add(place);
    rest -= worth[place] ?? 0;
  }
  return new Set(ways.flatMap(way => (way.places.some(place => chosen.has(place)) ? way.slot : [])));
}

/** Passages that have the stems of all phrases in a row; undefined when there is no phrase. */
async function phraseDocs(segment: Segment, { phrases }: Plan): Promise<Set<number> | undefined> {
  let all: Set<number> | undefined;
  for (const phrase of phrases) {
    const keys = phrase.map(({ stem }) => keyOf.word(stem));
    const lists = await Promise.all(keys.map(key => segment.postings(key)));
    const [rarest, ...others] = lists.map(list => list?.docs ?? new Uint32Array()).sort((a, b) => a.length - b.length);
    let docs = new Set(rarest);
    for (const list of others) docs = intersection(docs, list);
    const places = await Promise.all(keys.map(key => segment.positions(key, docs)));
    const inRow = (doc: number) =>
      places[0]?.get(doc)?.some(start => places.every((list, offset) => list.get(doc)?.includes(start + offset)));
    all = new Set([...docs].filter(doc => inRow(doc) && (all?.has(doc) ?? true)));
  }
  return all;
}

function intersection(docs: ReadonlySet<number>, list: Uint32Array): Set<number> {
  const both = new Set<number>();
  for (const doc of list) if (docs.has(doc)) both.add(doc);
  return both;
}
