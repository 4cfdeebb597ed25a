import type { Span } from '../../statements/index.ts';

/** A block of a page, flattened: what a reader sees as one paragraph, heading or cell. */
export interface PageBlock {
  text: string;
  /** BCP 47; may be empty. */
  lang: string;
  /** Places of `<q>` and of `<blockquote>` in the text, UTF-16 code units; a blockquote of several blocks is whole in each. */
  quoted?: readonly Span[] | undefined;
  heading?: boolean | undefined;
  /** Which of the page's articles is the innermost around it; absent where none is. */
  article?: number | undefined;
}

/** A part of a page that stands for itself: a story, a teaser, a post, a comment. `within`: the one around it, which comes before it in their list. */
export interface PageArticle {
  within?: number | undefined;
}

/** Whether what stands in one block, by its place on the page, goes on or is taken up in another: not in an article beside its own. */
export type Reaches = (from: number, to: number) => boolean;

/** Words of a page: UTF-16 code units into the text of a block, end exclusive. */
export interface BlockSpan {
  block: number;
  span: Span;
}

/**
 * What words in quotation marks are: somebody's words (`quotation`); words that the page holds at a distance (`scare`: “so-called”);
 * the name of a work or a thing (`title`); a single word, or words spoken of as words (`word`).
 */
export type QuotationKind = 'quotation' | 'scare' | 'title' | 'word';

/** Words in quotation marks on a page. */
export interface FoundQuotation extends BlockSpan {
  /** With the marks, in the first block; to the end of that block when the quotation goes on in the next one. */
  outer: Span;
  /**
   * All of the words, the first part included: several where an opening mark is repeated at the start of a paragraph or line, or where
   * the page sets in who says it between the marks.
   */
  parts: readonly BlockSpan[];
  /** The words of the parts, joined by line feeds. */
  text: string;
  kind: QuotationKind;
  /** Index of the quotation in which this one stands. */
  within?: number;
  /**
   * The words that name who says it, where a pronoun goes back to a name that name; `open`: it is said, but who is not told; absent:
   * nobody is said to say it.
   */
  speaker?: BlockSpan | 'open';
  /** Through whom the page has it: the speaker of the quotation around it. */
  via?: BlockSpan;
}
