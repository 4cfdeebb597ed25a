import { type Token, tokensOf } from './collection.ts';

/** A query taken apart. */
export interface Query {
  /** What is left when phrases and filters are taken out, in order. */
  words: readonly Token[];
  /** The words of the query without filters, as written: names and terms are sought in it. */
  text: string;
  /** Each a row of words that must stand so in the passage. */
  phrases: readonly (readonly Token[])[];
  filters: readonly Filter[];
  /** The last word is being typed: it stands for all words that begin so. */
  open: boolean;
}

export interface Filter {
  /** `by`: who says it; `about`: of whom the passage speaks; `in`: the source. */
  kind: 'by' | 'about' | 'in';
  /** As written, without quotation marks. */
  value: string;
}

/** Longest query that is read, in UTF-16 code units; what comes after is left unread. */
const QUERY_LENGTH = 400;

const PART =
  /(?<![\p{L}\p{N}])(?<kind>by|about|in):\s*(?:["“”„](?<quoted>[^"“”„]*)(?:["“”„]|$)|(?<bare>[^\s"“”„]+)|$)|["“”„«](?<phrase>[^"“”„«»]*)["“”»]|「(?<cjk>[^」]*)」/giu;

/**
 * Takes a query apart: words, `"phrases"`, and the filters `by:`, `about:`, `in:` followed by a word or by words in quotation
 * marks. Any text is a query: an unclosed mark or a lone operator is no error.
 */
export function parseQuery(written: string, lang = 'en'): Query {
  const query = written.slice(0, QUERY_LENGTH);
  const filters: Filter[] = [];
  const phrases: (readonly Token[])[] = [];
  const text = query.replace(PART, (whole, ...rest) => {
    const { kind, quoted, bare, phrase, cjk } = rest.at(-1) as Record<string, string | undefined>;
    const value = (quoted ?? bare)?.trim();
    if (kind) {
      if (value) filters.push({ kind: kind.toLowerCase() as Filter['kind'], value });
      return ' ';
    }
    const words = tokensOf(phrase ?? cjk ?? '', lang);
    if (words.length > 1) phrases.push(words);
    return words.length === 1 ? ` ${phrase ?? cjk} ` : words.length ? ' ' : whole.replace(/\S/gu, ' ');
  });
  return { words: tokensOf(text, lang), text, phrases, filters, open: /[\p{L}\p{M}\p{N}]$/u.test(text) };
}
