/**
 * Strings in order of code units, as one string and where in it each begins: a page that was just opened has these at once, while a list of so
 * many strings takes it tens of milliseconds, most of them for collecting its garbage.
 */
export interface Lines {
  /** The strings, `\n` after each but the last. */
  readonly text: string;
  /** Offset of each in `text`, in UTF-16 code units; one more at the end, as if another string came. */
  readonly starts: Uint32Array;
}

/** Joins strings that are in order and have no line break. */
export function linesOf(sorted: readonly string[]): Lines {
  const starts = new Uint32Array(sorted.length + 1);
  for (const [index, { length }] of sorted.entries()) starts[index + 1] = (starts[index] ?? 0) + length + 1;
  return { text: sorted.join('\n'), starts };
}

export function countOf({ starts }: Lines): number {
  return starts.length - 1;
}

/** The string at an index; empty beyond the last. */
export function lineAt({ text, starts }: Lines, index: number): string {
  return text.slice(starts[index], (starts[index + 1] ?? 0) - 1);
}

/** Index of the first string that is not before `wanted`. */
export function lowerLine(lines: Lines, wanted: string): number {
  let low = 0;
  let high = countOf(lines);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(lines, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a string; undefined when it is none of them. */
export function indexOfLine(lines: Lines, wanted: string): number | undefined {
  const index = lowerLine(lines, wanted);
  return index < countOf(lines) && lineAt(lines, index) === wanted ? index : undefined;
}

/** Indexes of the strings that begin so, in order. */
export function* linesFrom(lines: Lines, beginning: string): Generator<number> {
  const count = countOf(lines);
  for (let index = lowerLine(lines, beginning); index < count && lineAt(lines, index).startsWith(beginning); index++)
    yield index;
}

/** All strings, in order. */
export function* eachLine(lines: Lines): Generator<string> {
  for (let index = 0; index < countOf(lines); index++) yield lineAt(lines, index);
}

/** The strings of `shortest` to `longest` UTF-16 code units, in order. */
export function* linesOfLength(lines: Lines, shortest: number, longest: number): Generator<string> {
  const { starts } = lines;
  for (let index = 0; index < countOf(lines); index++) {
    const length = (starts[index + 1] ?? 0) - 1 - (starts[index] ?? 0);
    if (length >= shortest && length <= longest) yield lineAt(lines, index);
  }
}
