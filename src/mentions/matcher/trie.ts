/**
 * A trie over UTF-16 units in flat arrays. Nodes are numbered level by level, so the children of a node stand side by
 * side, sorted by unit: node `n` has the children `first[n]` to `first[n + 1]`, exclusive. Node 0 is the root, and being
 * nobody's child it also stands for "none".
 */
export interface Trie {
  /** For each node: the unit that leads to it. */
  readonly units: Uint16Array;
  /** For each node, and one beyond: its first child. */
  readonly first: Uint32Array;
  /** For each node: 1 + the index of the pattern that ends there; 0 where none does. */
  readonly pattern: Uint32Array;
}

export const ROOT = 0;
export const NONE = 0;

/** So many children are looked through one by one, which is faster than halving. */
const FEW_CHILDREN = 8;

/**
 * Builds a trie. `patterns` are sorted by UTF-16 units (the order of `<`), without repeats, none of them empty.
 *
 * Cost: linear in the sum of their lengths. The arrays are made in their final size: a large vocabulary has half a million nodes, and an object for each
 *       would take longer than all the rest.
 */
export function buildTrie(patterns: readonly string[]): Trie {
  const count = countNodes(patterns);
  const units = new Uint16Array(count);
  const first = new Uint32Array(count + 1);
  const pattern = new Uint32Array(count);
  // For each node: the run of patterns that share what leads to it.
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  to[ROOT] = patterns.length;
  let made = 1;
  for (let node = 0, depth = -1, level = 0; node < count; node++) {
    if (node === level) {
      // Nodes are numbered level by level: those made so far are all of the next one.
      depth++;
      level = made;
    }
    first[node] = made;
    let at = from[node] ?? 0;
    const end = to[node] ?? 0;
    // The pattern that ends here sorts before all that go on.
    if (at < end && patterns[at]?.length === depth) pattern[node] = ++at;
    while (at < end) {
      const unit = patterns[at]?.charCodeAt(depth) ?? 0;
      units[made] = unit;
      from[made] = at++;
      while (at < end && patterns[at]?.charCodeAt(depth) === unit) at++;
      to[made++] = at;
    }
  }
  first[count] = made;
  return { units, first, pattern };
}

/** The root and, for each pattern, what it does not share with the one before it. */
function countNodes(patterns: readonly string[]): number {
  let count = 1;
  let before = '';
  for (const pattern of patterns) {
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === pattern.charCodeAt(shared)) shared++;
    count += pattern.length - shared;
    before = pattern;
  }
  return count;
}

/** The child of `node` to which `unit` leads, or `NONE`. */
export function childOf({ units, first }: Trie, node: number, unit: number): number {
  let low = first[node] ?? 0;
  const end = first[node + 1] ?? 0;
  let high = end;
  while (high - low > FEW_CHILDREN) {
    const middle = (low + high) >>> 1;
    if ((units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle + 1;
  }
  for (; low < high; low++) if (units[low] === unit) return low;
  return NONE;
}
