import { type PassageStretch, placeIn, tokensIn, wordAt } from './alignment/stretch.ts';
import type { Place } from './difference.ts';
import { cutAfter, cutBefore, cutBetween } from './sense/cut.ts';
import { turnsSense } from './sense/sense-words.ts';
import { turningPlace } from './sense/turning-place.ts';
import type { SourcePassage } from './shelf.ts';
import { speakerAt } from './speakers/voice.ts';
import { type Marked, markedIn } from './words/conventions.ts';

/** What lies between two words that a quotation has next to each other and its source has not. */
export interface Gap {
  kind: 'left-out' | 'inserted' | 'dropped' | 'joined';
  /** Tokens of the source that are left out, end exclusive; empty where the quotation goes back or to another source. */
  source: readonly [start: number, end: number];
  /** Where the words stand that are left out and turn the sense of what is kept. */
  turning?: Place;
}

/** Words that a bracket may stand in the place of. */
const REPLACED = 8;
/** From so many words dropped on, two places are joined. */
const PLACE_APART = 8;
/** From so many words dropped over the end of a sentence on. */
const PLACE_APART_OVER_STOP = 3;
const SENTENCE_END = /[.!?。！？]/u;

/**
 * Judges the gap between the source's tokens `from` and `to`, which the quotation has as its tokens `before` and `at`.
 *
 * An ellipsis may leave out what one speaker says between, forward and within one source. Brackets may replace a few words of the sentence,
 * or leave out what the source itself has in brackets. Anything else is words dropped, or two places joined.
 */
export function gapOf(
  stretch: PassageStretch,
  marked: Marked,
  from: number,
  to: number,
  before: number,
  at: number,
): Gap {
  const source: readonly [number, number] = [from + 1, Math.max(from + 1, to)];
  const size = to - from - 1;
  const oneSource = wordAt(stretch, from).passage.source === wordAt(stretch, to).passage.source;
  if (to <= from || !oneSource) return { kind: 'joined', source: [to, to] };
  const sameSpeaker = haveSpeaker(stretch, from, to);
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  if (range(before + 1, at + 1).some(index => marked.gapBefore[index])) {
    if (!sameSpeaker) return { kind: 'joined', source };
    const turning = turningInGap(stretch, from, to);
    return { kind: 'left-out', source, ...(turning ? { turning } : {}) };
  }
  const left = range(from + 1, to);
  const overStop = range(from + 1, to + 1).some(index => SENTENCE_END.test(stretch.tokens[index]?.joint ?? ''));
  const byBracket = range(before, at + 1).some(index => marked.inserted[index]);
  if ((byBracket && size <= REPLACED && !overStop) || left.every(index => inSourceBrackets(stretch, index))) {
    const turns = left.some(index => turnsSense(stretch.tokens[index]?.key ?? ''));
    return { kind: turns ? 'dropped' : 'inserted', source };
  }
  const apart = size >= PLACE_APART || (overStop && size >= PLACE_APART_OVER_STOP) || !sameSpeaker;
  return { kind: apart ? 'joined' : 'dropped', source };
}

/** Whether one speaker says both words. In one passage the source's own words may frame those of anybody. */
function haveSpeaker(stretch: PassageStretch, from: number, to: number): boolean {
  const [a, b] = [speakerAt(wordAt(stretch, from)), speakerAt(wordAt(stretch, to))];
  if (a.speaker === b.speaker) return true;
  const onePassage = stretch.owner[from] === stretch.owner[to];
  if (a.speaker === undefined || b.speaker === undefined) return onePassage;
  return a.via === b.speaker || b.via === a.speaker;
}

function turningInGap(stretch: PassageStretch, from: number, to: number): Place | undefined {
  const [left, right] = [wordAt(stretch, from).passage, wordAt(stretch, to).passage];
  const [start, end] = [placeIn(stretch, from), placeIn(stretch, to)];
  if (left === right) {
    const cut = start + 1 < end ? cutBetween(tokensIn(left).tokens, start + 1, end - 1) : undefined;
    return cut && turningPlace(left, cut, start);
  }
  const after = cutAfter(tokensIn(left).tokens, start);
  if (after) return turningPlace(left, after, start);
  const before = cutBefore(tokensIn(right).tokens, end);
  return before && turningPlace(right, before, end);
}

const bracketsOf = new WeakMap<SourcePassage, readonly boolean[]>();

function inSourceBrackets(stretch: PassageStretch, at: number): boolean {
  const { passage } = wordAt(stretch, at);
  const known = bracketsOf.get(passage) ?? markedIn(passage.text, tokensIn(passage)).inserted;
  bracketsOf.set(passage, known);
  return known[placeIn(stretch, at)] ?? false;
}
