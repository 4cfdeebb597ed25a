import { explain } from './explain.ts';
import type { Matcher } from './matcher/matcher.ts';
import { read } from './read.ts';
import type { Block, Decision } from './types.ts';

/** Why each candidate of a whole page counts or not: for each block, in the order of their place. The evidence is worked out from the blocks. */
export function explainPage(matcher: Matcher, blocks: readonly Block[]): Decision[][] {
  const readings = read(matcher, blocks, [], []);
  const page = unite(readings.flatMap(({ evidence }) => evidence));
  let before: readonly number[] = [];
  return blocks.map((block, index) => {
    const decisions = explain(matcher, block, page, before);
    before = unite([...before, ...(readings[index]?.evidence ?? [])]);
    return decisions;
  });
}

function unite(evidence: readonly number[]): readonly number[] {
  return [...new Set(evidence)].sort((a, b) => a - b);
}
