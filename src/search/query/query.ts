import { type Token, tokensOf } from '../collection.ts';
import type { Span } from '../words/lexicon.ts';

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
  /** Where in the query it stands, with all its signs: UTF-16 code units. */
  span: Span;
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
  let text = '';
  let read = 0;
  for (const match of query.matchAll(PART)) {
    text += query.slice(read, match.index) + textOf(match);
    read = match.index + match[0].length;
  }
  text += query.slice(read);
  return { words: tokensOf(text, lang), text, phrases, filters, open: /[\p{L}\p{M}\p{N}]$/u.test(text) };

  /** Takes a phrase or filter out; what is left of it for the words. */
  function textOf({ 0: whole, index, groups = {} }: RegExpExecArray): string {
    const { kind, quoted, bare, phrase, cjk } = groups;
    const value = (quoted ?? bare)?.trim();
    if (kind) {
      const span = [index, index + whole.length] as const;
      if (value) filters.push({ kind: kind.toLowerCase() as Filter['kind'], value, span });
      return ' ';
    }
    const words = tokensOf(phrase ?? cjk ?? '', lang);
    if (words.length > 1) phrases.push(words);
    return words.length === 1 ? ` ${phrase ?? cjk} ` : words.length ? ' ' : whole.replace(/\S/gu, ' ');
  }
}

/** The query with a filter more, at its beginning: its end may be a word that is being typed. */
export function withFilter(query: string, kind: Filter['kind'], value: string): string {
  const quoted = /[^\p{L}\p{N}-]/u.test(value) ? `"${value.replace(/["“”„]/gu, ' ')}"` : value;
  return `${kind}:${quoted} ${query}`;
}

/** The query without one of its filters. */
export function withoutFilter(query: string, { span }: Filter): string {
  return `${query.slice(0, span[0]).trimEnd()} ${query.slice(span[1]).trimStart()}`.trimStart();
}
