import type { Span } from './locate.ts';
import { firstMatch, type Sayings } from './sayings.ts';
import { issuerOf, type Speaker, speakerAfter, speakerBefore } from './speaker.ts';

/** Words between a quotation and the verb that gives it to somebody, at most. */
const REACH = 10;
/** `The mayor was blunt:` */
const COLON = /^(?<who>[^:]*?)(?:\s(?:was|is|were|are)\s[^:]{1,40})?[:：]\s*$/u;

/** Who says a quotation, in the words after it: `said X`, `X said`, `according to X`, `the statement issued by X`. */
export function attributionAfter(text: string, [, quoteEnd]: Span, end: number, sayings: Sayings): Speaker | undefined {
  const from = quoteEnd + (/^[\s,，–—-]*/u.exec(text.slice(quoteEnd, end))?.[0].length ?? 0);
  const rest = text.slice(from, end);
  // A stop within the quotation and a capital after it: the sentence after begins.
  const verb = firstMatch(sayings.verb, rest);
  const according = firstMatch(sayings.accordingTo, rest);
  if (according?.index === 0) return speakerAfter(text, from + according[0].length, end, sayings);
  const issuer = issuerOf(text, from, end, sayings);
  if (!verb) return issuer;
  const between = rest.slice(0, verb.index);
  if (between.trim() === '') return speakerAfter(text, from + verb[0].length, end, sayings) ?? 'open';
  if (/[.;:!?。]\s|[,，].*[^,，\s]/u.test(between) || between.trim().split(/\s+/u).length > REACH) return issuer;
  // `"…" of which the report says that …` governs what comes after it, not the quotation.
  if (firstMatch(sayings.that, rest.slice(verb.index + verb[0].length))?.index === 1) return undefined;
  if (
    /^(?:of|in|on|for|and|or|by|with|at|to|from|when|while|as|that|which|line|y|et|und|de)(?![\p{L}])/iu.test(between)
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
  const according = firstMatch(sayings.accordingTo, before);
  if (according) {
    const from = start + according.index + according[0].length;
    const speaker = speakerAfter(text, from, quoteStart, sayings);
    if (speaker) return speaker;
  }
  const verb = [...before.matchAll(sayings.verb)].at(-1);
  if (verb && governs(before, verb.index + verb[0].length)) {
    const clause = Math.max(
      before.lastIndexOf('; ', verb.index),
      before.lastIndexOf('”', verb.index),
      before.lastIndexOf('" ', verb.index),
    );
    const speaker = speakerBefore(text, start + (clause < 0 ? 0 : clause + 1), start + verb.index, sayings);
    if (speaker) return speaker;
    if (verb.index === 0) return 'open';
  }
  const colon = COLON.exec(before);
  return colon?.groups?.who ? speakerBefore(text, start, start + colon.groups.who.length, sayings) : undefined;
}

/** `He read "The Old Man and the Sea"`: a verb of reading or calling right before a title gives nothing to nobody. */
function governs(before: string, verbEnd: number): boolean {
  return !/(?:read|reads|called|calls)$/iu.test(before.slice(0, verbEnd)) || /[:,]\s*$/u.test(before);
}
