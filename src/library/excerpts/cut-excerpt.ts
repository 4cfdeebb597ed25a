import { cutAround, type Piece } from '../../search/index.ts';
import type { Excerpt, Span } from '../content.ts';

/** Names in a row that no wording of the library gives: capitalised words, as in `Xi Jinping`. */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*)+/gu;
/** Pieces this close are shown as one, in UTF-16 code units: the mark of omission would take as much room. */
const LEAST_OMITTED = 5;
/** A passage this many times longer than the room for it is shown whole all the same: two words left out help nobody. */
const SLACK = 1.2;

/**
 * The parts of a passage that are shown where there is little room: around its bearing words, never inside a word or a name.
 *
 * Units:  `length` is in UTF-16 code units: about so much is kept. A passage that is little longer is not cut at all.
 * Result: pieces in order; one, without cuts, for the whole passage.
 */
export function cutExcerpt(excerpt: Pick<Excerpt, 'text' | 'bearing' | 'names'>, length: number): Piece[] {
  const { text } = excerpt;
  const pieces = cutAround(text, excerpt.bearing, text.length <= length * SLACK ? text.length : length);
  const whole: Span[] = [
    ...excerpt.names.map(({ span }) => span),
    ...[...text.matchAll(CAPITALISED)].map(({ 0: name, index }): Span => [index, index + name.length]),
  ];
  const grown: { span: [number, number]; cutBefore: boolean; cutAfter: boolean }[] = [];
  for (const { span } of pieces) {
    const start = outOf(span[0], whole, 0);
    const end = outOf(span[1], whole, 1);
    const last = grown.at(-1);
    if (last && start - last.span[1] < LEAST_OMITTED) last.span[1] = Math.max(last.span[1], end);
    else grown.push({ span: [start, end], cutBefore: false, cutAfter: false });
  }
  for (const piece of grown) {
    piece.cutBefore = text.slice(0, piece.span[0]).trim() !== '';
    piece.cutAfter = text.slice(piece.span[1]).trim() !== '';
  }
  return grown;
}

/** The edge, moved outward until it stands in no name. */
function outOf(edge: number, names: readonly Span[], side: 0 | 1): number {
  const cut = names.filter(([start, end]) => start < edge && edge < end).map(name => name[side]);
  if (cut.length === 0) return edge;
  return outOf(side === 0 ? Math.min(...cut) : Math.max(...cut), names, side);
}
