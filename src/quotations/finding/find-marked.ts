import { markedIn, parentsOf, type Quoted, type Span } from '../../statements/index.ts';
import { withElements } from './find-elements.ts';
import type { BlockSpan, PageBlock } from './find-types.ts';

/** Words set off by marks or by the page's elements, before anything is known of who says them. */
export interface Marked {
  /** The words without marks, at least one part. In order; a part a block, or a line that repeats the opening mark. */
  parts: BlockSpan[];
  /** With marks, one for each block that the words are in. */
  outers: BlockSpan[];
  within: number | undefined;
  /** Set off by a `<q>` or `<blockquote>` of the page. */
  element: boolean;
}

/** A quotation of one block, or the beginning, middle or end of one that goes on over several. */
interface Piece extends Omit<Quoted, 'within'> {
  element: boolean;
  /** The mark that is left open at the end of the block. */
  open?: string;
}

const WORD = /[\p{L}\p{N}]/u;
/** A paragraph that goes on with a quotation begins with its mark; French may repeat the closing one. */
const FIRST_MARK = /^\s*(["“”„«»‹›‘’‚'＂「『])/u;

/**
 * The quotations of a page in order of their beginning, outer before inner. One that is left open goes on in the next paragraph of its article if that
 * begins with the same opening mark; else its mark is none. Yields after each block.
 */
export function* markedOnPage(blocks: readonly PageBlock[]): Generator<undefined, Marked[]> {
  const found: Omit<Marked, 'within'>[] = [];
  let going: { marked: Omit<Marked, 'within'>; mark: string } | undefined; // left open in the block before
  for (const [block, { text, lang, quoted, article }] of blocks.entries()) {
    const { pieces, unclosed } = piecesOf(text, lang, quoted ?? []);
    const next = blocks[block + 1];
    const open =
      next && next.article === article && unclosed.find(({ mark }) => mark === FIRST_MARK.exec(next.text)?.[1]);
    if (open) pieces.push(openPiece(text, open));
    pieces.sort((a, b) => a.outer[0] - b.outer[0] || b.outer[1] - a.outer[1]);
    let carried = going;
    going = undefined;
    for (const piece of pieces) {
      const parts = partsOf(text, piece).map(span => ({ block, span }));
      if (parts.length === 0) continue;
      const first = text.slice(0, piece.outer[0]).trim() === '';
      const before = first && carried && text.charAt(piece.outer[0]) === carried.mark ? carried.marked : undefined;
      // An element and marks may both begin there: what goes on is one of them.
      if (before) carried = undefined;
      const marked = before ?? { parts: [], outers: [], element: piece.element };
      marked.parts.push(...parts);
      marked.outers.push({ block, span: piece.outer });
      if (!before) found.push(marked);
      if (piece.open !== undefined) going = { marked, mark: piece.open };
    }
    yield;
  }
  return nested(found);
}

function piecesOf(
  text: string,
  lang: string,
  elements: readonly Span[],
): { pieces: Piece[]; unclosed: { at: number; mark: string; again: readonly number[] }[] } {
  const { quoted, unclosed } = markedIn(text, lang);
  const pairs = quoted.map(({ span, outer, again }): Piece => ({ span, outer, again, element: false }));
  return { pieces: elements.length > 0 ? withElements(text, pairs, elements) : pairs, unclosed };
}

function openPiece(text: string, { at, mark, again }: { at: number; mark: string; again: readonly number[] }): Piece {
  const end = text.trimEnd().length;
  return { span: [at + 1, end], outer: [at, end], again, element: false, open: mark };
}

/** The words between the marks that are repeated at the beginning of lines. */
function partsOf(text: string, { span: [start, end], again }: Piece): Span[] {
  const limits = [start - 1, ...again.filter(at => at >= start && at < end), end];
  return limits.slice(1).flatMap((to, index) => {
    const from = (limits[index] ?? start - 1) + 1;
    const part = text.slice(from, to);
    if (!WORD.test(part)) return [];
    return [[from + part.length - part.trimStart().length, to - part.length + part.trimEnd().length] as const];
  });
}

/** Says of each in which other it stands, over all blocks that the other is in. */
function nested(found: readonly Omit<Marked, 'within'>[]): Marked[] {
  const within: (number | undefined)[] = new Array(found.length).fill(undefined);
  const byBlock = new Map<number, { index: number; span: Span }[]>();
  for (const [index, { outers }] of found.entries()) {
    for (const { block, span } of outers) {
      const items = byBlock.get(block);
      if (items) items.push({ index, span });
      else byBlock.set(block, [{ index, span }]);
    }
  }
  for (const items of byBlock.values()) {
    items.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
    const parents = parentsOf(items.map(({ span }) => span));
    for (const [place, { index }] of items.entries()) {
      const parent = parents[place];
      if (parent !== undefined) within[index] = items[parent]?.index;
    }
  }
  return found.map((marked, index) => ({ ...marked, within: within[index] }));
}

/** The words at a place of a page. */
export function wordsAt(blocks: readonly PageBlock[], { block, span }: BlockSpan): string {
  return blocks[block]?.text.slice(...span) ?? '';
}

/** The words of a quotation in one block, without the marks at their edges. */
export function wordsWithin(marked: Marked | undefined, block: number, outer: Span): Span {
  const here =
    marked?.parts.filter(part => part.block === block && part.span[0] >= outer[0] && part.span[1] <= outer[1]) ?? [];
  return [here[0]?.span[0] ?? outer[0], here.at(-1)?.span[1] ?? outer[1]];
}
