import { Script, scriptOf } from '../../text/index.ts';

/**
 * Small words that Arabic and Hebrew write onto the word they stand before: and, so, in, as, to, from, that, the. Folded.
 * Several can stand together, one of each list, in this order.
 */
const PREFIXES = new Map<Script, ReadonlySet<string>>([
  [Script.arabic, combine(['', 'و', 'ف'], ['', 'ب', 'ك', 'ل'], ['', 'ال'])],
  [Script.hebrew, combine(['', 'ו'], ['', 'ש', 'כש', 'מש', 'לכש'], ['', 'ב', 'כ', 'ל', 'מ'], ['', 'ה'])],
]);
/** Of all lists together, in UTF-16 units. */
const LONGEST = 6;

/**
 * Where in a word a name may begin behind such prefixes: UTF-16 offsets, `at` itself not among them.
 *
 * `at` is the start of a word in folded `text`. What follows may be no name: the trie decides.
 */
export function startsBehindPrefixes(text: string, at: number): readonly number[] {
  const script = scriptOf(text.charCodeAt(at));
  const prefixes = PREFIXES.get(script);
  if (!prefixes) return [];
  const starts: number[] = [];
  for (let start = at + 1; start <= at + LONGEST && scriptOf(text.charCodeAt(start)) === script; start++) {
    if (prefixes.has(text.slice(at, start))) starts.push(start);
  }
  return starts;
}

/** All ways to take one from each list, without the empty one. */
function combine(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const all = new Set(
    lists.reduce<string[]>((made, list) => made.flatMap(start => list.map(end => start + end)), ['']),
  );
  all.delete('');
  return all;
}
