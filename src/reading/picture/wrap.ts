/**
 * A name in lines no wider than `widest`, whole: broken between words, and between characters in scripts that write them together. A word
 * that is wider by itself stays whole.
 */
export function wrap(name: string, widest: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(name)) {
    // A closing bracket or stop stays with its word.
    const breaks = /[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(segment);
    if (breaks && line.trim() && measure((line + segment).trim()) > widest) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  return [...lines, line.trim()].filter(Boolean);
}
