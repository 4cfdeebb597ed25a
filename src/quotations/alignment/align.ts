import { type Marked, standsFor } from '../words/conventions.ts';
import type { Token } from '../words/tokens.ts';
import { JUMP, OP, packed, type Step, walkBack } from './trace.ts';

/** The tokens of one or several passages, one after the other. */
export interface Stretch {
  tokens: readonly Token[];
  /** For each token, what its passage and place cost as a beginning: small, to choose between places that agree alike. */
  entry: Uint8Array;
  /** For each token: nothing goes on across its beginning, because another source begins there. */
  barrier: Uint8Array;
}

/**
 * What each difference costs. A word swapped costs more than one added or dropped and less than both, words with the same beginning a
 * little less; going on at another place as much as four to five words, two where a sentence of the quotation begins, and next to nothing
 * where an ellipsis stands.
 */
const COST = {
  kept: 0,
  alike: 500,
  swapped: 600,
  swappedAtEdge: 490,
  added: 500,
  filled: 300,
  dropped: 400,
  jump: 2_000,
  jumpAtStop: 900,
  gap: 50,
  gapBack: 300,
  bracket: 40,
};
const SENTENCE_END = /[.!?。！？]/u;
/** Beyond any sum of costs. */
const NEVER = 0x3fff_ffff;
/** Cells of the table between two pauses: about 0.5 ms. */
const CELLS_A_SLICE = 40_000;
/** Tokens that are numbered between two pauses: about 0.5 ms. */
const TOKENS_A_SLICE = 2_000;
/** Letters by which two words are alike. */
const ALIKE = 4;

/**
 * Aligns all of a quotation with the places of a stretch that explain it best: words kept, swapped, added and dropped, and
 * jumps from one place to another.
 *
 * Result: the steps in the order of the quotation. What is dropped between two places is not given as steps: a jump is a step whose source
 * does not follow on the one before. Same input, same result.
 * Cost:   time and memory O(quoted.length * stretch.tokens.length); yields after each slice.
 * Source: Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1(4), 1980 (free ends); the jump is that of
 *         spliced alignment, Gelfand, Mironov & Pevzner, PNAS 93, 1996.
 */
export function* align(quoted: readonly Token[], marked: Marked, stretch: Stretch): Generator<undefined, Step[]> {
  const { tokens, entry, barrier } = stretch;
  const width = tokens.length + 1;
  const { quotedKeys, sourceKeys, quotedStems, sourceStems } = yield* numbered(quoted, tokens);
  yield;
  // A row at a time: to clear tens of megabytes at once would hold up the thread.
  const trace: Uint8Array[] = [];
  const traced = new Uint8Array(width);
  const anywhere = new Int32Array(quoted.length);
  const forward = new Map<number, Int32Array>();
  // Where the source itself leaves something out, a page that has it adds words.
  const gaps = new Uint8Array(tokens.length);
  for (const [at, { joint }] of tokens.entries()) if (joint.includes('…')) gaps[at] = 1;
  yield;
  let above = new Int32Array(width);
  above.set(entry);
  let below = new Int32Array(width);
  let cells = 0;

  for (let row = 0; row < quoted.length; row++) {
    traced.fill(0);
    const gap = row > 0 && (marked.gapBefore[row] ?? false);
    if (row > 0) {
      const best = leastOf(above);
      anywhere[row] = best;
      const toAnywhere = (above[best] ?? 0) + jumpCost(quoted[row], gap);
      const froms = gap ? new Int32Array(width) : undefined;
      if (froms) forward.set(row, froms);
      let from = 0;
      for (let column = 0; column < width; column++) {
        const here = above[column] ?? NEVER;
        if (barrier[column]) from = column;
        // Of places that explain as much, the nearest: what an ellipsis leaves out is no more than it must be.
        if (here <= (above[from] ?? NEVER)) from = column;
        const toForward = froms ? (above[from] ?? NEVER) + COST.gap : NEVER;
        const enter = entry[column] ?? 0;
        if (toForward < here && toForward <= toAnywhere + enter) {
          below[column] = toForward;
          traced[column] = JUMP.forward;
          if (froms) froms[column] = from;
        } else if (toAnywhere + enter < here) {
          below[column] = toAnywhere + enter;
          traced[column] = JUMP.anywhere;
        } else below[column] = here;
      }
      [above, below] = [below, above];
    }
    const bracket = marked.inserted[row] ?? false;
    const partial = marked.partial.get(row);
    const key = quotedKeys[row] ?? -1;
    const stem = quotedStems[row] ?? -1;
    const swapped = row === 0 || row === quoted.length - 1 ? COST.swappedAtEdge : COST.swapped;
    const added = bracket ? COST.bracket : COST.added;
    const dropped = bracket ? COST.bracket : COST.dropped;
    below[0] = (above[0] ?? NEVER) + added;
    traced[0] = (traced[0] ?? 0) | OP.added;
    for (let column = 1; column < width; column++) {
      const source = tokens[column - 1];
      let kept: number = swapped;
      if (key === sourceKeys[column - 1] || (partial && source && standsFor(partial, source))) kept = COST.kept;
      else if (stem === sourceStems[column - 1]) kept = Math.min(swapped, COST.alike);
      const diagonal = (above[column - 1] ?? NEVER) + kept;
      const byAdding = (above[column] ?? NEVER) + (gaps[column] ? Math.min(added, COST.filled) : added);
      const byDropping = barrier[column - 1] ? NEVER : (below[column - 1] ?? NEVER) + dropped;
      let least = diagonal;
      let op: number = OP.diagonal;
      if (byAdding < least) {
        least = byAdding;
        op = OP.added;
      }
      if (byDropping < least) {
        least = byDropping;
        op = OP.dropped;
      }
      below[column] = least;
      traced[column] = (traced[column] ?? 0) | op;
    }
    [above, below] = [below, above];
    trace.push(packed(traced));
    cells += width;
    if (cells > CELLS_A_SLICE) {
      cells = 0;
      yield;
    }
  }
  return walkBack(quotedKeys, sourceKeys, (row, column) => isKept(quoted, tokens, marked, row, column), {
    trace,
    end: leastOf(above),
    anywhere,
    forward,
  });
}

function jumpCost(token: Token | undefined, gap: boolean): number {
  if (gap) return COST.gapBack;
  return SENTENCE_END.test(token?.joint ?? '') ? COST.jumpAtStop : COST.jump;
}

function isKept(
  quoted: readonly Token[],
  tokens: readonly Token[],
  { partial }: Marked,
  row: number,
  column: number,
): boolean {
  const bracketed = partial.get(row);
  const source = tokens[column];
  return (
    quoted[row]?.key === source?.key ||
    (bracketed !== undefined && source !== undefined && standsFor(bracketed, source))
  );
}

/** Keys and their beginnings as numbers, which compare quickly. */
function* numbered(quoted: readonly Token[], source: readonly Token[]) {
  const keys = new Map<string, number>();
  const stems = new Map<string, number>();
  const numberIn = (map: Map<string, number>, text: string): number => {
    const known = map.get(text);
    if (known !== undefined) return known;
    map.set(text, map.size);
    return map.size - 1;
  };
  /** `none` stands for what is too short to have a stem: another number on each side, so that none is like another. */
  function* numbersOf(
    tokens: readonly Token[],
    none: number,
  ): Generator<undefined, [keys: Int32Array, stems: Int32Array]> {
    const ofKeys = new Int32Array(tokens.length);
    const ofStems = new Int32Array(tokens.length).fill(none);
    for (const [at, { key }] of tokens.entries()) {
      ofKeys[at] = numberIn(keys, key);
      if (key.length >= ALIKE) ofStems[at] = numberIn(stems, key.slice(0, ALIKE));
      if (at % TOKENS_A_SLICE === TOKENS_A_SLICE - 1) yield;
    }
    return [ofKeys, ofStems];
  }
  const [quotedKeys, quotedStems] = yield* numbersOf(quoted, -2);
  const [sourceKeys, sourceStems] = yield* numbersOf(source, -1);
  return { quotedKeys, sourceKeys, quotedStems, sourceStems };
}

function leastOf(costs: Int32Array): number {
  let least = 0;
  for (let column = 1; column < costs.length; column++) if ((costs[column] ?? 0) < (costs[least] ?? 0)) least = column;
  return least;
}
