/** Words of fewer letters are not corrected: too many others are near. */
const SHORTEST = 4;
/** From so many letters on, two slips are forgiven. */
const LONG = 8;

/** Where words are looked for; lengths are in UTF-16 code units, inclusive. */
interface Words {
  wordsOfLength(shortest: number, longest: number): Iterable<string>;
}

/**
 * Of all words, those nearest to a mistyped one, when they are near enough to be meant: one slip (a letter too many, missing, wrong,
 * or two swapped), two in a long word. The first letter may be wrong too.
 *
 * Shapes: folded words. Result: empty when none is near; all with the fewest slips otherwise.
 */
export function nearest(word: string, words: Words): string[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  let limit = word.length >= LONG ? 2 : 1;
  let found: string[] = [];
  for (const other of words.wordsOfLength(Math.max(SHORTEST, word.length - limit), word.length + limit)) {
    const slips = slipsBetween(word, other, limit);
    if (slips === undefined) continue;
    if (slips < limit) {
      limit = slips;
      found = [];
    }
    found.push(other);
  }
  return found;
}

/** Longest word whose slips are counted, in UTF-16 code units. */
const LONGEST = 60;
/** Three rows of the table below, used again for each pair: a search compares a word with all of a library. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 2));

/**
 * Fewest slips that turn `a` into `b`; undefined above `limit`, or when a word is longer than LONGEST.
 *
 * Only the places at most `limit` from the diagonal are looked at: beyond it lie more slips.
 * Source: the restricted edit distance (optimal string alignment), Damerau, Comm. ACM 7(3), 1964.
 */
export function slipsBetween(a: string, b: string, limit: number): number | undefined {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > limit) return undefined;
  const beyond = limit + 1;
  let [beforeLast, last, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= Math.min(b.length, beyond); column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    let least = from === 1 ? Math.min(row, beyond) : beyond;
    current[from - 1] = least;
    for (let column = from; column <= to; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = slips;
      if (slips < least) least = slips;
    }
    if (to < b.length) current[to + 1] = beyond;
    if (least > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const slips = last[b.length] ?? 0;
  return slips <= limit ? slips : undefined;
}
