import type { Span } from '../locate.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import type { Quoted } from './quotation-marks.ts';

/** What ends a quotation and is kept: a comma says that the sentence goes on, a stop that it may end. */
const STOP = /[.!?…。！？,，]$/u;
/** What stands for a quotation's characters: whether it begins with a small letter is kept. */
export const MASK = { small: 'q', other: 'Q' } as const;
const SMALL = /\p{Ll}/u;
const LED_IN = /[:：]\s*$/u;
/** `“Why?” Anna Lind asked.`: as much of what follows is read to see that the sentence goes on. */
const NEAR = 80;
const NEXT_TO_MARK = /^[^\s\p{P}]/u;
/** After the verb, the end of its clause. */
const ENDS_CLAUSE = /^(?:\s*(?:[.,;:—–]|$)|\s(?:in|on|at|to|when|after|as|during|while)\s)/u;

/**
 * Quoted words stand for nothing outside: letters in their place. Same length. The stop that ends them stays, unless the sentence goes
 * on after the closing mark.
 */
export function maskQuotes(text: string, quotes: readonly Quoted[], sayings: Sayings): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, outer, within } of quotes) {
    if (within !== undefined || span[0] < at) continue;
    const last = STOP.exec(text.slice(Math.max(span[0], span[1] - 1), span[1]))?.[0] ?? '';
    const kept = last && goesOn(text, outer, sayings) ? ',' : last;
    parts.push(
      text.slice(at, span[0]),
      (SMALL.test(text.charAt(span[0])) ? MASK.small : MASK.other).repeat(span[1] - span[0] - kept.length),
      kept,
    );
    at = span[1];
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function goesOn(text: string, [start, end]: Span, { verb }: Sayings): boolean {
  if (LED_IN.test(text.slice(Math.max(0, start - 2), start))) return false;
  const rest = text.slice(end, end + NEAR);
  if (NEXT_TO_MARK.test(rest) || /^[、，,]/u.test(rest)) return true;
  if (!/^\s+\p{Lu}/u.test(rest)) return false;
  const clause = /^[^.!?;:"“„«]*/u.exec(rest)?.[0] ?? '';
  const said = firstMatch(verb, clause);
  if (!said || clause.slice(0, said.index).includes(',') || clause.slice(0, said.index).trim().split(/\s+/u).length > 5)
    return false;
  const after = rest.slice(said.index + said[0].length);
  return ENDS_CLAUSE.test(after) && !/^\s*[:：]/u.test(after);
}
