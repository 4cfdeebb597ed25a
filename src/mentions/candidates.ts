import { originalSpan } from '../text/index.ts';
import type { Hit, Hits } from './hits.ts';
import { Flag, type Matcher, needsOf } from './matcher/matcher.ts';
import { isInAddress } from './writing/addresses.ts';
import { isCapitalsOnly } from './writing/letter-case.ts';
import { isPronoun } from './writing/pronouns.ts';

/** Why a candidate can never count, whatever the page shows. */
export type Refusal = { why: 'veto'; form: number } | { why: 'capitals' | 'pronoun' | 'address' | 'language-list' };

/** An alias in a block that may mean its actor. Offsets are UTF-16 units of the folded text, end exclusive. */
export interface Candidate extends Hit {
  /** Index of the actor. */
  actor: number;
  /** Contexts of which one must be evident; empty for a sure name. */
  needs: Uint16Array;
  /** Counts only after its actor was named. */
  after: boolean;
  refused: Refusal | undefined;
  /** Whether its evidence is there. Never so for a refused one. */
  met: boolean;
}

/** The candidates of a block in the order of their place, the longest of a place first. */
export function candidatesOf(matcher: Matcher, hits: Hits): Candidate[] {
  const vetoes = new Map<number, Hit[]>();
  for (const veto of hits.vetoes) {
    const actor = matcher.owner[veto.form] ?? 0;
    const own = vetoes.get(actor);
    if (own) own.push(veto);
    else vetoes.set(actor, [veto]);
  }
  const candidates = hits.aliases.map((hit): Candidate => {
    const actor = matcher.owner[hit.form] ?? 0;
    const needs = needsOf(matcher, hit.form);
    const after = ((matcher.flags[hit.form] ?? 0) & Flag.after) !== 0;
    const veto = vetoes.get(actor)?.find(other => isVetoed(matcher, hit, other));
    const refused: Refusal | undefined = veto
      ? { why: 'veto', form: veto.form }
      : refusalOf(matcher, hits, hit, needs.length > 0);
    return { ...hit, actor, needs, after, refused, met: needs.length === 0 && !after && !refused };
  });
  refuseShorter(candidates);
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What is vetoed takes the shorter names of its actor in the same place with it: the deputy is no Commissioner either. */
function refuseShorter(candidates: readonly Candidate[]): void {
  const vetoed = candidates.filter(({ refused }) => refused?.why === 'veto');
  for (const { actor, start, core, refused } of vetoed) {
    for (const other of candidates) {
      const inside = start <= other.start && other.core <= core && other.core - other.start < core - start;
      if (other.actor === actor && inside && !other.refused) Object.assign(other, { refused, met: false });
    }
  }
}

/** A veto forbids what lies inside it and is no longer than the alias that it is written for, or what it stands beside. */
function isVetoed(matcher: Matcher, { start, core, end }: Hit, veto: Hit): boolean {
  const flags = matcher.flags[veto.form] ?? 0;
  if (flags & Flag.follows) return veto.start === core || veto.start === end;
  if (flags & Flag.precedes) return veto.core === start;
  return veto.start <= start && core <= veto.end && core - start <= (matcher.reach[veto.form] ?? 0);
}

function refusalOf(matcher: Matcher, hits: Hits, hit: Hit, doubted: boolean): Refusal | undefined {
  const [start, end] = originalSpan(hits.folded, hit.start, hit.core);
  // Sure names count in a line of capitals too; those that rely on their case do not.
  const byCase = doubted && ((matcher.flags[hit.form] ?? 0) & Flag.exactCase) !== 0;
  if (byCase && isCapitalsOnly(hits.text, start, end)) return { why: 'capitals' };
  if (byCase && isPronoun(hits.text, start, end)) return { why: 'pronoun' };
  return isInAddress(hits.text, start, end) ? { why: 'address' } : undefined;
}
