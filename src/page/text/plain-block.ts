import { allTextOf, firstElementOf, lengthOf, shadowRootOf, tagOf } from '../dom.ts';
import { type Article, isArticle } from './articles.ts';
import { isInlineStyle, isRaisedNumber, langOf, roleByKind } from './layout.ts';
import type { Block, Piece, Setting, Span } from './open-block.ts';

/**
 * Most elements that are looked at to tell whether a block is plain. An element with more of them is walked node by node, so that no step of the walk
 * takes long.
 */
const MOST_INSIDE = 100;

/** What a look at an element told. `looked`: how many elements it took. */
export interface PlainLook {
  /** All the text in the element, where that is what a reader sees as one run; undefined where it is not sure. */
  text: string | undefined;
  looked: number;
}

/**
 * Whether all the text in a block-level element is one run that is shown as it stands: what is in the element, if anything, is inline, visible, in
 * the element's language and none of what the walk treats in a way of its own. Most paragraphs are so, and their text then comes in one piece.
 * Looking at their text nodes, most of the nodes of a page, is what costs most of reading it.
 */
export function lookAtPlain(element: Element, inQuote: boolean): PlainLook {
  if (firstElementOf(element) === null) return { text: allTextOf(element), looked: 0 };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  let looked = 0;
  while (walker.nextNode()) {
    looked += 1;
    if (looked > MOST_INSIDE || !isPlain(walker.currentNode as Element, inQuote)) return { text: undefined, looked };
  }
  return { text: allTextOf(element), looked };
}

function isPlain(inside: Element, inQuote: boolean): boolean {
  const tag = tagOf(inside);
  // Is skipped, and has no text.
  if (tag === 'img') return true;
  const kind = roleByKind(inside, tag);
  if (kind !== undefined) return kind === 'inline';
  if (tag === 'q' || (tag === 'cite' && inQuote) || isRaisedNumber(inside, tag)) return false;
  if (tag === 'slot' || tag.includes('-') || isArticle(inside, tag)) return false;
  if (langOf(inside) !== null || shadowRootOf(inside, tag)) return false;
  const style = getComputedStyle(inside);
  return isInlineStyle(style) && style.visibility === 'visible';
}

/**
 * A block that is all the text of its container. Its text nodes are found when a place in it is asked for, and no further than that: most blocks have
 * no mention.
 */
export class PlainBlock implements Block {
  readonly whole = true;
  readonly quoted: readonly Span[];
  readonly heading: boolean;
  readonly article: Article | undefined;
  readonly #pieces: Piece[] = [];
  /** How far the pieces go, in UTF-16 code units; undefined before the first. */
  #known: number | undefined;

  constructor(
    readonly container: Element,
    readonly text: string,
    readonly lang: string,
    { inQuote, inHeading, article }: Setting,
    readonly walk: object,
    readonly at: number,
  ) {
    this.quoted = inQuote ? [[0, text.length]] : [];
    this.heading = inHeading;
    this.article = article;
  }

  get pieces(): readonly Piece[] {
    return this.piecesTo(this.text.length);
  }

  /** None where the page has changed the text before the first was asked for; the change is read in a moment. */
  piecesTo(end: number): readonly Piece[] {
    this.#known ??= allTextOf(this.container) === this.text ? 0 : Number.POSITIVE_INFINITY;
    if (this.#known >= end) return this.#pieces;
    const walker = document.createTreeWalker(this.container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    walker.currentNode = this.#pieces.at(-1)?.node ?? this.container;
    while (this.#known < end && walker.nextNode()) {
      const node = walker.currentNode as Text;
      const length = lengthOf(node);
      if (length > 0) this.#pieces.push({ node, start: this.#known, length });
      this.#known += length;
    }
    return this.#pieces;
  }
}
