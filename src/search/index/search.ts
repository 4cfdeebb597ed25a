import { collect, type Entry } from '../collection.ts';
import { withoutCopies } from '../copies.ts';
import { occurrencesOf } from '../query/keys.ts';
import { planOf, type SearchOptions, type Vocabulary } from '../query/plan.ts';
import type { Ranked } from '../rank.ts';
import { rankDoc } from '../search.ts';
import { nthLargest } from '../sorted.ts';
import { narrowLexicon } from '../words/lexicon.ts';
import { type Judged, judge } from './judge.ts';
import type { Segment } from './segment.ts';

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
  const judged = await Promise.all(segments.map(segment => judge(segment, plan, averageLength)));
  const candidates = best(judged, most);
  signal?.throwIfAborted();

  const termIds = lexicon.terms.map(({ id }) => id);
  const asked = new Set(plan.ways.flatMap(({ kind, what }) => (kind === 'terms' ? termIds.indexOf(what) : [])));
  const narrow = narrowLexicon(lexicon, asked);
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
      narrow,
    ).docs) {
      const found = occurrencesOf(doc, termIds);
      const occurs = (slot: number) => found.get(plan.keys[slot] ?? '') ?? 0;
      const result = rankDoc(doc, plan, occurs, averageLength, lexicon);
      if (result) ranked.push(result);
    }
  }
  const answers = judged.reduce((sum, { docs }) => sum + docs.length, 0);
  const total = read < answers ? answers : ranked.length;
  return { ranked: ranked.sort((a, b) => b.score - a.score).slice(0, most), total };
}

/** So many times the passages wanted are kept, for those that fall out when their text is read. */
const SPARE = 10;

interface Candidate {
  segment: Segment;
  doc: number;
  score: number;
}

/** Those that can be among the `most` best first, in order, with some to spare; of equal ones the earlier first. */
function best(judged: readonly Judged[], most: number): Candidate[] {
  const count = judged.reduce((sum, { docs }) => sum + docs.length, 0);
  const least =
    count > most * SPARE
      ? nthLargest(
          judged.map(({ scores }) => scores),
          most * SPARE,
        )
      : -Infinity;
  const candidates: Candidate[] = [];
  for (const { segment, docs, scores } of judged)
    for (let index = 0; index < docs.length; index++) {
      const score = scores[index] ?? 0;
      if (score >= least) candidates.push({ segment, doc: docs[index] ?? 0, score });
    }
  return candidates.sort((a, b) => b.score - a.score);
}

/** Several segments as one vocabulary. */
function unite(segments: readonly Segment[]): Vocabulary {
  return {
    size: segments.reduce((sum, segment) => sum + segment.size, 0),
    frequency: key => segments.reduce((sum, segment) => sum + segment.frequency(key), 0),
    keysFrom: prefix => [...new Set(segments.flatMap(segment => segment.keysFrom(prefix)))].sort(),
    completions: (beginning, most) =>
      [...new Set(segments.flatMap(segment => segment.completions(beginning, most)))].slice(0, most),
    *wordsOfLength(shortest, longest) {
      for (const segment of segments) yield* segment.wordsOfLength(shortest, longest);
    },
    stemOf: word => segments.findLast(segment => segment.stemOf(word) !== undefined)?.stemOf(word),
  };
}
