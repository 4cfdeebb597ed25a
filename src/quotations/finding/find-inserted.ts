import { insertedIn, sayingsOf } from '../../statements/index.ts';
import type { Answer } from './find-speakers.ts';
import type { BlockSpan, PageBlock } from './find-types.ts';

/** The parts of a quotation without the words that are set into it to say who says it, and who that is. */
export function withoutInserted(
  blocks: readonly PageBlock[],
  parts: readonly BlockSpan[],
): { parts: BlockSpan[]; answer: Answer | undefined } {
  let answer: Answer | undefined;
  const kept = parts.flatMap(part => {
    const { block, span } = part;
    const { text = '', lang = '' } = blocks[block] ?? {};
    const inserted = insertedIn(text, span, sayingsOf(lang));
    if (inserted.length === 0) return [part];
    const limits = [span[0], ...inserted.flatMap(({ gap }) => gap), span[1]];
    const speaker = inserted[0]?.speaker;
    if (speaker) answer ??= speaker === 'open' ? speaker : { block, span: speaker.span };
    return pieces(text, limits).map(piece => ({ block, span: piece }));
  });
  return kept.length > 0 ? { parts: kept, answer } : { parts: [...parts], answer: undefined };
}

/** The words between each first and second limit, if there are any. */
function pieces(text: string, limits: readonly number[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let index = 0; index + 1 < limits.length; index += 2) {
    const [start = 0, end = 0] = [limits[index], limits[index + 1]];
    const part = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    found.push([start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length]);
  }
  return found;
}
