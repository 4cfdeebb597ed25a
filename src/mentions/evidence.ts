import { OTHER_LANGUAGE, originalSpan } from '../text/index.ts';
import type { Candidate } from './candidates.ts';
import type { Hit, Hits } from './hits.ts';
import { ACTOR_TYPES, contextCount, Flag, type Matcher } from './matcher/matcher.ts';
import type { Evidence } from './types.ts';
import { isCapitalsOnly } from './writing/letter-case.ts';

/**
 * Evidence is a set of numbers: first one for each context that is evident, then one for each actor that is surely
 * named, one for each language that text shows without doubt, one for any other language, and one for a list of languages.
 */
export function actorEvidence(matcher: Matcher, actor: number): number {
  return contextCount(matcher) + actor;
}

function languageEvidence(matcher: Matcher, language: number): number {
  return contextCount(matcher) + matcher.actorNumber.length + language;
}

export function listEvidence(matcher: Matcher): number {
  return languageEvidence(matcher, matcher.languages.length + 1);
}

/** The language groups that evidence tells of. */
export function languagesSeen(matcher: Matcher, evidence: Iterable<number>): Set<string> {
  const first = languageEvidence(matcher, 0);
  const seen = new Set<string>();
  for (const number of evidence) {
    const language = number - first;
    if (language === matcher.languages.length) seen.add(OTHER_LANGUAGE);
    else if (language > 0 && language < matcher.languages.length)
      seen.add(matcher.languages[language] ?? OTHER_LANGUAGE);
  }
  return seen;
}

/** A block on the way to its decisions. */
export interface Weighed {
  hits: Hits;
  candidates: Candidate[];
  /** What the block itself is evidence for, growing while blocks are weighed. */
  evidence: Set<number>;
}

export function weigh(matcher: Matcher, hits: Hits, candidates: Candidate[]): Weighed {
  const evidence = new Set<number>();
  const { sure } = hits.shown ?? {};
  if (sure !== undefined) {
    const known = matcher.languages.indexOf(sure);
    evidence.add(languageEvidence(matcher, known < 0 ? matcher.languages.length : known));
  }
  return { hits, candidates, evidence };
}

/**
 * Lets evidence and candidates settle: what is evident meets candidates, which name their actors and set free the words
 * inside them as evidence for others, until nothing changes. It only ever grows, from what is beyond doubt, so no name
 * vouches for itself, neither alone nor in a ring.
 *
 * `evidence` is what counts for the blocks; it grows by what they show.
 */
export function settle(matcher: Matcher, blocks: readonly Weighed[], evidence: Set<number>): void {
  for (let size = -1; size !== evidence.size; ) {
    size = evidence.size;
    for (const block of blocks) {
      for (const candidate of block.candidates) {
        candidate.met ||= !candidate.refused && !candidate.after && isMet(matcher, candidate, evidence);
        if (candidate.met && isAlone(candidate, block.candidates))
          block.evidence.add(actorEvidence(matcher, candidate.actor));
      }
      for (const word of block.hits.contexts) {
        const context = matcher.owner[word.form] ?? 0;
        if (!block.evidence.has(context) && counts(matcher, block, word)) block.evidence.add(context);
      }
      for (const number of block.evidence) evidence.add(number);
    }
  }
}

/** Whether one of the needed contexts is evident, or the actor is surely named in another place. */
export function isMet(matcher: Matcher, { needs, actor }: Candidate, evidence: ReadonlySet<number>): boolean {
  if (needs.length === 0) return true;
  for (const context of needs) if (context < contextCount(matcher) && evidence.has(context)) return true;
  // Countries stand on every second page: their evidence is about quiet, not about what is meant.
  return ACTOR_TYPES[matcher.actorType[actor] ?? 0] !== 'place' && evidence.has(actorEvidence(matcher, actor));
}

/**
 * Whether a context's word is evidence: not where it lies inside a name that is itself in doubt or refused. Inside a
 * longer name in doubt a sure one keeps its weight, but never for the longer name's own needs.
 */
function counts(matcher: Matcher, { hits, candidates }: Weighed, word: Hit): boolean {
  if ((matcher.flags[word.form] ?? 0) & Flag.acronym) {
    const [start, end] = originalSpan(hits.folded, word.start, word.core);
    if (isCapitalsOnly(hits.text, start, end)) return false;
  }
  const around = candidates.filter(({ start, core, after }) => !after && start <= word.start && word.core <= core);
  const doubted = around.filter(({ met }) => !met);
  if (doubted.length === 0) return true;
  const context = matcher.owner[word.form] ?? 0;
  return around.some(({ met }) => met) && !doubted.some(({ needs }) => needs.includes(context));
}

/** Whether no other actor's name, met or not, takes the same words: only then does a name say that its actor is meant. */
function isAlone({ start, core, actor }: Candidate, candidates: readonly Candidate[]): boolean {
  return !candidates.some(
    other => other.actor !== actor && !other.refused && !other.after && other.start <= start && core <= other.core,
  );
}

/** Evidence as it is handed out: sorted. */
export function sorted(evidence: Iterable<number>): Evidence {
  return [...evidence].sort((a, b) => a - b);
}
