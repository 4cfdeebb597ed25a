import { foldText, languageGroup, shownLanguages, wordsOf } from '../text/index.ts';
import { align, type Step } from './align.ts';
import { type Attribution, attributionOf, entryCost } from './attribution.ts';
import { type Marked, markedIn } from './conventions.ts';
import { type Change, changesOf, type Place, placesOf } from './difference.ts';
import { type Judgement, judge } from './judge.ts';
import { narrow } from './narrow.ts';
import { outerMarks } from './outer-marks.ts';
import type { Shelf, SourcePassage } from './shelf.ts';
import { layOut, occurrences, type PassageStretch, wordAt } from './stretch.ts';
import { type Token, type Tokens, tokenSteps, tokensOf } from './tokens.ts';
import { tellingWords, turnsBeside, type Verdict, verdictOf } from './verdict.ts';
import { isSecondhand, type Voice, voiceOf } from './voice.ts';
import type { NamedSpeaker } from './who.ts';

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

/** What a check asks of the one who runs it: nothing but time, or passages. */
export type Want = undefined | readonly SourcePassage[] | Promise<readonly SourcePassage[]>;

/** Words of a long quotation that passages are sought by at a time. */
const CHUNK = 100;
/** Words in a row that no passage explains, from which on passages are sought for them alone. */
const UNEXPLAINED = 5;
/** Sum of the weights of shared terms from which on a passage may be what a quotation in another language renders. */
const MAY_TRANSLATE = 5;
/** Places with the same words that are judged, and given. */
const MOST_ANSWERS = 100;
const MOST_ALSO = 20;

const VERDICTS: readonly Verdict[] = [
  'verbatim',
  'nested',
  'bracketed',
  'elided',
  'too-short',
  'uncertain',
  'truncated-meaning',
  'merged',
  'altered',
  'not-found',
];
const ATTRIBUTIONS: readonly Attribution[] = ['right', 'none', 'wrong'];
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
 * The same without holding up the thread: `pause` is called after every 2 ms or so of work, and waited for when it gives a promise.
 * Rejects with what the shelf or `pause` rejects with.
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

/** A quotation on its way to a verdict. */
interface Question {
  quoted: Tokens;
  marked: Marked;
  named: NamedSpeaker | undefined;
  telling: ReadonlySet<Token>;
  saidBeside: boolean;
  /** Where the words without their outer marks begin in the quoted text. */
  offset: number;
}

interface Answer {
  stretch: PassageStretch;
  judgement: Judgement;
  voice: Voice;
  verdict: Verdict;
  attribution: Attribution;
  original: boolean;
  /** The page names the one through whom the source has the words. */
  named: boolean;
}

/** One check, step by step: yields what it wants, gets the passages it asked for. */
function* checkSteps(asked: Asked, shelf: Shelf): Generator<Want, Checked, readonly SourcePassage[]> {
  const [offset, end] = outerMarks(asked.text);
  const text = asked.text.slice(offset, end);
  const lang = asked.lang ?? '';
  const quoted = yield* tokenSteps(text);
  yield;
  const question: Question = {
    quoted,
    marked: markedIn(text, quoted),
    named: asked.saidBy === undefined ? undefined : shelf.who.named(asked.saidBy),
    telling: new Set(tellingWords(quoted.tokens, languageOf(text, lang), shelf.frequency)),
    saidBeside: asked.before !== undefined && turnsBeside(tokensOf(asked.before).tokens),
    offset,
  };
  yield;
  const passages = yield* candidatesFor(
    wordsOf(text, lang).map(({ folded }) => folded),
    shelf,
    [],
  );
  const answers = yield* answersFrom(passages, question, shelf, true);
  const [best, ...others] = answers.filter(({ verdict }) => verdict !== 'not-found').sort(better);
  if (!best) return notFound(text, lang, shelf);
  const original = yield* originalOf(best, passages, question, shelf);
  yield;
  return original ? checkedFrom(original, [best, ...others], question) : checkedFrom(best, others, question);
}

function* candidatesFor(
  words: readonly string[],
  shelf: Shelf,
  known: readonly SourcePassage[],
): Generator<Want, SourcePassage[], readonly SourcePassage[]> {
  const found = new Map(known.map(passage => [passage.passage, passage]));
  for (let start = 0; start < words.length; start += CHUNK) {
    for (const passage of yield shelf.candidates(words.slice(start, start + CHUNK)))
      found.set(passage.passage, passage);
  }
  return [...found.values()];
}

/** Judges the quotation at every place that has its words, or else at those that explain it best. */
function* answersFrom(
  passages: readonly SourcePassage[],
  question: Question,
  shelf: Shelf,
  seekMore: boolean,
): Generator<Want, Answer[], readonly SourcePassage[]> {
  const { quoted, named } = question;
  const { tokens } = quoted;
  if (tokens.length === 0 || passages.length === 0) return [];
  const chosen = yield* narrow(tokens, passages);
  const stretch = yield* layOut(chosen, word => entryCost(named, word, shelf));
  const keys = tokens.map(({ key }) => key);
  const exact = occurrences(stretch, keys);
  if (exact.length > 0) {
    const steps = (start: number) => tokens.map((_, at): Step => ({ kind: 'kept', quoted: at, source: start + at }));
    return yield* answersAt(exact.map(steps), stretch, question, shelf);
  }
  yield;
  const steps = yield* align(tokens, question.marked, stretch);
  yield;
  const missing = seekMore ? unexplained(steps, tokens) : [];
  if (missing.length > 0) {
    const more = yield* candidatesFor(missing, shelf, passages);
    if (more.length > passages.length) return yield* answersFrom(more, question, shelf, false);
  }
  return yield* answersAt(shifted(steps, stretch), stretch, question, shelf);
}

/** Words that stand in rows which no passage has. */
function unexplained(steps: readonly Step[], tokens: readonly Token[]): string[] {
  const missing: string[] = [];
  let row: string[] = [];
  for (const step of [...steps, undefined]) {
    if (step && (step.kind === 'added' || step.kind === 'swapped')) row.push(tokens[step.quoted]?.key ?? '');
    else if (step?.kind !== 'dropped') {
      if (row.length >= UNEXPLAINED) missing.push(...row);
      row = [];
    }
  }
  return missing;
}

/** The same alignment at every place that has the same words of the source. */
function shifted(steps: readonly Step[], stretch: PassageStretch): Step[][] {
  const sources = steps.flatMap(step => (step.kind === 'added' ? [] : [step.source]));
  const first = Math.min(...sources);
  const last = Math.max(...sources);
  if (sources.length === 0 || stretch.owner[first] !== stretch.owner[last]) return [[...steps]];
  const keys = stretch.tokens.slice(first, last + 1).map(({ key }) => key);
  return occurrences(stretch, keys).map(start =>
    steps.map(step => (step.kind === 'added' ? step : { ...step, source: step.source - first + start })),
  );
}

function* answersAt(
  alignments: readonly (readonly Step[])[],
  stretch: PassageStretch,
  question: Question,
  shelf: Shelf,
): Generator<undefined, Answer[]> {
  const answers: Answer[] = [];
  for (const steps of alignments.slice(0, MOST_ANSWERS)) {
    yield;
    const judgement = yield* judge(question.quoted, question.marked, stretch, steps);
    yield;
    answers.push(answerFrom(judgement, stretch, question, shelf));
  }
  return answers;
}

function answerFrom(judgement: Judgement, stretch: PassageStretch, question: Question, shelf: Shelf): Answer {
  const { quoted, named, telling, saidBeside } = question;
  const voices = voicesOfPlaces(stretch, judgement);
  const [voice = voiceOf([])] = voices;
  const sources = judgement.segments.map(({ first }) => wordAt(stretch, first).passage.source);
  const attributions = voices.map((one, at) => attributionOf(named, one, sources[at] ?? '', shelf));
  return {
    stretch,
    judgement,
    voice,
    verdict: verdictOf({ quoted, stretch, judgement, voice, telling, saidBeside }),
    attribution: attributions.includes('wrong') ? 'wrong' : (attributions[0] ?? 'none'),
    original: voice.how === 'own' && shelf.authorOf?.(sources[0] ?? '') !== undefined,
    named: named !== undefined && voice.via !== undefined && shelf.who.isSpeaker(named, voice.via),
  };
}

/** Whose the words are: of all of them together, or, where places of several speakers are joined, of each place. */
function voicesOfPlaces(stretch: PassageStretch, { pairs, segments }: Judgement): Voice[] {
  const words = (within: (source: number) => boolean) =>
    [...pairs].filter(at => at >= 0 && within(at)).map(at => wordAt(stretch, at));
  const parts = segments.map(({ first, last }) => voiceOf(words(at => at >= first && at <= last)));
  const speakers = new Set(parts.map(({ speaker }) => speaker));
  const whole = voiceOf(words(() => true));
  const oneSource = new Set(segments.map(({ first }) => wordAt(stretch, first).passage.source)).size < 2;
  const shared =
    whole.speaker !== undefined &&
    parts.every(part => part.speaker === whole.speaker || part.speakers.has(whole.speaker ?? ''));
  return speakers.size > 1 && !(oneSource && shared) ? parts : [whole];
}

function better(a: Answer, b: Answer): number {
  return (
    Number(b.original) - Number(a.original) ||
    ATTRIBUTIONS.indexOf(a.attribution) - ATTRIBUTIONS.indexOf(b.attribution) ||
    Number(b.named) - Number(a.named) ||
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    // What a source has at first hand before what it has through another.
    Number(a.voice.via !== undefined) - Number(b.voice.via !== undefined)
  );
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

function checkedFrom(best: Answer, others: readonly Answer[], { quoted, offset }: Question): Checked {
  const { stretch, judgement, voice, verdict, attribution } = best;
  const quotes = [...judgement.pairs].some(at => at >= 0 && isSecondhand(wordAt(stretch, at)));
  return {
    verdict,
    secondhand: quotes && DIFFERS.includes(verdict),
    places: placesOf(stretch, judgement),
    difference: changesOf(quoted.tokens, stretch, judgement, offset),
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
  const nothing = { secondhand: false, places: [], difference: [], attribution: 'none', also: [] } as const;
  const shown = shownLanguages(foldText(text), lang, new Set());
  const [first] = bridge?.(text, lang) ?? [];
  const translates =
    first !== undefined && first.weight >= MAY_TRANSLATE && !shown.languages.has(languageGroup(first.lang));
  return { verdict: 'not-found', ...nothing, ...(translates ? { mayTranslate: first.passage } : {}) };
}

/** The group of the language that a text shows, else the one declared. */
function languageOf(text: string, lang: string): string {
  const { sure, languages } = shownLanguages(foldText(text), lang, new Set());
  return sure ?? [...languages][0] ?? languageGroup(lang);
}
