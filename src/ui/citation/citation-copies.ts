import {
  type Citation,
  htmlOfRuns,
  plainCitation,
  type Run,
  textOfRuns,
  toBibtex,
  toCslJson,
  toRis,
  withQuotation,
} from '../../citations/index.ts';
import type { ClipboardText } from './copy-text.ts';
import type { ToCite } from './to-cite.ts';

/** What a citation is shown as and what can be copied of it. */
export interface CitationCopies {
  runs: readonly Run[];
  citation: ClipboardText;
  /** With the words and who says them; absent for a source as a whole. */
  quotation?: ClipboardText;
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

/** The plain sentence, which needs no style. */
export function plainOf({ csl, place, options }: ToCite): Citation {
  const { secondhand: _told, ...ofSource } = options;
  const text = plainCitation(csl, place, options);
  return { source: [{ text: plainCitation(csl, place, ofSource) }], runs: [{ text }], text };
}

/**
 * All that can be copied of what is cited. An exchange format takes the citation's place; it is shown as the plain sentence. The plain
 * sentence is shown without who says the words, as that stands right above it, and copied with it.
 */
export function copiesOf(
  what: ToCite,
  cited: Citation,
  format: FormatName | undefined,
  plain: boolean,
): CitationCopies {
  const { csl, place, options, quoted, link } = what;
  return {
    runs: plain ? cited.source : cited.runs,
    citation: format ? { text: WRITERS[format](csl, place, options) } : richCopy(cited.runs),
    ...(quoted && { quotation: richCopy(withQuotation(quoted, plain ? { ...cited, source: cited.runs } : cited)) }),
    ...(link !== undefined && { link }),
  };
}

/** Runs as plain and as rich text. */
export function richCopy(runs: readonly Run[]): Required<ClipboardText> {
  return { text: textOfRuns(runs), html: htmlOfRuns(runs).replaceAll('\n', '<br>') };
}
