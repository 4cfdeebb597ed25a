import { align } from './alignment/align.ts';
import { narrow } from './alignment/narrow.ts';
import { layOut, occurrences, type PassageStretch, wordAt } from './alignment/stretch.ts';
import type { Step } from './alignment/trace.ts';
import { candidatesFor, type Want } from './candidates.ts';
import type { Place } from './difference.ts';
import { type Judgement, judge } from './judge.ts';
import type { Shelf, SourcePassage } from './shelf.ts';
import { type Attribution, attributionOf, entryCost } from './speakers/attribution.ts';
import { type PlacedWord, type Run, runAt, type Voice, voiceOf } from './speakers/voice.ts';
import type { NamedSpeaker } from './speakers/who.ts';
import { turningWords, VERDICTS, type Verdict, verdictOf } from './verdict.ts';
import type { Marked } from './words/conventions.ts';
import type { Token, Tokens } from './words/tokens.ts';

/** A quotation on its way to a verdict. */
export interface Question {
  quoted: Tokens;
  marked: Marked;
  named: NamedSpeaker | undefined;
  telling: ReadonlySet<Token>;
  saidBeside: boolean;
  /** Where the words without their outer marks begin in the quoted text. */
  offset: number;
}

/** How a quotation stands to one place, or to several that it joins. */
export interface Answer {
  stretch: PassageStretch;
  judgement: Judgement;
  voice: Voice;
  verdict: Verdict;
  /** Where the words stand that turn the sense and are left out; empty but for `truncated-meaning`. */
  turning: readonly Place[];
  attribution: Attribution;
  original: boolean;
  /** The page names the one through whom the source has the words. */
  named: boolean;
}

/** Words in a row that no passage explains, from which on passages are sought for them alone. */
const UNEXPLAINED = 5;
/** Places with the same words that are judged. */
const MOST_ANSWERS = 100;
/** Words whose speakers are told between two pauses: about 0.5 ms. */
const WORDS_A_SLICE = 500;

const ATTRIBUTIONS: readonly Attribution[] = ['right', 'none', 'wrong'];
/** Judges the quotation at every place that has its words, or else at those that explain it best. */
export function* answersFrom(
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
    answers.push(yield* answerFrom(judgement, stretch, question, shelf));
  }
  return answers;
}

function* answerFrom(
  judgement: Judgement,
  stretch: PassageStretch,
  question: Question,
  shelf: Shelf,
): Generator<undefined, Answer> {
  const { quoted, named, telling, saidBeside } = question;
  const voices = yield* voicesOfPlaces(stretch, judgement);
  yield;
  const [voice = voiceOf([], [])] = voices;
  const sources = judgement.segments.map(({ first }) => wordAt(stretch, first).passage.source);
  const attributions = voices.map((one, at) => attributionOf(named, one, sources[at] ?? '', shelf));
  yield;
  const turning = turningWords(quoted, stretch, judgement, saidBeside);
  const verdict = verdictOf({ quoted, stretch, judgement, voice, telling, turning });
  return {
    stretch,
    judgement,
    voice,
    verdict,
    turning: verdict === 'truncated-meaning' ? turning : [],
    attribution: attributions.includes('wrong') ? 'wrong' : (attributions[0] ?? 'none'),
    original: voice.how === 'own' && shelf.authorOf?.(sources[0] ?? '') !== undefined,
    named: named !== undefined && voice.via !== undefined && shelf.who.isSpeaker(named, voice.via),
  };
}

/** Whose the words are: of all of them together, or, where places of several speakers are joined, of each place. */
function* voicesOfPlaces(stretch: PassageStretch, { pairs, segments }: Judgement): Generator<undefined, Voice[]> {
  const sources = [...pairs].filter(at => at >= 0);
  const words: PlacedWord[] = [];
  const owners: (Run | undefined)[] = [];
  for (const at of sources) {
    const word = wordAt(stretch, at);
    words.push(word);
    owners.push(runAt(word));
    if (words.length % WORDS_A_SLICE === 0) yield;
  }
  yield;
  const whole = voiceOf(words, owners);
  if (segments.length < 2) return [whole];
  const parts: Voice[] = [];
  for (const { first, last } of segments) {
    yield;
    const within = sources.flatMap((at, index) => (at >= first && at <= last ? [index] : []));
    parts.push(voiceOf(pick(words, within), pick(owners, within)));
  }
  const speakers = new Set(parts.map(({ speaker }) => speaker));
  const oneSource = new Set(segments.map(({ first }) => wordAt(stretch, first).passage.source)).size < 2;
  const shared =
    whole.speaker !== undefined &&
    parts.every(part => part.speaker === whole.speaker || part.speakers.has(whole.speaker ?? ''));
  return speakers.size > 1 && !(oneSource && shared) ? parts : [whole];
}

function pick<T>(list: readonly T[], indices: readonly number[]): T[] {
  return indices.map(index => list[index] as T);
}

/** The order of answers: original, named speaker, milder verdict. */
export function better(a: Answer, b: Answer): number {
  return (
    Number(b.original) - Number(a.original) ||
    ATTRIBUTIONS.indexOf(a.attribution) - ATTRIBUTIONS.indexOf(b.attribution) ||
    Number(b.named) - Number(a.named) ||
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    // What a source has at first hand before what it has through another.
    Number(a.voice.via !== undefined) - Number(b.voice.via !== undefined)
  );
}
