import { originalSpan } from '../text/index.ts';
import { isInAddress } from './addresses.ts';
import type { Hit, Hits } from './hits.ts';
import { isCapitalsOnly } from './letter-case.ts';
import { Flag, type Matcher, needsOf } from './matcher.ts';
import { isPronoun } from './pronouns.ts';

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
  const candidates = hits.aliases.map((hit): Candidate => {
    const needs = needsOf(matcher, hit.form);
    const after = ((matcher.flags[hit.form] ?? 0) & Flag.after) !== 0;
    const refused = refusalOf(matcher, hits, hit, needs.length > 0);
    const met = needs.length === 0 && !after && !refused;
    return { ...hit, actor: matcher.owner[hit.form] ?? 0, needs, after, refused, met };
  });
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

function refusalOf(matcher: Matcher, hits: Hits, hit: Hit, doubted: boolean): Refusal | undefined {
  const veto = hits.vetoes.find(({ form, start, end }) => {
    const inside = start <= hit.start && hit.core <= end && matcher.owner[form] === matcher.owner[hit.form];
    return inside && hit.core - hit.start <= (matcher.reach[form] ?? 0);
  });
  if (veto) return { why: 'veto', form: veto.form };
  const [start, end] = originalSpan(hits.folded, hit.start, hit.core);
  // Sure names count in a line of capitals too; those that rely on their case do not.
  if (doubted && (matcher.flags[hit.form] ?? 0) & Flag.exactCase && isCapitalsOnly(hits.text, start, end))
    return { why: 'capitals' };
  if (doubted && isPronoun(hits.text, start, end)) return { why: 'pronoun' };
  return isInAddress(hits.text, start, end) ? { why: 'address' } : undefined;
}
