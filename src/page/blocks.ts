import { attributeOf, dataOf, firstChildOf, isElement, isText, nextSiblingOf, shadowRootOf } from './dom.ts';
import { roleOf, showsText } from './layout.ts';

/** A text node's share of a block: its data stands at `start` of the block's text, whole. */
export interface Piece {
  node: Text;
  start: number;
  length: number;
}

/** A run of text that a reader sees as one, flattened across inline elements. Offsets are UTF-16 code units. */
export interface Block {
  text: string;
  /** BCP 47 of the nearest `lang`; empty when the page does not say. */
  lang: string;
  pieces: readonly Piece[];
  /** The block-level element, or shadow root, whose own text this is. */
  container: Node;
}

/** What a walk over a part of the page comes upon, besides blocks. */
export interface Finds {
  block(block: Block): void;
  /** Not shown now: to be looked at again when the page changes. */
  hidden(element: Element): void;
  shadow(root: ShadowRoot): void;
}

/** Stands between words that a `<br>` or an inline box keeps apart. */
const GAP = '\n';

/** One element whose children the walk is going through. */
interface Level {
  parent: Node;
  next: ChildNode | null;
  lang: string;
  open: OpenBlock;
  /** What the end of the children means for the text. */
  end: 'block' | 'gap' | 'nothing';
  /** Whether text directly inside is painted; asked only where there is text. */
  shown: boolean | undefined;
}

/**
 * Walks a container and hands over the blocks of it and of all that lies in it, in document order.
 *
 * The walk is a generator that stops after each node, so that the caller can rest between slices. Nodes may change meanwhile: the walk
 * follows the nodes as they are, and what changed is walked again later. A list of levels instead of recursion, so that the depth of
 * a page costs nothing.
 *
 * `only`: walks into a block-level child only where this says so; the others keep their blocks.
 */
export function* walkBlocks(
  container: Node,
  lang: string,
  finds: Finds,
  only?: (child: Element) => boolean,
): Generator<void> {
  const levels: Level[] = [levelOf(container, lang, new OpenBlock(container, finds), 'block')];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.next;
    if (!node) {
      if (level.end === 'block') level.open.end();
      if (level.end === 'gap') level.open.gap();
      levels.pop();
      continue;
    }
    level.next = nextSiblingOf(node);
    if (isText(node)) {
      level.shown ??= isElement(level.parent) ? showsText(level.parent) : true;
      if (level.shown) level.open.add(node, level.lang);
    } else if (isElement(node)) enter(node, level, levels, finds, only);
    yield;
  }
}

function levelOf(parent: Node, lang: string, open: OpenBlock, end: Level['end']): Level {
  return { parent, next: firstChildOf(parent), lang, open, end, shown: undefined };
}

function enter(
  element: Element,
  level: Level,
  levels: Level[],
  finds: Finds,
  only: ((child: Element) => boolean) | undefined,
): void {
  const role = roleOf(element);
  if (role === 'hidden') finds.hidden(element);
  if (role === 'break') level.open.gap();
  if (role === 'skip' || role === 'hidden' || role === 'break') return;
  const lang = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang') ?? level.lang;
  if (role === 'block') {
    level.open.end();
    if (!only || only(element)) levels.push(levelOf(element, lang, new OpenBlock(element, finds), 'block'));
  } else {
    // An inline box may be a button or one letter of a word that moves: only the longer ones are words of their own.
    const apart = role === 'apart' && (element.textContent?.trim().length ?? 0) > 1;
    if (apart) level.open.gap();
    levels.push(levelOf(element, lang, level.open, apart ? 'gap' : 'nothing'));
  }
  const root = shadowRootOf(element);
  if (!root) return;
  finds.shadow(root);
  levels.push(levelOf(root, lang, new OpenBlock(root, finds), 'block'));
}

/** Gathers text until the block ends. */
class OpenBlock {
  readonly #container: Node;
  readonly #finds: Finds;
  #text = '';
  #pieces: Piece[] = [];
  #lang = '';

  constructor(container: Node, finds: Finds) {
    this.#container = container;
    this.#finds = finds;
  }

  add(node: Text, lang: string): void {
    const data = dataOf(node);
    if (data === '') return;
    // The language of most of a block is the language of its first words.
    if (this.#text.trim() === '') this.#lang = lang;
    this.#pieces.push({ node, start: this.#text.length, length: data.length });
    this.#text += data;
  }

  gap(): void {
    if (this.#text !== '' && !this.#text.endsWith(GAP)) this.#text += GAP;
  }

  end(): void {
    if (this.#text.trim() !== '')
      this.#finds.block({ text: this.#text, lang: this.#lang, pieces: this.#pieces, container: this.#container });
    this.#text = '';
    this.#pieces = [];
  }
}

/** The parts of the block's text nodes that a span of its text covers, in order. */
export function placesOf(block: Block, start: number, end: number): { node: Text; start: number; end: number }[] {
  const places: { node: Text; start: number; end: number }[] = [];
  for (const piece of block.pieces) {
    if (piece.start >= end) break;
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.length);
    if (from < to) places.push({ node: piece.node, start: from, end: to });
  }
  return places;
}
