import { maskQuotes, type Span, sayingsOf, speakersIn } from '../../statements/index.ts';
import { sentencesOf } from '../../text/index.ts';
import { type Marked, wordsAt, wordsWithin } from './find-marked.ts';
import { antecedentsIn, isAboutThing } from './find-names.ts';
import type { Answer } from './find-speakers.ts';
import type { BlockSpan, PageBlock, QuotationKind } from './find-types.ts';

/** Who says the quotations that stand in others, by the words of the one around them. Yields after each of these. */
export function* speakersWithin(
  blocks: readonly PageBlock[],
  marked: readonly Marked[],
  forms: readonly (QuotationKind | undefined)[],
): Generator<undefined, Map<number, Answer>> {
  const answers = new Map<number, Answer>();
  const inner = new Map<number, number[]>();
  for (const [id, { within }] of marked.entries()) {
    if (within === undefined || forms[id] !== undefined) continue;
    inner.set(within, [...(inner.get(within) ?? []), id]);
  }
  for (const [around, ids] of inner) {
    for (const { block, span } of marked[around]?.parts ?? []) {
      const here = ids.filter(id => isIn(marked[id]?.outers[0], block, span));
      for (const [id, answer] of speakersInside(blocks, marked, { block, span }, here)) answers.set(id, answer);
    }
    yield;
  }
  return answers;
}

function isIn(place: BlockSpan | undefined, block: number, [start, end]: Span): boolean {
  return place !== undefined && place.block === block && place.span[0] >= start && place.span[1] <= end;
}

function speakersInside(
  blocks: readonly PageBlock[],
  marked: readonly Marked[],
  part: BlockSpan,
  ids: readonly number[],
): [id: number, answer: Answer][] {
  const [start] = part.span;
  const lang = blocks[part.block]?.lang ?? '';
  const sayings = sayingsOf(lang);
  const quoted = ids.map(id => {
    const outer = marked[id]?.outers[0]?.span ?? [start, start];
    const span = wordsWithin(marked[id], part.block, outer);
    return { outer: shifted(outer, -start), span: shifted(span, -start), within: undefined, again: [] };
  });
  const places = quoted.map(({ outer }) => outer);
  const masked = maskQuotes(wordsAt(blocks, part), quoted, sayings);
  const found: [number, Answer][] = [];
  let next = 0;
  let thing: Span | undefined;
  for (const sentence of sentencesOf(masked, lang)) {
    const first = next;
    while (next < places.length && (places[next]?.[0] ?? 0) < sentence[1]) next++;
    for (const [index, speaker] of speakersIn(masked, sentence, places.slice(first, next), sayings).entries()) {
      const id = ids[first + index];
      if (!speaker || id === undefined) continue;
      const span = speaker !== 'open' ? speaker.span : isAboutThing(masked.slice(...sentence)) ? thing : undefined;
      found.push([id, span ? { block: part.block, span: shifted(span, start) } : 'open']);
    }
    thing = antecedentsIn(masked, sentence, sayings).thing ?? thing;
  }
  return found;
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
