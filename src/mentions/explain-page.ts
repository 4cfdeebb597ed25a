import { originalSpan } from '../text/index.ts';
import type { Candidate, Refusal } from './candidates.ts';
import type { Place } from './choose.ts';
import { type Decided, decide } from './decide.ts';
import type { Hits } from './hits.ts';
import { contextCount, contextName, Flag, type Matcher, vetoName } from './matcher/matcher.ts';
import { NOTHING } from './scopes.ts';
import type { Article, Block, Decision } from './types.ts';

/**
 * Why each candidate of a whole page counts or not: for each block, in the order of their place.
 *
 * `blocks` and `articles` as for `read`. Wordings that are no candidates are not told: another language, another word.
 */
export function explainPage(
  matcher: Matcher,
  blocks: readonly Block[],
  articles: readonly Article[] = [],
): Decision[][] {
  const known = articles.map(article => ({ ...article, ...NOTHING }));
  return decide(matcher, blocks, NOTHING, known).map(decided =>
    decided.candidates.map(candidate => {
      const { text, folded } = decided.hits;
      const [start, end] = originalSpan(folded, candidate.start, candidate.end);
      return {
        start,
        end,
        text: text.slice(start, end),
        actor: matcher.actorNumber[candidate.actor] ?? 0,
        counts: decided.places.some(({ chosen }) => chosen === candidate),
        why: reasonOf(matcher, decided, candidate),
      };
    }),
  );
}

function reasonOf(matcher: Matcher, { hits, places, evident: evidence }: Decided, candidate: Candidate): string {
  if (candidate.refused) return reasonOfRefusal(matcher, candidate.refused);
  const needs = [...candidate.needs].filter(context => context < contextCount(matcher));
  const names = needs.map(context => contextName(matcher, context));
  if (!candidate.met) {
    const evident = candidate.needs.length === 0 || needs.some(context => evidence.has(context));
    return candidate.after && evident
      ? 'refers to what was not named before'
      : `needs one of: ${names.join(', ')}; none is evident here`;
  }
  const place = places.find(({ candidates }) =>
    candidates.some(({ start, core }) => start === candidate.start && core === candidate.core),
  );
  if (!place) {
    const longer = places.find(
      ({ candidates: [first] }) => first && first.start < candidate.core && candidate.start < first.core,
    );
    return `stands inside the longer "${longer ? textOf(hits, longer) : ''}"`;
  }
  if (!place.chosen) return 'may mean several actors, and nothing tells them apart';
  if (place.chosen !== candidate)
    return place.chosen.actor === candidate.actor ? 'the same name once more' : 'the evidence is for another actor';
  if (candidate.after) return 'refers to what was named before';
  if (candidate.needs.length === 0) return 'a sure name';
  const evident = names.filter((_, index) => evidence.has(needs[index] ?? -1));
  return evident.length > 0 ? `evident: ${evident.join(', ')}` : 'the actor is surely named elsewhere';
}

function textOf({ text, folded }: Hits, { candidates: [first] }: Place): string {
  return first ? text.slice(...originalSpan(folded, first.start, first.end)) : '';
}

function reasonOfRefusal(matcher: Matcher, refusal: Refusal): string {
  switch (refusal.why) {
    case 'veto': {
      const beside = (matcher.flags[refusal.form] ?? 0) & (Flag.follows | Flag.precedes);
      return `stands ${beside ? 'as in' : 'inside'} "${vetoName(matcher, refusal.form)}"`;
    }
    case 'capitals':
      return 'its capitals tell nothing in a line of capitals';
    case 'pronoun':
      return 'the pronoun in capitals';
    case 'address':
      return 'part of an address';
    case 'language-list':
      return 'names a language in a list of languages';
  }
}
