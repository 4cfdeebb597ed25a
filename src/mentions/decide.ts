import { candidatesOf } from './candidates.ts';
import { choosePlaces, type Place } from './choose.ts';
import { actorEvidence, isMet, languagesSeen, settle, type Weighed, weigh } from './evidence.ts';
import { findHits, type Hits } from './hits.ts';
import { refuseLanguageNames } from './language-lists.ts';
import type { Matcher } from './matcher/matcher.ts';
import { isEarlier, type Scope, scopesOf } from './scopes.ts';
import type { Block, Known, KnownArticle } from './types.ts';

/** A block with its decisions. */
export interface Decided extends Weighed {
  places: readonly Place[];
  /** All that was evidence for it. */
  evident: ReadonlySet<number>;
}

/**
 * Finds and decides for blocks in the order of the page. What is evident outside of articles counts everywhere, what is evident in an
 * article counts there and in the articles inside it. `before` and the blocks before one tell what was named before it.
 */
export function decide(
  matcher: Matcher,
  blocks: readonly Block[],
  page: Known,
  articles: readonly KnownArticle[],
): Decided[] {
  const placed: { block: Weighed; scope: Scope }[] = [];
  // What is around comes first: nothing inside counts there.
  for (const scope of scopesOf(blocks, page, articles)) {
    for (const number of scope.around?.evident ?? []) scope.evident.add(number);
    for (const [index, block] of weighAll(matcher, scope).entries())
      placed[scope.places[index] ?? 0] = { block, scope };
  }
  return placed.map(({ block, scope }) => {
    const { evident, earlier } = scope;
    meetReferences(matcher, block, scope);
    for (const number of block.evidence) earlier.add(number);
    const places = choosePlaces(block.candidates, actor => evident.has(actorEvidence(matcher, actor)));
    return { ...block, places, evident };
  });
}

function weighAll(matcher: Matcher, { blocks, evident }: Scope): Weighed[] {
  const weighed = findAll(matcher, blocks, evident).map(hits => weigh(matcher, hits, candidatesOf(matcher, hits)));
  refuseLanguageNames(matcher, weighed, evident);
  settle(matcher, weighed, evident);
  return weighed;
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
function meetReferences(matcher: Matcher, { candidates }: Weighed, scope: Scope): void {
  for (const candidate of candidates) {
    if (!candidate.after || candidate.refused || !isMet(matcher, candidate, scope.evident)) continue;
    const named = candidates.some(
      ({ actor, after, met, end }) => actor === candidate.actor && !after && met && end <= candidate.start,
    );
    candidate.met = named || isEarlier(scope, actorEvidence(matcher, candidate.actor));
  }
}
