import { type CiteOptions, linkToWords, localeFor, type Place, type Quoted } from '../../citations/index.ts';
import type { Excerpt, WholeSource } from '../../library/index.ts';
import { type CitedExcerpt, quotedPart, wholeSecondhand } from './quoted-part.ts';

/** A source that is cited as a whole. */
export type CitedSource = Pick<WholeSource, 'csl' | 'status'>;
/** What a view shows the citation of. */
export type Citable = CitedExcerpt | CitedSource;

/** What is cited, where in it, and what the citation says besides. */
export interface ToCite {
  csl: Excerpt['csl'];
  /** Undefined where the source is cited as a whole. */
  place: Place | undefined;
  options: CiteOptions;
  /** The words that may be copied with the citation; absent where the source is cited as a whole. */
  quoted?: Quoted;
  /** The source's address with the place of these words; absent for a source without one. */
  link?: string;
}

/** The citation that a view shows: of the words of a passage that are quoted, or of a source. `accessed`: say the day of access. */
export function toCite(cited: Citable, accessed: boolean): ToCite {
  const { csl, status } = cited;
  if (!('passage' in cited)) return { csl, place: undefined, options: { accessed, status } };
  const { words, unbroken, start, speaker, secondhand } = quotedPart(cited);
  const link = csl.URL === undefined ? undefined : linkToWords(csl.URL, unbroken, cited.text, start);
  return {
    csl,
    place: { paragraph: cited.number },
    options: { accessed, status, secondhand },
    quoted: { words, speaker, locale: localeFor(cited.lang) },
    ...(link !== undefined && { link }),
  };
}

/** The citation of a passage from its first word to its last. */
export function wholeToCite(excerpt: Excerpt): ToCite {
  const { csl, status, number } = excerpt;
  const options = { accessed: false, status, secondhand: wholeSecondhand(excerpt) };
  return { csl, place: { paragraph: number }, options };
}
