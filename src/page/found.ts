import { sentenceAt } from '../text/index.ts';
import { type Block, placesOf } from './blocks.ts';

/** Kind of line, as the background names it. */
export type Line = 'solid' | 'dashed' | 'dotted' | 'double';

/** A mention on this page. `actor` is an opaque number. Offsets are UTF-16 code units into the block's text. */
export interface Found {
  block: Block;
  start: number;
  end: number;
  actor: number;
  line: Line;
}

/** Text as a reader sees it: HTML shows any run of white space as one space. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** How much of a block goes with a mention to tell its place from others, in UTF-16 code units. */
const PLACE_LENGTH = 24;

/** The mention's own words, its sentence, and where in the sentence they stand; white space collapsed in both. */
export function inSentence(found: Found): { text: string; sentence: string; start: number; lang: string } {
  const { block } = found;
  const [from, to] = sentenceAt(block.text, found.start, found.end, block.lang);
  const before = collapse(block.text.slice(from, found.start)).trimStart();
  const text = collapse(block.text.slice(found.start, found.end));
  const after = collapse(block.text.slice(found.end, to)).trimEnd();
  return { text, sentence: before + text + after, start: before.length, lang: block.lang };
}

/** The end of the mention's block before it, white space collapsed. */
export function wordsBefore({ block, start }: Found): string {
  return collapse(block.text.slice(0, start)).trimStart().slice(-PLACE_LENGTH);
}

/** A live range over the mention, for measuring and scrolling. It is thrown away at once: live ranges make each later change of the page dearer. */
export function rangeOf(found: Found): Range | undefined {
  const places = placesOf(found.block, found.start, found.end);
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const range = document.createRange();
  try {
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
  } catch {
    // The page has shortened the text since; the change is read again in a moment.
    return undefined;
  }
  return range;
}
