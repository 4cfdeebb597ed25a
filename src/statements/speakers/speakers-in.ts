import type { Span } from '../locate.ts';
import { MASK } from '../marks/mask.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { attributionAfter, attributionBefore, TO_SOMEBODY, VERB_AT_ONCE } from './attribution.ts';
import { type Speaker, speakerAfter, speakerBefore, startsAside } from './speaker.ts';
import { speakerOfVerbLast } from './verb-last.ts';

/** How far from a quotation who says it is looked for, in UTF-16 code units. */
const FAR = 400;
const LINKS =
  /^[\s,，;、]*(?:(?:and|or|but|then|und|oder|et|ou|y|e|o|en|of|och|og|и|та|і|й|i|ve|와|과|和|及|や|と|و)?[\s,，、]*)$/iu;
/** What follows the last conjunction of a clause. */
const CONJOINED =
  /^(?:[\s\S]*[\s,，;])?(?:and|but|then|und|aber|dann|et|mais|puis|y|pero|luego|e|ed|ma|poi|mas|depois|en|maar|och|men|og|и|но|а|затем|і|й|та|але|i|oraz|ale|ve|ama)\s+(?<clause>[^;.!?“„«"]*)$/iu;
const CONJOINED_WORDS = 6;
/** What may be the subject of a clause: a name, a noun with its article, a pronoun. */
const SUBJECT =
  /\p{Lu}|(?<!\p{L})(?:the|an|his|her|its|their|he|she|it|they|we|der|die|das|ein|eine|er|sie|es|sein|seine|ihr|ihre|le|la|les|un|une|il|elle|ils|elles|son|sa|el|los|las|una|él|ella|lo|gli|lui|lei|o|os|as|um|uma|ele|ela|de|het|een|hij|zij|hon|han|он|она|они|він|вона|вони|ona|oni)(?!\p{L})/u;
const LED_IN = /[:：]\s*$/u;
const CLAUSE_STOP = /[;.!?。；！？]/u;

/**
 * Who says each of the quotations of one sentence: the words after it, before it, around the next or last one, or at the end of the
 * sentence say so.
 *
 * Shapes: `text` has its quotations masked; `quotes` are their places with the marks, in order, within `sentence`. As many answers as quotes.
 */
export function speakersIn(
  text: string,
  sentence: Span,
  quotes: readonly Span[],
  sayings: Sayings,
): (Speaker | undefined)[] {
  const [start, end] = sentence;
  const found: (Speaker | undefined)[] = [];
  let saidBy: number = start; // where the words end that name the one who says the quotation before
  for (const [index, quote] of quotes.entries()) {
    const last = quotes[index - 1];
    const from = Math.max(start, saidBy, quote[0] - FAR);
    const to = Math.min(quotes[index + 1]?.[0] ?? end, quote[1] + FAR);
    const before = attributionBefore(text, from, quote, sayings);
    const after = attributionAfter(text, quote, to, sayings, index + 1 < quotes.length);
    // Words that begin small go on from what stands before them: `X said it was “…”, a paper reported`.
    const goesOn = before !== undefined && before !== 'open' && text.charAt(quote[0] + 1) === MASK.small;
    const isBefore = goesOn || leadsIn(text, from, quote[0], sayings) || LED_IN.test(text.slice(quote[1], to));
    const verbLast = speakerOfVerbLast(text, from, quote, to, sayings);
    let speaker = verbLast ?? (isBefore ? (before ?? after) : (after ?? before));
    const same =
      last && goesOnWith(text.slice(saidBy, quote[0]), before, saidBy > last[1]) ? found[index - 1] : undefined;
    if (same && (speaker === undefined || speaker === 'open')) speaker = same;
    if (last && keepsSubject(text.slice(last[1], quote[0]), sayings)) speaker = found[index - 1] ?? speaker;
    found.push(speaker);
    const named = speaker && speaker !== 'open' ? speaker.span[1] : 0;
    saidBy = Math.max(last?.[1] ?? start, named, named > quote[1] ? 0 : quote[1]);
  }
  return closeSentence(text, sentence, quotes, found, sayings);
}

/**
 * Whether a quotation is the same speaker's as the one before in its sentence. `between`: the words between, without those that name who
 * says the one before, if these follow it (`named`).
 */
function goesOnWith(between: string, before: Speaker | undefined, named: boolean): boolean {
  if (CLAUSE_STOP.test(between)) return false;
  return !named || before === 'open' || LINKS.test(between) || /[,，:：–—]\s*$/u.test(between);
}

/** `X called it “…” and added: “…”`: after the conjunction comes a verb of saying, and nobody else is named. */
function keepsSubject(between: string, { verb }: Sayings): boolean {
  const clause = CONJOINED.exec(between)?.groups?.clause;
  return (
    clause !== undefined &&
    firstMatch(verb, clause) !== undefined &&
    clause.trim().split(/\s+/u).length <= CONJOINED_WORDS &&
    !SUBJECT.test(clause)
  );
}

/** What the last quotations of a sentence say of those before them, and the end of the sentence of all. */
function closeSentence(
  text: string,
  [start, end]: Span,
  quotes: readonly Span[],
  found: (Speaker | undefined)[],
  sayings: Sayings,
): (Speaker | undefined)[] {
  const last = quotes.at(-1);
  const atEnd = last && attributionAtEnd(text, Math.max(last[1], start), Math.min(end, last[1] + FAR), sayings);
  for (let index = found.length - 1; index >= 0; index--) {
    const [here, next] = [quotes[index], quotes[index + 1]];
    if (found[index] || !here) continue;
    const linked = next && LINKS.test(text.slice(here[1], next[0])) ? found[index + 1] : undefined;
    found[index] = linked ?? atEnd;
  }
  return found;
}

/** Whether the words right before a quotation hand over to it: a colon, or a verb of saying. */
function leadsIn(text: string, start: number, quoteStart: number, { verb }: Sayings): boolean {
  const before = text.slice(start, quoteStart);
  if (LED_IN.test(before)) return true;
  const last = [...before.matchAll(verb)].at(-1);
  return last !== undefined && VERB_AT_ONCE.test(before.slice(last.index + last[0].length));
}

/** `The “old” mill stands, said X.`, `…, X said.`, `…, according to X.`: the end of a sentence, for the words quoted in it. */
function attributionAtEnd(text: string, start: number, end: number, sayings: Sayings): Speaker | undefined {
  const tail = text.slice(start, end);
  const comma = Math.max(tail.lastIndexOf(', '), tail.lastIndexOf('，'));
  if (comma < 0) return undefined;
  const from = start + comma + 1;
  const rest = text.slice(from, end);
  const according = firstMatch(sayings.accordingTo, rest);
  const indent = rest.length - rest.trimStart().length;
  if (according?.index === indent) return speakerAfter(text, from + indent + according[0].length, end, sayings);
  const verb = firstMatch(sayings.verb, rest);
  if (!verb) return undefined;
  if (verb.index === indent && !TO_SOMEBODY.test(verb[0]))
    return speakerAfter(text, from + verb.index + verb[0].length, end, sayings);
  const stopsThere = /^\s*[.!?。]?\s*$/u.test(rest.slice(verb.index + verb[0].length));
  return stopsThere && !startsAside(text, [from, end], sayings)
    ? speakerBefore(text, from, from + verb.index, sayings)
    : undefined;
}
