import { candidatesOf } from './candidates.ts';
import { choosePlaces, type Place } from './choose.ts';
import { actorEvidence, isMet, languagesSeen, settle, type Weighed, weigh } from './evidence.ts';
import { findHits, type Hits } from './hits.ts';
import { refuseLanguageNames } from './language-lists.ts';
import type { Matcher } from './matcher/matcher.ts';
import type { Block, Evidence } from './types.ts';

/** A block with its decisions. */
export interface Decided extends Weighed {
  places: readonly Place[];
}

/**
 * Finds and decides for blocks in the order of the page. Evidence of each block counts for all of them; `before` and the
 * blocks before one tell what was named before it.
 */
export function decide(matcher: Matcher, blocks: readonly Block[], page: Evidence, before: Evidence): Decided[] {
  const evidence = new Set(page);
  const weighed = findAll(matcher, blocks, evidence).map(hits => weigh(matcher, hits, candidatesOf(matcher, hits)));
  refuseLanguageNames(matcher, weighed, evidence);
  settle(matcher, weighed, evidence);
  const earlier = new Set(before);
  return weighed.map(block => {
    meetReferences(matcher, block, evidence, earlier);
    for (const number of block.evidence) earlier.add(number);
    return { ...block, places: choosePlaces(block.candidates, actor => evidence.has(actorEvidence(matcher, actor))) };
  });
}

/** Where a block leans on the languages of the others, it is read again once these are known. */
function findAll(matcher: Matcher, blocks: readonly Block[], evidence: Iterable<number>): Hits[] {
  const seen = languagesSeen(matcher, evidence);
  const first = blocks.map(block => findHits(matcher, block, seen));
  const before = seen.size;
  for (const { shown } of first) if (shown?.sure !== undefined) seen.add(shown.sure);
  if (seen.size === before) return first;
  return first.map((hits, index) => {
    const block = blocks[index];
    return block && hits.shown?.leans ? findHits(matcher, block, seen) : hits;
  });
}

/** "The report" counts once the report was named before it, in an earlier block or earlier in its own. */
function meetReferences(
  matcher: Matcher,
  { candidates }: Weighed,
  evidence: ReadonlySet<number>,
  earlier: ReadonlySet<number>,
): void {
  for (const candidate of candidates) {
    if (!candidate.after || candidate.refused || !isMet(matcher, candidate, evidence)) continue;
    const named = candidates.some(
      ({ actor, after, met, end }) => actor === candidate.actor && !after && met && end <= candidate.start,
    );
    candidate.met = named || earlier.has(actorEvidence(matcher, candidate.actor));
  }
}
