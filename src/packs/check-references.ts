import { type PackProblem, placeOf } from './pack-problem.ts';
import type { Pack, Source } from './schema.ts';

type Report = (keys: readonly (string | number)[], message: string) => void;

/**
 * What the schema cannot see: that ids are given once and that what is referred to is there, and that words
 * given as a source's stand in its passage, character for character.
 */
export function checkReferences(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (keys, message) => problems.push({ place: placeOf(keys), message });

  for (const list of ['sources', 'actors', 'terms'] as const) checkGivenOnce(list, pack[list], report);
  const actors = new Set(pack.actors.map(actor => actor.id));
  for (const [index, source] of pack.sources.entries()) checkWords(source, ['sources', index], actors, report);
  checkActors(pack, report);
  checkTerms(pack, report);
  return problems;
}

function checkGivenOnce(list: string, items: readonly { id: string }[], report: Report): void {
  const seen = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else report([list, index, 'id'], `"${id}" is already the id of ${list}[${first}]`);
  }
}

function checkWords(
  source: Source,
  at: readonly (string | number)[],
  actors: ReadonlySet<string>,
  report: Report,
): void {
  for (const field of ['notices', 'said'] as const) {
    for (const [index, { passage, text }] of source[field].entries()) {
      const words = source.passages[passage - 1];
      if (words === undefined) {
        report(
          [...at, field, index, 'passage'],
          `the source has ${source.passages.length} passages, none is number ${passage}`,
        );
      } else if (!words.includes(text)) {
        report(
          [...at, field, index, 'text'],
          `these words do not stand in passage ${passage}, character for character`,
        );
      }
    }
  }
  for (const [index, { speaker, via }] of source.said.entries()) {
    if (!actors.has(speaker)) report([...at, 'said', index, 'speaker'], `no actor has the id "${speaker}"`);
    if (via !== undefined && !actors.has(via)) report([...at, 'said', index, 'via'], `no actor has the id "${via}"`);
  }
}

function checkActors(pack: Pack, report: Report): void {
  const terms = new Set(pack.terms.map(term => term.id));
  for (const [index, actor] of pack.actors.entries()) {
    for (const [place, term] of (actor.terms ?? []).entries()) {
      if (!terms.has(term)) report(['actors', index, 'terms', place], `no term has the id "${term}"`);
    }
    for (const [number, alias] of (actor.aliases ?? []).entries()) {
      for (const [place, context] of (alias.needs ?? []).entries()) {
        if (Object.hasOwn(pack.contexts, context)) continue;
        report(['actors', index, 'aliases', number, 'needs', place], `no context has the name "${context}"`);
      }
    }
  }
}

function checkTerms(pack: Pack, report: Report): void {
  const longest = Math.max(...pack.sources.map(source => source.passages.length));
  for (const [index, term] of pack.terms.entries()) {
    for (const [place, passage] of term.passages.entries()) {
      if (passage <= longest) continue;
      report(
        ['terms', index, 'passages', place],
        `no source has a passage number ${passage}; the longest has ${longest}`,
      );
    }
  }
}
