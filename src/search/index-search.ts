import { scoreOf } from './answer.ts';
import { collect, type Entry } from './collection.ts';
import { withoutCopies } from './copies.ts';
import type { Segment } from './index-segment.ts';
import { keyOf, occurrencesOf } from './keys.ts';
import { type Plan, planOf, type SearchOptions, type Vocabulary } from './plan.ts';
import type { Ranked } from './rank.ts';
import { rankDoc } from './search.ts';

export interface IndexSearchOptions extends SearchOptions {
  /** How many passages are wanted. */
  most: number;
  /** Reads passages by id, in the order of the ids; one that is gone is left out. */
  readEntries(ids: readonly string[]): Promise<readonly Entry[]>;
  /** An AbortSignal. */
  signal?: { throwIfAborted(): void };
}

export interface Found {
  /** Best first. */
  ranked: Ranked[];
  /** How many passages answer, with those that are not read: of these, copies are counted, and phrases whose words have other forms. */
  total: number;
}

/**
 * The same answers as `searchEntries`, from stored segments: reads only the blocks that the query needs and the passages that come first.
 *
 * Errors: what reading rejects with; the signal's reason when it is aborted.
 */
export async function searchIndex(
  segments: readonly Segment[],
  written: string,
  options: IndexSearchOptions,
): Promise<Found> {
  const { most, readEntries, lexicon, signal } = options;
  const plan = planOf(written, unite(segments), options);
  if (!plan) return { ranked: [], total: 0 };
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const averageLength = size ? segments.reduce((sum, segment) => sum + segment.total, 0) / size : 1;
  const all = (await Promise.all(segments.map(segment => judge(segment, plan, averageLength)))).flat();
  const candidates = best(all, most);
  signal?.throwIfAborted();

  const termIds = lexicon.terms.map(({ id }) => id);
  const ranked: Ranked[] = [];
  const seen = new Set<string>();
  let read = 0;
  // A passage can still fall out when its text is read: a phrase counts as it is written, not in other forms of its words.
  for (let next = 0; next < candidates.length && ranked.length < most; next += most) {
    const part = candidates.slice(next, next + most);
    read += part.length;
    const entries = await readEntries(part.map(({ segment, doc }) => segment.idOf(doc)));
    signal?.throwIfAborted();
    for (const doc of collect(
      withoutCopies(entries, entry => entry, seen),
      lexicon,
    ).docs) {
      const found = occurrencesOf(doc, termIds);
      const occurs = (slot: number) => found.get(plan.keys[slot] ?? '') ?? 0;
      const result = rankDoc(doc, plan, occurs, averageLength, lexicon);
      if (result) ranked.push(result);
    }
  }
  const total = read < all.length ? all.length : ranked.length;
  return { ranked: ranked.sort((a, b) => b.score - a.score).slice(0, most), total };
}

/** So many times the passages wanted are kept, for those that fall out when their text is read. */
const SPARE = 10;

interface Candidate {
  segment: Segment;
  doc: number;
  score: number;
}

/** All passages of a segment that answer, in order of their numbers. */
async function judge(segment: Segment, plan: Plan, averageLength: number): Promise<Candidate[]> {
  const [lists, withPhrases] = await Promise.all([
    Promise.all(plan.keys.map(key => segment.postings(key))),
    phraseDocs(segment, plan),
  ]);
  // How often, by passage: a look-up for every passage judged.
  const dense = lists.map(list => {
    const counts = new Uint16Array(list ? segment.size : 0);
    if (list)
      for (let index = 0; index < list.docs.length; index++) counts[list.docs[index] ?? 0] = list.counts[index] ?? 0;
    return counts;
  });
  const possible = new Uint8Array(segment.size);
  for (const doc of withPhrases ?? []) possible[doc] = 1;
  if (!withPhrases) for (const slot of needed(plan)) for (const doc of lists[slot]?.docs ?? []) possible[doc] = 1;
  const found: Candidate[] = [];
  for (let doc = possible.indexOf(1); doc >= 0; doc = possible.indexOf(1, doc + 1)) {
    const score = scoreOf(plan, slot => dense[slot]?.[doc] ?? 0, segment.lengths[doc] ?? 0, averageLength);
    if (score !== undefined) found.push({ segment, doc, score });
  }
  return found;
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

/** Those that can be among the `most` best first, in order, with some to spare. */
function best(candidates: Candidate[], most: number): Candidate[] {
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score;
  if (candidates.length <= most * SPARE) return candidates.sort(byScore);
  const scores = Float64Array.from(candidates, ({ score }) => score).sort();
  const least = scores[scores.length - most * SPARE] ?? 0;
  return candidates.filter(({ score }) => score >= least).sort(byScore);
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

/** Several segments as one vocabulary. */
function unite(segments: readonly Segment[]): Vocabulary {
  return {
    size: segments.reduce((sum, segment) => sum + segment.size, 0),
    frequency: key => segments.reduce((sum, segment) => sum + segment.frequency(key), 0),
    keysFrom: prefix => [...new Set(segments.flatMap(segment => segment.keysFrom(prefix)))].sort(),
    completions: (beginning, most) =>
      [...new Set(segments.flatMap(segment => segment.completions(beginning, most)))].slice(0, most),
    words: () => (segments.length === 1 ? (segments[0]?.words() ?? []) : segments.flatMap(segment => segment.words())),
    stemOf: word => segments.findLast(segment => segment.stemOf(word) !== undefined)?.stemOf(word),
  };
}
