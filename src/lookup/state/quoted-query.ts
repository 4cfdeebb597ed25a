/** What stands between marks of any kind that open and close a query. Straight single marks are left out: they are apostrophes. */
const QUOTED = /^["“”„«»‹›「『＂‘’‚](?<words>[\s\S]+)["“”„«»‹›」』＂‘’]$/u;
/** Marks around words that are selected together with them, and a stop behind the last mark. */
const OUTER = /^[\s"“”„«»‹›「」『』＂‘’‚]+|(?:\s|["“”„«»‹›「」『』＂‘’‚][,.;:，。]?)+$/gu;
/** A straight mark inside: one that closes stands right behind what it closes. */
const FIRST_INNER = /(?<before>^|[\s\S])"/u;

/** The words of a query that is one quotation from end to end, in marks of any kind; undefined for any other: `"one" and "two"` are two. */
export function quotedWords(query: string): string | undefined {
  const words = QUOTED.exec(query.trim())?.groups?.words?.trim();
  if (!words) return undefined;
  const before = FIRST_INNER.exec(words)?.groups?.before;
  return before !== undefined && /[^\s([—–-]/u.test(before) ? undefined : words;
}

/** A query that has these words checked. Marks around them, as they are selected on a page, are replaced; blanks become single ones. */
export function queryFor(words: string): string {
  return `“${words.replace(/\s+/gu, ' ').replace(OUTER, '')}”`;
}
