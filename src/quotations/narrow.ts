import type { SourcePassage } from './shelf.ts';
import { tokensIn } from './stretch.ts';
import type { Token } from './tokens.ts';

/** Passages that a quotation is aligned with, and the neighbours of these; more for a long one, which may go through many. */
const MOST_ALIGNED = 8;
const WORDS_A_PASSAGE = 20;
/** Share of the best passage's pairs that another must have. */
const WORTH = 0.2;

/**
 * The passages worth aligning: those with most pairs of neighbouring words of the quotation, and what stands next to them in their source.
 * A single shared word counts a little, so that a quotation with every second word changed still meets its passage.
 *
 * Cost: linear in all words of the passages.
 */
export function narrow(tokens: readonly Token[], passages: readonly SourcePassage[]): SourcePassage[] {
  const pairs = new Set(tokens.map(({ key }, at) => `${key} ${tokens[at + 1]?.key ?? ''}`));
  const singles = new Set(tokens.map(({ key }) => key));
  const scored = passages.map(passage => {
    const { tokens: own } = tokensIn(passage);
    const seen = new Set<string>();
    for (const [at, { key }] of own.entries()) {
      if (!singles.has(key)) continue;
      seen.add(key);
      const pair = `${key} ${own[at + 1]?.key ?? ''}`;
      if (pairs.has(pair)) seen.add(pair);
    }
    let score = 0;
    for (const one of seen) score += one.includes(' ') ? 1 : 0.25;
    return { passage, score };
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const most = MOST_ALIGNED + Math.ceil(tokens.length / WORDS_A_PASSAGE);
  const chosen = scored.slice(0, most).filter(({ score }) => score > 0 && score >= best * WORTH);
  const near = new Set(
    chosen.flatMap(({ passage: { source, number } }) => [number - 1, number, number + 1].map(at => `${source}#${at}`)),
  );
  return passages.filter(({ source, number }) => near.has(`${source}#${number}`));
}
