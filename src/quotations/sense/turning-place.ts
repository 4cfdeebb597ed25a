import { tokensIn } from '../alignment/stretch.ts';
import type { Place } from '../difference.ts';
import type { SourcePassage } from '../shelf.ts';
import type { Cut } from './cut.ts';

const ASKS = /[?？]/gu;

/**
 * Where the words stand that turn the sense, with what stands between two of them; of a question its mark. `last`: the last token of the
 * passage that is quoted.
 */
export function turningPlace(passage: SourcePassage, cut: Cut, last: number): Place {
  const { tokens } = tokensIn(passage);
  const token = cut.token === undefined ? undefined : tokens[cut.token];
  if (!token) return { passage: passage.passage, span: markAfter(passage.text, tokens[last]?.end ?? 0) };
  const start = (cut.with === undefined ? token : tokens[cut.with])?.start ?? token.start;
  return { passage: passage.passage, span: [start, token.end] };
}

function markAfter(text: string, from: number): Place['span'] {
  ASKS.lastIndex = from;
  const mark = ASKS.exec(text);
  return mark ? [mark.index, mark.index + mark[0].length] : [from, from];
}
