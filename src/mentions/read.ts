import { originalSpan } from '../text/index.ts';
import { type Decided, decide } from './decide.ts';
import { sorted } from './evidence.ts';
import type { Matcher } from './matcher/matcher.ts';
import type { Block, Evidence, Mention, Reading } from './types.ts';

/**
 * Finds mentions in blocks and decides which count.
 *
 * `blocks` in the order of the page; `page` is the united evidence of all blocks of the page that are known so far,
 * `before` that of the blocks before these. What a block shows counts for all blocks of the call.
 *
 * Result: a reading for each block, in their order. The same call always gives the same answer.
 * Cost:   linear in the text, whatever the number of aliases.
 */
export function read(matcher: Matcher, blocks: readonly Block[], page: Evidence, before: Evidence): Reading[] {
  return decide(matcher, blocks, page, before).map(decided => ({
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
