import type { Span } from '../locate.ts';
import { MASK } from '../marks/mask.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { issuerOf, named, type Speaker, speakerAfter, speakerBefore, startsAside } from './speaker.ts';

/** Words between a quotation and the verb that gives it to somebody, at most. */
const REACH = 10;
/** `The mayor was blunt:`, `The mayor went on:` */
const COLON = /^(?<who>[^:：]*?)(?:\s(?:was|is|were|are)\s[^:]{1,40}|\s(?:went|goes)\son)?[:：]\s*$/u;
/** After these comes who is told, not who tells. */
export const TO_SOMEBODY = /^(?:told|tells?|telling|asked|asks)$/iu;
export const VERB_AT_ONCE = /^[\s:：,，]*$/u;

/** Who says a quotation, in the words after it: `said X`, `X said`, `according to X`, `the statement issued by X`. */
export function attributionAfter(
  text: string,
  [, quoteEnd]: Span,
  end: number,
  sayings: Sayings,
  quoteFollows = false,
): Speaker | undefined {
  const skipped = /^[\s,，、،–—―-]*/u.exec(text.slice(quoteEnd, end))?.[0] ?? '';
  const from = quoteEnd + skipped.length;
  const rest = text.slice(from, end);
  for (const pattern of [sayings.accordingTo, sayings.onlyAfter]) {
    const match = pattern && firstMatch(pattern, rest);
    if (match?.index === 0) return speakerAfter(text, from + match[0].length, end, sayings);
  }
  const afterName = sayings.accordingAfter && firstMatch(sayings.accordingAfter, rest);
  if (afterName && !/[,.;:，。]/u.test(rest.slice(0, afterName.index)))
    return named(text, from, from + afterName.index, sayings);
  if (sayings.verbLast) return undefined;
  const verb = firstMatch(sayings.verb, rest);
  const issuer = issuerOf(text, from, end, sayings);
  if (!verb) return issuer;
  const between = rest.slice(0, verb.index);
  const verbEnd = from + verb.index + verb[0].length;
  if (between.trim() === '') {
    // `“The Long Day” said “No”`: the verb hands over to what comes next.
    if (quoteFollows && VERB_AT_ONCE.test(text.slice(verbEnd, end))) return undefined;
    return speakerAfter(text, verbEnd, end, sayings) ?? 'open';
  }
  // `“…,” Lena Brandt, a nurse, told the paper`: what stands between two commas is told of the name.
  const apposed = /^[^,]+,.*,\s*$/u.test(between);
  if (
    /[.;:!?。：]/u.test(between) ||
    (!apposed && /[,，、،].*[^,，\s]/u.test(between)) ||
    between.trim().split(/\s+/u).length > REACH
  )
    return issuer;
  // `“It works,” X said`: without a comma the words go on as the page's own.
  if (
    !/[,.!?…，。！？、]/u.test(text.charAt(quoteEnd - 2)) &&
    !/[,，、،–—-]/u.test(skipped) &&
    /\s/u.test(between.trim() + skipped)
  )
    return issuer;
  // `"…" of which the report says that …` governs what comes after it, not the quotation.
  if (firstMatch(sayings.that, text.slice(verbEnd, end))?.index === 1) return undefined;
  if (
    /^(?:of|and|or|that|which|line|y|et|und|de)(?![\p{L}])/iu.test(between) ||
    startsAside(text, [from, verbEnd], sayings)
  )
    return undefined;
  return speakerBefore(text, from, from + verb.index, sayings);
}

/** Who says a quotation, in the words of its sentence before it. */
export function attributionBefore(
  text: string,
  start: number,
  [quoteStart]: Span,
  sayings: Sayings,
): Speaker | undefined {
  const before = text.slice(start, quoteStart);
  const verb = [...before.matchAll(sayings.verb)].at(-1);
  const according = accordingBefore(text, start, quoteStart, sayings);
  const end = verb && start + verb.index + verb[0].length;
  const governed = end !== undefined && governs(text, end, quoteStart, verb?.[0] ?? '') ? verb : undefined;
  // `According to X, Y said: …`: the nearer one.
  if (according && !(governed && governed.index > according.end - start)) return according.speaker;
  if (governed) {
    const clause = Math.max(before.lastIndexOf('; ', governed.index), before.lastIndexOf('；', governed.index));
    const from = start + (clause < 0 ? 0 : clause + 1);
    const at = start + governed.index;
    const verbEnd = at + governed[0].length;
    const after = sayings.order && speakerAfter(text, verbEnd, quoteStart, sayings);
    const inserted = insertedSpeaker(text, [from, at], [verbEnd, quoteStart], sayings);
    if (inserted) return inserted;
    const ahead = speakerBefore(text, from, at, sayings);
    const speaker = verbFirst(text, [from, at], sayings) ? (after ?? ahead) : (ahead ?? after);
    if (speaker) return speaker;
    if (/^[\s,;–—]*$/u.test(text.slice(from, at)) || sayings.order) return 'open';
  }
  const colon = COLON.exec(before);
  return colon?.groups?.who ? speakerBefore(text, start, start + colon.groups.who.length, sayings) : undefined;
}

/** `It was, said the mayor, “the worst night”`: the name follows the verb between two commas. */
function insertedSpeaker(text: string, before: Span, after: Span, sayings: Sayings): Speaker | undefined {
  if (!/\S\s*,\s*$/u.test(text.slice(...before)) || !/,\s*$/u.test(text.slice(...after))) return undefined;
  if (TO_SOMEBODY.test(text.slice(before[1], after[0]))) return undefined;
  const speaker = speakerAfter(text, after[0], after[1], sayings);
  if (!speaker || speaker === 'open') return speaker;
  return /^\s*,\s*$/u.test(text.slice(speaker.span[1], after[1])) ? speaker : undefined;
}

/** Whether the name comes after the verb: always, or because an adverbial stands alone before it. */
function verbFirst(text: string, [start, end]: Span, sayings: Sayings): boolean {
  if (sayings.order === undefined) return false;
  if (sayings.order === 'verb first') return true;
  // `In a letter, the company said`: what follows the comma is the name.
  const comma = text.slice(start, end).lastIndexOf(',');
  const last: Span = [start + comma + 1, end];
  const alone = comma < 0 || text.slice(...last).trim() === '' || startsAside(text, last, sayings);
  return alone && startsAside(text, [start, end], sayings);
}

/** `according to X` before a quotation, where it ends. */
function accordingBefore(
  text: string,
  start: number,
  quoteStart: number,
  sayings: Sayings,
): { speaker: Speaker; end: number } | undefined {
  const before = text.slice(start, quoteStart);
  const only = sayings.onlyBefore && /,\s*$/u.test(before) ? firstMatch(sayings.onlyBefore, before) : undefined;
  const first = firstMatch(sayings.accordingTo, before) ?? only;
  if (first) {
    const from = start + first.index + first[0].length;
    const speaker = speakerAfter(text, from, quoteStart, sayings);
    if (speaker) return { speaker, end: speaker === 'open' ? from : speaker.span[1] };
  }
  const after = sayings.accordingAfter && firstMatch(sayings.accordingAfter, before);
  if (!after) return undefined;
  const speaker = speakerBefore(text, start, start + after.index, sayings);
  return speaker && { speaker, end: start + after.index + after[0].length };
}

/**
 * `He read "The Old Man and the Sea"`: a verb of reading or calling right before a title gives nothing to nobody. A title begins with a
 * capital, which the mask keeps.
 */
function governs(text: string, verbEnd: number, quoteStart: number, verb: string): boolean {
  if (!/(?:^|\s)(?:read|reads|called|calls)$/iu.test(verb) || text.slice(verbEnd, quoteStart).trim() !== '')
    return true;
  return text.charAt(quoteStart + 1) === MASK.small;
}
