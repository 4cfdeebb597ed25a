import { SENTENCE_LENGTH } from '../../text/index.ts';
import type { Span } from '../locate.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { reportedIn } from './reported.ts';
import { type Speaker, speakerAfter, speakerBefore } from './speaker.ts';

/**
 * Who says something in a sentence without a quotation: `X said that …`, `The plan is bad, X told the board.` A pronoun may go back to
 * them. `undefined`: the sentence has no verb of saying, or nobody with it.
 */
export function sayerOf(text: string, sentence: Span, sayings: Sayings): Speaker | undefined {
  const start = sentence[0];
  const end = Math.min(sentence[1], start + SENTENCE_LENGTH);
  const reported = reportedIn(text, [start, end], [], sayings)[0];
  if (reported) return reported.speaker;
  const verb = firstMatch(sayings.verb, text.slice(start, end));
  if (!verb) return undefined;
  const at = start + verb.index;
  const after = (): Speaker | undefined => speakerAfter(text, at + verb[0].length, end, sayings);
  if (sayings.order === 'verb first') return after() ?? speakerBefore(text, start, at, sayings);
  return speakerBefore(text, start, at, sayings) ?? (sayings.order ? after() : undefined);
}
