/** Words of fewer letters are not corrected: too many others are near. */
const SHORTEST = 4;
/** From so many letters on, two slips are forgiven. */
const LONG = 8;

/**
 * Of `words`, those nearest to a mistyped one, when they are near enough to be meant: one slip (a letter too many, missing, wrong,
 * or two swapped), two in a long word. The first letter may be wrong too.
 *
 * Shapes: folded words. Result: empty when none is near; all with the fewest slips otherwise.
 */
export function nearest(word: string, words: Iterable<string>): string[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  let limit = word.length >= LONG ? 2 : 1;
  let found: string[] = [];
  for (const other of words) {
    if (other.length < SHORTEST || Math.abs(other.length - word.length) > limit) continue;
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

/**
 * Fewest slips that turn `a` into `b`; undefined above `limit`.
 * Source: the restricted edit distance (optimal string alignment), Damerau, Comm. ACM 7(3), 1964.
 */
export function slipsBetween(a: string, b: string, limit: number): number | undefined {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const slips = last[b.length] ?? 0;
  return slips <= limit ? slips : undefined;
}
