/** A pattern for any of the alternatives as a whole word, in any script with spaces. */
export function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** The first match of a global pattern, whatever was matched with it before. */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match ?? undefined;
}
