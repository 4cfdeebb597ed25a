import type { Span } from '../locate.ts';
import { DOCUMENT_NOUN, DOCUMENT_VERB, type Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { TO_SOMEBODY } from './attribution.ts';
import { FINITE, saidAfter } from './said-after.ts';
import { documentBefore, type Speaker, speakerAfter, speakerBefore } from './speaker.ts';

/** Fewest words of a clause that counts as said. */
const FEWEST_WORDS = 3;
const PARTICIPLE = /ing$/u;
/** Between two clauses that each say what somebody says: `The mayor said it was safe, but the union said that it was not`. */
const JOINT =
  /[,;]\s+(?:but|while|whereas|and|although|aber|doch|während|mais|tandis que|pero|mientras que|ma|mentre|mas|enquanto|maar|terwijl|men|medan|но|а|але|ale|ama)\s+(?!(?:that|dass|que|qu['’]|che|dat|att|at|что|що|że)(?!\p{L}))/giu;
/** `told the court the files had been burned`: who is told, before a clause without `that`. */
const TOLD =
  /^\s(?:reporters|journalists|lawmakers|parliament|them|us|me|him|her|(?:the|an?|his|her|its|their)\s[\p{Ll}-]+|\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*)\s(?=(?:the|an?|it|he|she|they|we|there|his|her|its|their|this|these|those|some|many|most|more|no|all)\s|\p{Lu})/u;
const UNSPACED = /[\p{sc=Han}]/u;

/** The clauses of a sentence that are reported, at most one for each way of saying so. `quotes`: places with their marks. */
export function reportedIn(
  text: string,
  sentence: Span,
  quotes: readonly Span[],
  sayings: Sayings,
): { span: Span; speaker: Speaker }[] {
  return clausesOf(text, sentence, quotes, sayings).flatMap(clause => {
    const found =
      accordingTo(text, clause, sayings) ??
      saidThat(text, clause, quotes, sayings) ??
      saidAfter(text, clause, quotes, sayings) ??
      byDocument(text, clause, sayings);
    if (!found) return [];
    const span = trimmed(text, found.span);
    const words = text.slice(...span).split(/\s+/u).length;
    const enough = words >= FEWEST_WORDS || (UNSPACED.test(text.slice(...span)) && span[1] - span[0] > FEWEST_WORDS);
    // What begins with a quotation is that quotation's, not a report.
    const isQuoted = quotes.some(([start, end]) => start <= span[0] && end > span[0]);
    return enough && !isQuoted ? [{ span, speaker: found.speaker }] : [];
  });
}

type Reported = { span: Span; speaker: Speaker } | undefined;

/** A sentence in two where each part tells of somebody who says something; else as a whole. */
function clausesOf(text: string, [start, end]: Span, quotes: readonly Span[], sayings: Sayings): Span[] {
  for (const joint of text.slice(start, end).matchAll(JOINT)) {
    const first: Span = [start, start + joint.index];
    const second: Span = [first[1] + joint[0].length, end];
    if (saidThat(text, first, quotes, sayings) && saidThat(text, second, quotes, sayings)) return [first, second];
  }
  return [[start, end]];
}

function accordingTo(text: string, [start, end]: Span, sayings: Sayings): Reported {
  const match = firstMatch(sayings.accordingTo, text.slice(start, end));
  if (!match) return undefined;
  const from = start + match.index + match[0].length;
  const speaker = speakerAfter(text, from, end, sayings);
  if (!speaker) return undefined;
  const before = text.slice(start, start + match.index);
  const named = speaker === 'open' ? from : speaker.span[1];
  const after = text.slice(named, end);
  if (before.trim() === '') return germanOrComma(text, from, speaker, end);
  // `The valley, according to X, lost …`: the rest of the clause; at the end of it: all before.
  if (/^\s*,\s*[^\s.]/u.test(after)) return { span: [named, end], speaker };
  return { span: [start, start + match.index], speaker };
}

/** `According to X, …`; German has no comma there, and the name ends with its last capitalised word. */
function germanOrComma(text: string, from: number, speaker: Speaker, end: number): Reported {
  const rest = text.slice(from, end);
  const comma = rest.indexOf(',');
  if (comma >= 0 && speaker !== 'open' && from + comma <= speaker.span[1] + 1)
    return { span: [from + comma + 1, end], speaker };
  const name = /^\s*(?:de[mrns]|einem|einer|eines|le|la|les|el|los)?\s*(?:\p{Lu}[\p{L}\p{M}.-]*\s?)+/u.exec(rest);
  if (name) {
    const part = name[0].trim();
    const at = from + rest.indexOf(part);
    return { span: [at + part.length, end], speaker: { span: [at, at + part.length] } };
  }
  return comma >= 0 ? { span: [from + comma + 1, end], speaker } : undefined;
}

function saidThat(text: string, [start, end]: Span, quotes: readonly Span[], sayings: Sayings): Reported {
  const sentence = text.slice(start, end);
  for (const verb of sentence.matchAll(sayings.verb)) {
    const at = start + verb.index;
    if (quotes.some(([from, to]) => from <= at && to > at)) continue;
    const verbEnd = at + verb[0].length;
    const clause = clauseAfter(text, verbEnd, end, verb[0], sayings);
    if (clause === undefined) continue;
    const lastQuote = quotes.filter(([, to]) => to <= at).at(-1);
    const from = lastQuote ? lastQuote[1] : start;
    const speaker = PARTICIPLE.test(verb[0]) ? documentBefore(text, from, at) : speakerBefore(text, from, at, sayings);
    if (speaker) return { span: [clause, end], speaker };
  }
  return undefined;
}

/** Where the clause that is said begins: after `that`, not far from the verb, or right after a verb that needs none. */
function clauseAfter(text: string, verbEnd: number, end: number, verb: string, sayings: Sayings): number | undefined {
  const rest = text.slice(verbEnd, end);
  const that = firstMatch(sayings.that, rest);
  if (
    that &&
    !/[.;:"“„«]/u.test(rest.slice(0, that.index)) &&
    rest.slice(0, that.index).trim().split(/\s+/u).length <= 5
  ) {
    return verbEnd + that.index + that[0].length;
  }
  if (!sayings.bare) return undefined;
  const told = TO_SOMEBODY.test(verb) ? TOLD.exec(rest)?.[0].length : undefined;
  if (told !== undefined && FINITE.test(rest.slice(told))) return verbEnd + told;
  if (!firstMatch(sayings.bare, verb)) return undefined;
  const noMark = /^\s*[^\s"“„«:：,，]/u.test(rest);
  return noMark && (UNSPACED.test(rest) || FINITE.test(rest)) ? verbEnd : undefined;
}

/** `The report recommends …`: what a document does with its content, from the verb on. */
function byDocument(text: string, [start, end]: Span, sayings: Sayings): Reported {
  const sentence = text.slice(start, end);
  const verb = firstMatch(DOCUMENT_VERB, sentence);
  if (!verb) return undefined;
  const subject = sentence.slice(0, verb.index);
  const noun = firstMatch(DOCUMENT_NOUN, subject);
  if (!noun || /[,;:]/u.test(subject)) return undefined;
  const speaker = speakerBefore(text, start, start + verb.index, sayings);
  return speaker && { span: [start + verb.index, end], speaker };
}

function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  const before = /^[\s,，]*/u.exec(part)?.[0] ?? '';
  const after = /[\s.,;!?。，]*$/u.exec(part.slice(before.length))?.[0] ?? '';
  return [start + before.length, end - after.length];
}
