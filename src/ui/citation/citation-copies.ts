import {
  type Citation,
  type CiteOptions,
  htmlOfRuns,
  linkToWords,
  localeFor,
  plainCitation,
  type Run,
  textOfRuns,
  toBibtex,
  toCslJson,
  toRis,
  withQuotation,
} from '../../citations/index.ts';
import type { ClipboardText } from './copy-text.ts';
import { type CitedExcerpt, quotedPart } from './quoted-part.ts';

/** What a citation is shown as and what can be copied of it. */
export interface CitationCopies {
  runs: readonly Run[];
  citation: ClipboardText;
  /** With the words and who says them. */
  quotation: ClipboardText;
  /** The source's address with the place of the words; absent for a source without one. */
  link?: string;
}

/** The exchange formats, by the name under which one is chosen. */
export const FORMATS = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;
const WRITERS = { bibtex: toBibtex, ris: toRis, 'csl-json': toCslJson } as const;
export type FormatName = keyof typeof FORMATS;

export function isFormat(choice: string): choice is FormatName {
  return Object.hasOwn(FORMATS, choice);
}

/** What a citation of this passage says besides the source's record. */
export function optionsFor(excerpt: CitedExcerpt, accessed: boolean): CiteOptions {
  return { accessed, secondhand: quotedPart(excerpt).secondhand, status: excerpt.status };
}

/** The plain sentence, which needs no style. */
export function plainOf(excerpt: CitedExcerpt, options: CiteOptions): Citation {
  const place = { paragraph: excerpt.number };
  const { secondhand: _told, ...ofSource } = options;
  const text = plainCitation(excerpt.csl, place, options);
  return { source: [{ text: plainCitation(excerpt.csl, place, ofSource) }], runs: [{ text }], text };
}

/**
 * All that can be copied of a cited passage. An exchange format takes the citation's place; it is shown as the plain sentence. The plain
 * sentence is shown without who says the words, as that stands right above it, and copied with it.
 */
export function copiesOf(
  excerpt: CitedExcerpt,
  cited: Citation,
  options: CiteOptions,
  format: FormatName | undefined,
  plain: boolean,
): CitationCopies {
  const { words, unbroken, start, speaker } = quotedPart(excerpt);
  const quotation = withQuotation(
    { words, speaker, locale: localeFor(excerpt.lang) },
    plain ? { ...cited, source: cited.runs } : cited,
  );
  const link = excerpt.csl.URL === undefined ? undefined : linkToWords(excerpt.csl.URL, unbroken, excerpt.text, start);
  return {
    runs: plain ? cited.source : cited.runs,
    citation: format
      ? { text: WRITERS[format](excerpt.csl, { paragraph: excerpt.number }, options) }
      : richCopy(cited.runs),
    quotation: richCopy(quotation),
    ...(link !== undefined && { link }),
  };
}

/** Runs as plain and as rich text. */
export function richCopy(runs: readonly Run[]): Required<ClipboardText> {
  return { text: textOfRuns(runs), html: htmlOfRuns(runs).replaceAll('\n', '<br>') };
}
