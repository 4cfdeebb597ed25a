import { isFunctionWord } from '../text/index.ts';
import { type PassageStretch, placeIn, tokensIn, wordAt } from './alignment/stretch.ts';
import type { Place } from './difference.ts';
import { explainedByExtraction } from './extraction.ts';
import type { Judgement } from './judge.ts';
import { cutOf } from './sense/cut.ts';
import { turnsSense } from './sense/sense-words.ts';
import { turningPlace } from './sense/turning-place.ts';
import type { Voice } from './speakers/voice.ts';
import { countWords, type Token, type Tokens } from './words/tokens.ts';

/** How quoted words stand to the library, the mildest first. */
export const VERDICTS = [
  // The same words by the table of tolerances: the source's own, or those it has from a speaker.
  'verbatim',
  // The same words, which in the source stand in a quotation inside another's.
  'nested',
  // The same words but for what the page has in brackets.
  'bracketed',
  // The same words around gaps that the page marks.
  'elided',
  // The same words, but too few or too common to be evidence.
  'too-short',
  // Other words, which our copy of an extracted source may explain.
  'uncertain',
  // The same words, but what is left out at an edge or in a gap turns their sense.
  'truncated-meaning',
  // The same words from two places, without a sign of it.
  'merged',
  // Words changed, added or dropped without a sign of it.
  'altered',
  // Not in this library, which says nothing of whether it was said.
  'not-found',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Fewer words are no evidence. */
export const FEWEST_WORDS = 5;
/** Telling words, which are neither function words nor common in the library, that a quotation needs to be evidence. */
const FEWEST_TELLING = 2;
/** Share of the passages from which on a word is common in the library. */
const COMMON = 0.25;
/** Words that are looked up between two pauses: about 0.5 ms. */
const WORDS_A_SLICE = 500;
/** Cut off from what turns their sense, so few words say the wrong thing already. */
const FEWEST_CUT = 3;

/** Share of the quotation's words that the source must have for it to be the same words, changed. Labelled paraphrases lie below. */
const AGREED = 0.6;
/** The same for the telling words. */
const AGREED_TELLING = 0.5;
/** Words changed, added or dropped in relation to those that agree, at most. */
const CHANGED = 0.75;
/** Words one after the other that must agree where some are changed. */
const LONGEST = 3;
/** So many in a row are the source's words whatever stands beside them. */
const SURELY_THERE = 12;
/** Words changed beside a place where two were joined: a bridge between them, `and`. */
const BRIDGE = 2;
/** How many times as long a quotation may be as what the source has of it, because the source itself leaves something out. */
const FILLED = 3;

/** The words of a quotation that are telling enough to be evidence, measured by the library's own words. Yields after each slice. */
export function* tellingSteps(
  tokens: readonly Token[],
  lang: string,
  frequency: ((word: string) => number) | undefined,
): Generator<undefined, Set<Token>> {
  const telling = new Set<Token>();
  for (const [at, token] of tokens.entries()) {
    if (!isFunctionWord(token.key, lang) && (frequency?.(token.key) ?? 0) < COMMON) telling.add(token);
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
  }
  return telling;
}

/** What the verdict is given on. */
export interface Case {
  quoted: Tokens;
  stretch: PassageStretch;
  judgement: Judgement;
  voice: Voice;
  /** Tokens of `quoted` that are telling. */
  telling: ReadonlySet<Token>;
  /** Where the words stand that the quotation leaves out and that turn its sense. */
  turning: readonly Place[];
}

/** The verdict by the rules, strictest first where several hold. */
export function verdictOf({ quoted, stretch, judgement, voice, telling, turning }: Case): Verdict {
  const { tokens } = quoted;
  const { deviations } = judgement;
  if (!isFound(tokens, judgement, telling)) return 'not-found';
  const has = (...kinds: readonly string[]) => deviations.some(({ kind }) => kinds.includes(kind));
  const changes = has('swapped', 'added', 'dropped', 'spelling', 'case', 'stops');
  const few = countWords(tokens) < FEWEST_WORDS || telling.size < FEWEST_TELLING;
  if (few && (changes || has('joined'))) return 'not-found';
  if (has('joined')) {
    if (explainedByExtraction(tokens, stretch, judgement)) return 'uncertain';
    return judgement.changed <= BRIDGE && !has('spelling') ? 'merged' : 'altered';
  }
  if (changes) return explainedByExtraction(tokens, stretch, judgement) ? 'uncertain' : 'altered';
  if (turning.length > 0 && countWords(tokens) >= FEWEST_CUT && telling.size >= FEWEST_TELLING)
    return 'truncated-meaning';
  if (few) return 'too-short';
  if (has('left-out')) return 'elided';
  if (has('inserted')) return 'bracketed';
  return voice.via === undefined ? 'verbatim' : 'nested';
}

/** Whether enough of the words stand in the source to say anything but that they do not. */
function isFound(tokens: readonly Token[], judgement: Judgement, telling: ReadonlySet<Token>): boolean {
  const { counted, agreed, changed, longest, kept, segments } = judgement;
  if (segments.length === 0 || counted === 0) return false;
  if (agreed === counted && changed === 0 && counted * FILLED >= tokens.length) return true;
  const agreedTelling = tokens.filter((token, at) => telling.has(token) && kept[at] === 1).length;
  const share = counted / tokens.length;
  if (telling.size > 0 && agreedTelling < telling.size * share * AGREED_TELLING) return false;
  if (longest >= SURELY_THERE && agreed * 2 >= counted) return true;
  return agreed >= counted * AGREED && longest >= LONGEST && changed <= agreed * CHANGED;
}

/**
 * Where the words stand that are left out and turn the sense: in gaps, and at the quotation's two ends, unless the page says beside it what
 * is cut off there: `may "constitute international crimes"`.
 */
export function turningWords(
  quoted: Tokens,
  stretch: PassageStretch,
  { segments, turningInGaps }: Judgement,
  saidBeside: boolean,
): Place[] {
  const atEnds = saidBeside || segments.length === 0 ? undefined : turningAtEnds(quoted, stretch, segments);
  return [...turningInGaps, ...(atEnds ? [atEnds] : [])];
}

/** What a bracket puts in the place of the word counts as said. */
function turningAtEnds(
  quoted: Tokens,
  stretch: PassageStretch,
  segments: readonly { first: number; last: number }[],
): Place | undefined {
  const first = segments[0]?.first ?? 0;
  const last = segments.at(-1)?.last ?? first;
  const asks = /[?？]/u.test(quoted.tail) || quoted.tokens.some(({ joint }) => /[?？]/u.test(joint));
  const [from, to] = [wordAt(stretch, first).passage, wordAt(stretch, last).passage];
  const [start, end] = [tokensIn(from), tokensIn(to)];
  const lastPlace = placeIn(stretch, last);
  const ofFirst = from === to ? lastPlace : start.tokens.length - 1;
  const cut = cutOf(start.tokens, placeIn(stretch, first), ofFirst, from === to ? asks : true, start.tail);
  if (cut) return turningPlace(from, cut, ofFirst);
  const cutAtEnd = from === to ? undefined : cutOf(end.tokens, 0, lastPlace, asks, end.tail);
  return cutAtEnd && turningPlace(to, cutAtEnd, lastPlace);
}

/** Whether words that a page has right before a quotation say what the quotation leaves out: `may "constitute international crimes"`. */
export function turnsBeside(words: readonly Token[]): boolean {
  return words.slice(-FEWEST_CUT).some(({ key }) => turnsSense(key));
}
