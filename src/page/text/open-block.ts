import { comparePosition, dataOf } from '../dom.ts';
import type { Article } from './articles.ts';

/** A text node's share of a block: its data stands at `start` of the block's text, whole. */
export interface Piece {
  node: Text;
  start: number;
  length: number;
}

/** A place in a text: UTF-16 code units, end exclusive. */
export type Span = [start: number, end: number];

/** A run of text that a reader sees as one, flattened across inline elements. Offsets are UTF-16 code units. */
export interface Block {
  text: string;
  /** BCP 47 of the nearest `lang`; empty when the page does not say. */
  lang: string;
  pieces: readonly Piece[];
  /** At least those of the text before `end`, where they are found only when they are asked for. */
  piecesTo?(end: number): readonly Piece[];
  /** Whether it is all the text of its container. */
  whole?: true;
  /** The block-level element, or shadow root, whose own text this is. */
  container: Node;
  /** What the page itself says is quoted: the places of `<q>`, or all of a block in a `<blockquote>`. */
  quoted: readonly Span[];
  /** Whether it is, or is part of, a heading. */
  heading: boolean;
  /** The innermost article around it. */
  article: Article | undefined;
  /** The walk that came upon it, and which of that walk's blocks it is: those of one walk are ordered by this. */
  walk: object;
  at: number;
}

/** Where a block stands, as far as it matters for its words. */
export interface Setting {
  inQuote: boolean;
  inHeading: boolean;
  article: Article | undefined;
}

const WORD = /[\p{L}\p{N}]/u;
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Stands between words that a `<br>` or an inline box keeps apart. */
const GAP = '\n';

/** Gathers text until the block ends. */
export class OpenBlock {
  readonly #container: Node;
  readonly #setting: Setting;
  readonly #take: (block: Omit<Block, 'walk' | 'at'>) => void;
  #text = '';
  /** What was added last. All of a text that is being put together is dear to look at. */
  #last = '';
  #blank = true;
  #pieces: Piece[] = [];
  #quoted: Span[] = [];
  #signed: Span[] = [];
  #lang = '';

  constructor(container: Node, setting: Setting, take: (block: Omit<Block, 'walk' | 'at'>) => void) {
    this.#container = container;
    this.#setting = setting;
    this.#take = take;
  }

  get length(): number {
    return this.#text.length;
  }

  /** `raised`: in a number above the line, which is none of the line: its figures become raised ones, each of them one code unit as before. */
  add(node: Text, lang: string, raised: boolean): void {
    const own = dataOf(node);
    const data = raised ? own.replace(/\d/g, figure => RAISED_FIGURES[Number(figure)] ?? figure) : own;
    if (data === '') return;
    // The language of most of a block is the language of its first words.
    if (this.#blank) {
      this.#lang = lang;
      this.#blank = data.trim() === '';
    }
    this.#pieces.push({ node, start: this.#text.length, length: data.length });
    this.#append(data);
  }

  gap(): void {
    if (this.#text !== '' && !this.#last.endsWith(GAP)) this.#append(GAP);
  }

  #append(part: string): void {
    this.#text += part;
    this.#last = part;
  }

  /** All text since `start` is quoted. Nothing is, if the block ended meanwhile. */
  quote(start: number): void {
    if (start < this.#text.length) this.#quoted.push([start, this.#text.length]);
  }

  /** All text since `start` says whose words the others are. */
  sign(start: number): void {
    if (start < this.#text.length) this.#signed.push([start, this.#text.length]);
  }

  end(): void {
    if (!this.#blank)
      this.#take({
        text: this.#text,
        lang: this.#lang,
        pieces: this.#pieces,
        container: this.#container,
        quoted: this.#setting.inQuote ? unsigned(this.#text, this.#signed) : this.#quoted,
        heading: this.#setting.inHeading,
        article: this.#setting.article,
      });
    this.#text = '';
    this.#last = '';
    this.#blank = true;
    this.#pieces = [];
    this.#quoted = [];
    this.#signed = [];
  }
}

/** A text without who says it, where that stands at its beginning or end; the title of a work may stand within. */
function unsigned(text: string, signed: readonly Span[]): Span[] {
  let [from, to] = [0, text.length];
  for (const [start, end] of signed) if (!WORD.test(text.slice(from, start))) from = end;
  for (const [start, end] of [...signed].reverse()) if (!WORD.test(text.slice(end, to))) to = Math.min(to, start);
  return from < to ? [[from, to]] : [];
}

/** The parts of the block's text nodes that a span of its text covers, in order. */
export function placesOf(block: Block, start: number, end: number): { node: Text; start: number; end: number }[] {
  const places: { node: Text; start: number; end: number }[] = [];
  for (const piece of block.piecesTo?.(end) ?? block.pieces) {
    if (piece.start >= end) break;
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.length);
    if (from < to) places.push({ node: piece.node, start: from, end: to });
  }
  return places;
}

/** Sorts blocks by their place in the document. */
export function inDocumentOrder(a: Block, b: Block): number {
  if (a.walk === b.walk) return a.at - b.at;
  const [one, other] = [firstNodeOf(a), firstNodeOf(b)];
  if (one === other) return 0;
  return comparePosition(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The text node in which the block begins; its container where the page has changed it since. */
export function firstNodeOf(block: Block): Node {
  return (block.piecesTo?.(1) ?? block.pieces)[0]?.node ?? block.container;
}

/** A block longer than `most` code units, cut at white space; its pieces are shared. */
export function partsOf(block: Block, most: number): Block[] {
  if (block.text.length <= most) return [block];
  const parts: Block[] = [];
  for (let start = 0; start < block.text.length; ) {
    const limit = Math.min(start + most, block.text.length);
    const blank = limit < block.text.length ? block.text.slice(start, limit).search(/\s\S*$/u) : -1;
    const end = blank > 0 ? start + blank : limit;
    const from = start;
    const pieces = block.pieces
      .filter(piece => piece.start < end && piece.start + piece.length > from)
      .map(piece => ({ ...piece, start: piece.start - from }));
    const quoted = block.quoted
      .map(([first, last]): Span => [Math.max(first, from) - from, Math.min(last, end) - from])
      .filter(([first, last]) => first < last);
    parts.push({ ...block, text: block.text.slice(start, end), pieces, quoted });
    start = end;
  }
  return parts;
}
