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

/** A run of sorted patterns that share what leads to one node. */
interface Range {
  from: number;
  to: number;
  depth: number;
}

/**
 * Builds a trie. `patterns` are sorted by UTF-16 units (the order of `<`), without repeats, none of them empty.
 *
 * Cost: linear in the sum of their lengths.
 */
export function buildTrie(patterns: readonly string[]): Trie {
  const units: number[] = [0];
  const first: number[] = [];
  const pattern: number[] = [];
  const queue: Range[] = [{ from: 0, to: patterns.length, depth: 0 }];
  for (let node = 0; node < queue.length; node++) {
    let { from, to, depth } = queue[node] ?? { from: 0, to: 0, depth: 0 };
    first.push(units.length);
    // The pattern that ends here sorts before all that go on.
    const ends = from < to && patterns[from]?.length === depth;
    pattern.push(ends ? from + 1 : 0);
    if (ends) from++;
    while (from < to) {
      const unit = patterns[from]?.charCodeAt(depth) ?? 0;
      let next = from + 1;
      while (next < to && patterns[next]?.charCodeAt(depth) === unit) next++;
      units.push(unit);
      queue.push({ from, to: next, depth: depth + 1 });
      from = next;
    }
  }
  first.push(units.length);
  return { units: Uint16Array.from(units), first: Uint32Array.from(first), pattern: Uint32Array.from(pattern) };
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
