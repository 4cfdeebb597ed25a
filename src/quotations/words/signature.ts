/**
 * `… harbour. – Anna Lind` at the end of quoted words: a dash, and a name of two words or more with capitals, after at least as many
 * words as tell anything. Scripts without capitals have none.
 */
const SIGNED =
  /(?<=\S)\s*(?:[—–―]|--|\s-)\s*(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,4})\s*(["“”’»«]*\s*)$/u;
/** No signature is longer, in UTF-16 code units. */
const LONGEST = 100;

/** Quoted words that end with who says them: the words alone, and the name. Undefined where they do not. */
export function signedWords(text: string): { text: string; name: string } | undefined {
  const from = Math.max(0, text.length - LONGEST);
  const match = SIGNED.exec(text.slice(from));
  const [whole, name, marks = ''] = match ?? [];
  if (match === null || whole === undefined || name === undefined) return undefined;
  return { text: text.slice(0, from + match.index) + marks.trim(), name };
}
