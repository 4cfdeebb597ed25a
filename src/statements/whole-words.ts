/** A pattern for any of the alternatives as a whole word, in any script with spaces. */
export function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** The first match of a global pattern. `exec` would leave its place in the pattern, which these share. */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(pattern)) return match;
  return undefined;
}
