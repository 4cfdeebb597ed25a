import { Script, scriptOf } from '../text/index.ts';

/**
 * Small words that Arabic and Hebrew write onto the word they stand before: and, in, to, from, the. Folded. Several can
 * stand together, in this order.
 */
const ARABIC = combine(['', 'و', 'ف'], ['', 'ب', 'ك', 'ل', 'س'], ['', 'ال']);
const HEBREW = combine(['', 'ו'], ['', 'ש', 'כש', 'מש', 'לכש'], ['', 'ב', 'כ', 'ל', 'מ', 'מה'], ['', 'ה']);

/**
 * Where in a word a name may begin behind such prefixes: UTF-16 offsets, `at` itself not among them.
 *
 * `at` is the start of a word in folded `text`. What follows may be no name: the trie decides.
 */
export function startsBehindPrefixes(text: string, at: number): readonly number[] {
  const script = scriptOf(text.charCodeAt(at));
  const prefixes = script === Script.arabic ? ARABIC : script === Script.hebrew ? HEBREW : undefined;
  if (!prefixes) return [];
  const starts: number[] = [];
  for (const prefix of prefixes) {
    if (text.startsWith(prefix, at) && scriptOf(text.charCodeAt(at + prefix.length)) === script)
      starts.push(at + prefix.length);
  }
  return starts;
}

/** All ways to take one from each list, longest first, without the empty one. */
function combine(...lists: readonly (readonly string[])[]): string[] {
  const all = lists.reduce<string[]>((made, list) => made.flatMap(start => list.map(end => start + end)), ['']);
  return [...new Set(all)].filter(prefix => prefix !== '').sort((a, b) => b.length - a.length);
}
