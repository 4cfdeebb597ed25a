import type { Arrow } from './arrows.ts';

/**
 * Over how many columns each arrow goes, so that those who speak at first hand stand in the first column, those whose words come through
 * another in the columns after, and all who are spoken of in the last.
 */
export function columnsOf(arrows: readonly Arrow[]): (arrow: Arrow) => number {
  const through = arrows.filter(({ kind }) => kind === 'through');
  const columns = new Map<string, number>();
  const columnOf = (key: string, below: ReadonlySet<string>): number => {
    const known = columns.get(key);
    if (known !== undefined) return known;
    // Two who pass on each other's words: the circle is left where it closes.
    const before = through.filter(({ from, to }) => to.key === key && !below.has(from.key));
    const column = Math.max(0, ...before.map(({ from }) => columnOf(from.key, new Set([...below, key])) + 1));
    columns.set(key, column);
    return column;
  };
  const speakers = new Set(
    arrows.flatMap(({ kind, from, to }) => (kind === 'through' ? [from.key, to.key] : [from.key])),
  );
  const last = 1 + Math.max(0, ...[...speakers].map(key => columnOf(key, new Set())));
  return ({ kind, from, to }) => {
    const start = columnOf(from.key, new Set());
    return Math.max(1, (kind === 'about' ? last : columnOf(to.key, new Set())) - start);
  };
}
