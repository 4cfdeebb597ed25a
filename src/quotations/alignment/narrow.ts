import type { SourcePassage } from '../shelf.ts';
import type { Token } from '../words/tokens.ts';
import { tokenStepsIn } from './stretch.ts';

/** Passages that a quotation is aligned with, and the neighbours of these; more for a long one, which may go through many. */
const MOST_ALIGNED = 8;
const WORDS_A_PASSAGE = 20;
/** Share of the best passage's pairs that another must have. */
const WORTH = 0.2;
/** What a shared word is worth beside a shared pair. */
const SINGLE = 0.25;
/** Words of passages between two pauses: about 0.5 ms with their cutting into tokens. */
const WORDS_A_SLICE = 400;

/**
 * The passages worth aligning: those with most pairs of neighbouring words of the quotation, and what stands next to them in their source.
 * A single shared word counts a little, so that a quotation with every second word changed still meets its passage.
 *
 * Cost: linear in all words of the passages; yields after each slice.
 */
export function* narrow(
  tokens: readonly Token[],
  passages: readonly SourcePassage[],
): Generator<undefined, SourcePassage[]> {
  const pairs = new Set(tokens.map(({ key }, at) => `${key} ${tokens[at + 1]?.key ?? ''}`));
  yield;
  const singles = new Set(tokens.map(({ key }) => key));
  yield;
  const scored: { passage: SourcePassage; score: number }[] = [];
  let words = 0;
  for (const passage of passages) {
    const { tokens: own } = yield* tokenStepsIn(passage);
    scored.push({ passage, score: shared(own, singles, pairs) });
    words += own.length;
    if (words > WORDS_A_SLICE) {
      words = 0;
      yield;
    }
  }
  yield;
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const most = MOST_ALIGNED + Math.ceil(tokens.length / WORDS_A_PASSAGE);
  const chosen = scored.slice(0, most).filter(({ score }) => score > 0 && score >= best * WORTH);
  yield;
  const near = new Set(
    chosen.flatMap(({ passage: { source, number } }) => [number - 1, number, number + 1].map(at => `${source}#${at}`)),
  );
  return passages.filter(({ source, number }) => near.has(`${source}#${number}`));
}

/** Pairs of neighbouring words that a passage shares, and a quarter for each single word. */
function shared(own: readonly Token[], singles: ReadonlySet<string>, pairs: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let score = 0;
  for (const [at, { key }] of own.entries()) {
    if (!singles.has(key)) continue;
    const pair = `${key} ${own[at + 1]?.key ?? ''}`;
    for (const one of [key, pair]) {
      if (seen.has(one) || (one === pair && !pairs.has(pair))) continue;
      seen.add(one);
      score += one === pair ? 1 : SINGLE;
    }
  }
  return score;
}
