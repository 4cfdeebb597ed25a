/** One step of an alignment. Indices into the tokens of the quotation and of the source. */
export type Step =
  | { kind: 'kept'; quoted: number; source: number }
  | { kind: 'swapped'; quoted: number; source: number }
  | { kind: 'added'; quoted: number }
  | { kind: 'dropped'; source: number };

/** How a cell was reached from its neighbours. */
export const OP = { diagonal: 0, added: 1, dropped: 2 } as const;
/** Whether its row was entered from another place of the row above. */
export const JUMP = { none: 0, anywhere: 4, forward: 8 } as const;
/** How a cell was reached from its neighbours. */
export const OPS = 3;
const JUMPS = 12;
const CELL_BITS = 4;

/** Two cells a byte: the table of a long quotation takes a hundred megabytes even so. */
export function packed(cells: Uint8Array): Uint8Array {
  const pairs = new Uint8Array((cells.length + 1) >> 1);
  for (let at = 0; at < cells.length; at += 2) pairs[at >> 1] = (cells[at] ?? 0) | ((cells[at + 1] ?? 0) << CELL_BITS);
  return pairs;
}

function cellOf(pairs: Uint8Array | undefined, column: number): number {
  return (pairs?.[column >> 1] ?? 0) >> ((column & 1) * CELL_BITS);
}

export interface Table {
  /** For each row, how each of its cells was reached, as `packed`. */
  trace: readonly Uint8Array[];
  end: number;
  anywhere: Int32Array;
  forward: ReadonlyMap<number, Int32Array>;
}

/** The steps to the end of the last row. `kept`: whether words that differ count as the same. */
export function walkBack(
  quoted: Int32Array,
  source: Int32Array,
  kept: (row: number, column: number) => boolean,
  { trace, end, anywhere, forward }: Table,
): Step[] {
  const steps: Step[] = [];
  let column = end;
  for (let row = quoted.length - 1; row >= 0; ) {
    const op = cellOf(trace[row], column) & OPS;
    if (op === OP.dropped) {
      column--;
      steps.push({ kind: 'dropped', source: column });
      continue;
    }
    if (op === OP.added) steps.push({ kind: 'added', quoted: row });
    else {
      column--;
      const same = quoted[row] === source[column] || kept(row, column);
      steps.push({ kind: same ? 'kept' : 'swapped', quoted: row, source: column });
    }
    const jump = cellOf(trace[row], column) & JUMPS;
    if (jump === JUMP.anywhere) column = anywhere[row] ?? 0;
    else if (jump === JUMP.forward) column = forward.get(row)?.[column] ?? 0;
    row--;
  }
  return steps.reverse();
}
