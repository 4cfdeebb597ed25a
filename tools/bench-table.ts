/** One line of a bench's table: what is measured, by name. */
export type Row = object;

/** A table of rows, in columns as the first row has them: text to the left, numbers to the right. */
export function tableOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map(row => columns.map(column => cellOf((row as Record<string, unknown>)[column])));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map(line => line[at]?.length ?? 0)));
  const isNumber = columns.map(column =>
    rows.some(row => typeof (row as Record<string, unknown>)[column] === 'number'),
  );
  const line = (parts: readonly string[]) =>
    parts
      .map((part, at) => (isNumber[at] ? part.padStart(widths[at] ?? 0) : part.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [columns, ...cells].map(line).join('\n');
}

/** Numbers with as many places as tell something: three figures. */
function cellOf(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value === undefined ? '–' : String(value);
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
