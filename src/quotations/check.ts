import { foldText, languageGroup, shownLanguages } from '../text/index.ts';
import { wordAt } from './alignment/stretch.ts';
import { type Answer, answersFrom, better, type Question } from './answer.ts';
import { candidatesFor, type Want } from './candidates.ts';
import { type Change, changesOf, type Place, placesOf } from './difference.ts';
import type { Shelf, SourcePassage } from './shelf.ts';
import type { Attribution } from './speakers/attribution.ts';
import { isSecondhand, type Voice } from './speakers/voice.ts';
import { tellingSteps, turnsBeside, type Verdict } from './verdict.ts';
import { markedIn } from './words/conventions.ts';
import { foldedWords } from './words/folded-words.ts';
import { outerMarks } from './words/outer-marks.ts';
import { tokenSteps, tokensOf } from './words/tokens.ts';

/** Words in quotation marks, as a page has them. */
export interface Asked {
  /** With or without its outer marks. */
  text: string;
  /** BCP 47 as declared; may be wrong: what the text shows counts. */
  lang?: string;
  /** The words that name who said it, as the page has them, or an actor's id. */
  saidBy?: string;
  /** What the page has right before the opening mark, a few words: it may say there what the quotation leaves out. */
  before?: string;
}

/** What the library says of quoted words. */
export interface Checked {
  verdict: Verdict;
  /** The words differ from how a source quotes somebody: the page may have the original, which the library has not. */
  secondhand: boolean;
  /** Where the words stand, in the order of the quotation; empty for `not-found`. */
  places: readonly Place[];
  difference: readonly Change[];
  /** Where the source's words stand that are left out and turn the sense; empty but for `truncated-meaning`. */
  turning: readonly Place[];
  /** Who says the words in the source; absent in the source's own voice. */
  speaker?: string;
  /** Through whom the source has them. */
  via?: string;
  /** Absent for `not-found`. */
  voice?: Voice['how'];
  attribution: Attribution;
  /** A passage in another language that the words may render. */
  mayTranslate?: string;
  /** Other places that have the same words, or a second-hand source beside the original, with their verdicts. */
  also: readonly { verdict: Verdict; places: readonly Place[] }[];
}

/** Sum of the weights of shared terms from which on a passage may be what a quotation in another language renders. */
const MAY_TRANSLATE = 5;
/** How much of a text shows its language, in UTF-16 code units: more than is looked at. */
const SHOWING = 6_000;
/** Other places that are given. */
const MOST_ALSO = 20;

/** Differences between the page's words and a source's, which are told as second-hand where that source quotes somebody. */
const DIFFERS: readonly Verdict[] = ['altered', 'merged', 'truncated-meaning', 'uncertain'];

/**
 * Holds quoted words against the library.
 *
 * Result: the same for the same input. Of several places with the same words, that of the original before a second-hand one, then the one
 *         whose speaker the page names, then the one with the milder verdict, then the first.
 * Errors: TypeError when the shelf answers with a promise: use `checkInSlices`.
 */
export function checkQuotation(asked: Asked, shelf: Shelf): Checked {
  const steps = checkSteps(asked, shelf);
  for (let next = steps.next([]); ; ) {
    if (next.done) return next.value;
    if (next.value instanceof Promise) throw new TypeError('This shelf answers later: check in slices');
    next = steps.next(next.value ?? []);
  }
}

/**
 * The same without holding up the thread: `pause` is called after every half millisecond or so of work, and waited for when it gives a
 * promise. Rejects with what the shelf or `pause` rejects with.
 */
export async function checkInSlices(
  asked: Asked,
  shelf: Shelf,
  pause: () => Promise<unknown> | undefined,
): Promise<Checked> {
  const steps = checkSteps(asked, shelf);
  for (let next = steps.next([]); ; ) {
    if (next.done) return next.value;
    const passages = await next.value;
    const wait = pause();
    if (wait) await wait;
    next = steps.next(passages ?? []);
  }
}

/** One check, step by step: yields what it wants, gets the passages it asked for. */
function* checkSteps(asked: Asked, shelf: Shelf): Generator<Want, Checked, readonly SourcePassage[]> {
  const [offset, end] = outerMarks(asked.text);
  const text = asked.text.slice(offset, end);
  const lang = asked.lang ?? '';
  const quoted = yield* tokenSteps(text);
  yield;
  const shown = languageOf(text, lang);
  yield;
  const marked = markedIn(text, quoted);
  yield;
  if (asked.saidBy !== undefined) yield* shelf.who.prepare();
  const question: Question = {
    quoted,
    marked,
    named: asked.saidBy === undefined ? undefined : shelf.who.named(asked.saidBy),
    telling: yield* tellingSteps(quoted.tokens, shown, shelf.frequency),
    saidBeside: asked.before !== undefined && turnsBeside(tokensOf(asked.before).tokens),
    offset,
  };
  yield;
  const words = yield* foldedWords(text, lang);
  const passages = yield* candidatesFor(words, shelf, []);
  const answers = yield* answersFrom(passages, question, shelf, true);
  const [best, ...others] = answers.filter(({ verdict }) => verdict !== 'not-found').sort(better);
  if (!best) return notFound(text, lang, shelf);
  const original = yield* originalOf(best, passages, question, shelf);
  yield;
  return original
    ? yield* checkedFrom(original, [best, ...others], question)
    : yield* checkedFrom(best, others, question);
}

/** Where the words are second-hand and the library has what the speaker wrote, that is what the page is held against. */
function* originalOf(
  { original, voice }: Answer,
  passages: readonly SourcePassage[],
  question: Question,
  shelf: Shelf,
): Generator<Want, Answer | undefined, readonly SourcePassage[]> {
  const { authorOf } = shelf;
  if (original || voice.speaker === undefined || authorOf === undefined) return undefined;
  const own = passages.filter(({ source }) => authorOf(source) === voice.speaker);
  const answers = yield* answersFrom(own, question, shelf, false);
  return answers.filter(({ verdict }) => verdict !== 'not-found').sort(better)[0];
}

function* checkedFrom(
  best: Answer,
  others: readonly Answer[],
  { quoted, offset }: Question,
): Generator<undefined, Checked> {
  const { stretch, judgement, voice, verdict, turning, attribution } = best;
  const differs = DIFFERS.includes(verdict);
  const secondhand = differs && judgement.pairs.some(at => at >= 0 && isSecondhand(wordAt(stretch, at)));
  yield;
  const difference = changesOf(quoted.tokens, stretch, judgement, offset);
  yield;
  return {
    verdict,
    secondhand,
    places: placesOf(stretch, judgement),
    difference,
    turning,
    ...(voice.speaker === undefined ? {} : { speaker: voice.speaker }),
    ...(voice.via === undefined ? {} : { via: voice.via }),
    voice: voice.how,
    attribution,
    also: others
      .slice(0, MOST_ALSO)
      .map(other => ({ verdict: other.verdict, places: placesOf(other.stretch, other.judgement) })),
  };
}

function notFound(text: string, lang: string, { bridge }: Shelf): Checked {
  const nothing = {
    secondhand: false,
    places: [],
    difference: [],
    turning: [],
    attribution: 'none',
    also: [],
  } as const;
  const shown = shownLanguages(foldText(text), lang, new Set());
  const [first] = bridge?.(text, lang) ?? [];
  const translates =
    first !== undefined && first.weight >= MAY_TRANSLATE && !shown.languages.has(languageGroup(first.lang));
  return { verdict: 'not-found', ...nothing, ...(translates ? { mayTranslate: first.passage } : {}) };
}

/** The group of the language that a text shows, else the one declared. */
function languageOf(text: string, lang: string): string {
  const { sure, languages } = shownLanguages(foldText(text.slice(0, SHOWING)), lang, new Set());
  return sure ?? [...languages][0] ?? languageGroup(lang);
}
