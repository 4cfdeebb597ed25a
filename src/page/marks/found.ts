import { type Asked, BLOCK_AROUND, MENTIONS_LENGTH, QUOTED_AROUND } from '../../messages/index.ts';
import { sentenceAt } from '../../text/index.ts';
import { type Block, placesOf } from '../text/open-block.ts';

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

/** What a card is asked for at a mention, and the mention's own words with their place in the sentence; white space is collapsed. */
export interface InSentence {
  asked: Asked;
  text: string;
  start: number;
}

/** `others`: all mentions of the same block. */
export function inSentence(found: Found, others: readonly Found[]): InSentence {
  const { block, actor } = found;
  const [from, to] = sentenceAt(block.text, found.start, found.end, block.lang);
  const before = collapse(block.text.slice(from, found.start)).trimStart();
  const text = collapse(block.text.slice(found.start, found.end));
  const after = collapse(block.text.slice(found.end, to)).trimEnd();
  const placeOf = (at: number) => collapse(block.text.slice(from, at)).trimStart().length;
  const inside = others.filter(other => other.start >= from && other.end <= to);
  const mentions = inside
    .slice(0, MENTIONS_LENGTH)
    .map(other => ({ actor: other.actor, start: placeOf(other.start), end: placeOf(other.end) }));
  return {
    asked: { actor, sentence: before + text + after, lang: block.lang, ...(mentions.length > 0 && { mentions }) },
    text,
    start: before.length,
  };
}

/** The paragraph around a mention as it stands there, with where in it the mention begins. */
export function blockAround({ block, start }: Found): NonNullable<Asked['block']> {
  const from = Math.max(0, start - BLOCK_AROUND);
  const text = block.text.slice(from, start + BLOCK_AROUND);
  const quoted = block.quoted
    .map(([first, last]): [number, number] => [Math.max(0, first - from), Math.min(text.length, last - from)])
    .filter(([first, last]) => first < last)
    .slice(0, QUOTED_AROUND);
  return { text, at: start - from, ...(quoted.length > 0 && { quoted }) };
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
