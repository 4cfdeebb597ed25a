import type { Span } from '../locate.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { type Speaker, speakerAfter, speakerBefore, startsAside } from './speaker.ts';

/** What looks like the verb of an English clause. */
export const FINITE =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must|do|does|did|\p{Ll}{2,}(?:ed|s))(?!\p{L})/u;
/** Fewest words of a clause whose verb cannot be told by its form. */
const FEWEST_WORDS = 4;
/** Begins a clause that only hangs on what stands before it: `which he said`. */
const DEPENDENT =
  /^\s*(?:which|who|whom|whose|that|as|than|like|and|but|or|nor|when|if|because|what|how|not|comme|wie|como|come|zoals|som|как|як|jak)(?!\p{L})/iu;

/**
 * A clause that is reported before the words that say whose it is: `The rules will hurt small shops, the chamber warned on Tuesday`.
 * Nothing but an adverbial may follow them, and nothing in the sentence is quoted.
 */
export function saidAfter(
  text: string,
  [start, end]: Span,
  quotes: readonly Span[],
  sayings: Sayings,
): { span: Span; speaker: Speaker } | undefined {
  if (sayings.verbLast || quotes.some(([from, to]) => from < end && to > start)) return undefined;
  const comma = text.slice(start, end).lastIndexOf(',');
  if (comma < 0) return undefined;
  const clause: Span = [start, start + comma];
  const words = text.slice(...clause);
  if (startsAside(text, clause, sayings) || DEPENDENT.test(words)) return undefined;
  if (sayings.bare ? !FINITE.test(words) : words.trim().split(/\s+/u).length < FEWEST_WORDS) return undefined;
  const speaker = speakerIn(text, [start + comma + 1, end], sayings);
  return speaker && { span: clause, speaker };
}

/** Whom the words name as the one who says it: `X warned on Tuesday`, `warned X`. */
function speakerIn(text: string, [start, end]: Span, sayings: Sayings): Speaker | undefined {
  const part = text.slice(start, end);
  const verb = firstMatch(sayings.verb, part);
  if (!verb || DEPENDENT.test(part)) return undefined;
  const at = start + verb.index;
  const verbEnd = at + verb[0].length;
  if (part.slice(0, verb.index).trim() === '') return speakerAfter(text, verbEnd, end, sayings);
  const rest: Span = [verbEnd, end];
  const ends = /^[\s.!?…]*$/u.test(text.slice(...rest));
  return ends || startsAside(text, rest, sayings) ? speakerBefore(text, start, at, sayings) : undefined;
}
