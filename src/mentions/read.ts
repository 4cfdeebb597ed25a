import { originalSpan } from '../text/index.ts';
import { type Decided, decide } from './decide.ts';
import { sorted } from './evidence.ts';
import type { Matcher } from './matcher/matcher.ts';
import { NOTHING } from './scopes.ts';
import type { Block, Known, KnownArticle, Mention, Reading } from './types.ts';

/**
 * Finds mentions in blocks and decides which count.
 *
 * `blocks` in the order of the page; `page` is what is known outside of articles, `articles` those that the blocks name, each behind the
 * one around it. What a block shows counts for the blocks of its own article and of those inside it; outside of articles, for all.
 *
 * Result: a reading for each block, in their order. The same call always gives the same answer.
 * Cost:   linear in the text, whatever the number of aliases.
 */
export function read(
  matcher: Matcher,
  blocks: readonly Block[],
  page: Known = NOTHING,
  articles: readonly KnownArticle[] = [],
): Reading[] {
  return decide(matcher, blocks, page, articles).map(decided => ({
    mentions: mentionsOf(matcher, decided),
    evidence: sorted(decided.evidence),
    doubtful: isDoubtful(decided),
  }));
}

function mentionsOf(matcher: Matcher, { hits, places }: Decided): Mention[] {
  const mentions: Mention[] = [];
  for (const { chosen } of places) {
    if (!chosen) continue;
    const [start, end] = originalSpan(hits.folded, chosen.start, chosen.end);
    mentions.push({ start, end, actor: matcher.actorNumber[chosen.actor] ?? 0, reference: chosen.after });
  }
  return mentions;
}

function isDoubtful({ hits, candidates, places }: Decided): boolean {
  const byLanguage = hits.shown?.leans && (hits.foreign || (hits.shown.open && candidates.length > 0));
  return byLanguage || candidates.some(({ met, refused }) => !met && !refused) || places.some(({ chosen }) => !chosen);
}
