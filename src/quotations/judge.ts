import { type PassageStretch, wordAt } from './alignment/stretch.ts';
import type { Step } from './alignment/trace.ts';
import {
  type Deviation,
  endDeviation,
  jointDeviation,
  literalAtEdges,
  setInCapitals,
  wordDeviation,
} from './deviations.ts';
import type { Place } from './difference.ts';
import { type Gap, gapOf } from './gap.ts';
import { turnsSense } from './sense/sense-words.ts';
import { speakerAt } from './speakers/voice.ts';
import type { Marked } from './words/conventions.ts';
import type { Tokens } from './words/tokens.ts';

/** A row of source tokens that the quotation has one after the other. */
export interface Segment {
  first: number;
  last: number;
}

/** How a quotation stands to the places it was aligned with. */
export interface Judgement {
  segments: readonly Segment[];
  /** For each token of the quotation: its token of the source, or -1. */
  pairs: Int32Array;
  /** For each token of the quotation: 1 where its word is the source's, form aside. */
  kept: Uint8Array;
  deviations: readonly Deviation[];
  /** Words of the quotation outside brackets, and not where the source itself leaves something out, and how many of them the source has at these places, or has in another form. */
  counted: number;
  agreed: number;
  /** Words changed, added, and dropped where nothing says so. */
  changed: number;
  /** Most words that agree one after the other. */
  longest: number;
  /** Where the words stand that an ellipsis leaves out and that turn the sense. */
  turningInGaps: readonly Place[];
}

/** Words of the quotation between two pauses: about 0.5 ms. */
const WORDS_A_SLICE = 250;
/**
 * Judges an alignment: brackets and ellipses are literal text where the source has them too, else conventions; everything that the table
 * does not tolerate is a deviation. Yields after each slice.
 */
export function* judge(
  quoted: Tokens,
  marked: Marked,
  stretch: PassageStretch,
  steps: readonly Step[],
): Generator<undefined, Judgement> {
  const { tokens } = quoted;
  const pairs = new Int32Array(tokens.length).fill(-1);
  const kept = new Uint8Array(tokens.length);
  for (const step of steps) {
    if (step.kind === 'added' || step.kind === 'dropped') continue;
    pairs[step.quoted] = step.source;
    if (step.kind === 'kept') kept[step.quoted] = 1;
  }
  const deviations: Deviation[] = [];
  const segments: Segment[] = [];
  yield;
  const capitals = setInCapitals(tokens);
  let before = -1;
  let longest = 0;
  let run = 0;
  let agreed = 0;
  let filled = 0;
  const turningInGaps: Place[] = [];

  for (const [at, token] of tokens.entries()) {
    const source = pairs[at] ?? -1;
    if (source < 0) {
      const harmless = marked.inserted[at] && !turnsSense(token.key);
      if (!marked.inserted[at] && fillsGap(stretch, pairs, before, at)) filled++;
      deviations.push({ kind: harmless ? 'inserted' : 'added', quoted: [at, at + 1], source: behind(pairs, before) });
      run = 0;
      continue;
    }
    const from = before < 0 ? -1 : (pairs[before] ?? -1);
    const goesOn = before >= 0 && source === from + 1 && !stretch.barrier[source];
    let gap: Gap | undefined;
    if (before >= 0 && !goesOn) {
      gap = gapOf(stretch, marked, from, source, before, at);
      deviations.push({ kind: gap.kind, quoted: [at, at], source: gap.source });
      if (gap.turning) turningInGaps.push(gap.turning);
    }
    const open = segments.at(-1);
    if (goesOn && open && !joinsSpeakers(stretch, from, source)) open.last = source;
    else {
      if (goesOn) deviations.push({ kind: 'joined', quoted: [at, at], source: [source, source] });
      segments.push({ first: source, last: source });
    }
    const first = before < 0 || gap?.kind === 'left-out';
    const wrong = kept[at]
      ? wordDeviation(token, stretch.tokens[source], first, capitals, marked.partial.has(at))
      : 'swapped';
    if (wrong) deviations.push({ kind: wrong, quoted: [at, at + 1], source: [source, source + 1] });
    if (goesOn && before === at - 1 && stretch.owner[from] === stretch.owner[source]) {
      const stops = jointDeviation(token.joint, stretch.tokens[source]?.joint ?? '');
      if (stops) deviations.push({ kind: stops, quoted: [before, at + 1], source: [from, source + 1] });
    }
    const agrees = kept[at] === 1 || isAlike(token.key, stretch.tokens[source]?.key ?? '');
    if (agrees) agreed++;
    run = agrees ? (goesOn && before === at - 1 ? run + 1 : 1) : 0;
    longest = Math.max(longest, run);
    before = at;
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
  }
  yield;
  const end = endDeviation(quoted, marked, stretch, pairs);
  if (end) deviations.push(end);
  if (marked.gapAfter || marked.gapBefore[0]) {
    if (!literalAtEdges(quoted, marked, stretch, pairs))
      deviations.push({ kind: 'left-out', quoted: [0, 0], source: [0, 0] });
  }
  const counted = tokens.filter((_, at) => !marked.inserted[at] || (pairs[at] ?? -1) >= 0).length - filled;
  return {
    segments,
    pairs,
    kept,
    deviations,
    counted,
    agreed,
    changed: changedWords(deviations) - filled,
    longest,
    turningInGaps,
  };
}

/** Share of a word's letters that another form of it has, from both ends. */
const ALIKE = 0.6;

/** Whether two words are forms or spellings of one, or one letter apart: a place with such words is still the place meant. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let first = 0;
  while (first < short.length && short[first] === long[first]) first++;
  let last = 0;
  while (last < short.length - first && short.at(-1 - last) === long.at(-1 - last)) last++;
  return first > 1 && first + last >= long.length * ALIKE;
}

/**
 * Whether words that are added stand where the source has an ellipsis, with its words on both sides: the page may have what the source
 * leaves out.
 */
function fillsGap({ tokens }: PassageStretch, pairs: Int32Array, before: number, at: number): boolean {
  const gap = (pairs[before] ?? -1) + 1;
  if (before < 0 || !tokens[gap]?.joint.includes('…')) return false;
  let next = at;
  while (next < pairs.length && pairs[next] === -1) next++;
  return pairs[next] === gap;
}

function behind(pairs: Int32Array, before: number): readonly [number, number] {
  const at = before < 0 ? 0 : (pairs[before] ?? -1) + 1;
  return [at, at];
}

function changedWords(deviations: readonly Deviation[]): number {
  const width = ([start, end]: readonly [number, number]) => end - start;
  return deviations.reduce((sum, { kind, quoted, source }) => {
    if (kind === 'swapped' || kind === 'added') return sum + width(quoted);
    return kind === 'dropped' ? sum + width(source) : sum;
  }, 0);
}

/** One quotation that runs from one speaker's words into another's: two quotations joined. */
function joinsSpeakers(stretch: PassageStretch, from: number, to: number): boolean {
  if (stretch.owner[from] === stretch.owner[to]) return false;
  const [a, b] = [speakerAt(wordAt(stretch, from)).speaker, speakerAt(wordAt(stretch, to)).speaker];
  return a !== undefined && b !== undefined && a !== b;
}
