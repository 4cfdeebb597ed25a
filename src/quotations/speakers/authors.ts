import type { Source } from '../../packs/index.ts';
import { alternativesOf, foldText } from '../../text/index.ts';
import type { NamedActor } from './who.ts';

/**
 * Which sources are an actor's own words as a whole: those whose title is the name of a document among the actors, or whose record gives
 * an actor's name as its author. The whole name: a title that only speaks of a report is not the report. Source id -> actor id.
 */
export function authorsOf(
  sources: readonly Pick<Source, 'id' | 'csl'>[],
  actors: readonly NamedActor[],
): Map<string, string> {
  const authors = new Map<string, string>();
  for (const { id, csl } of sources) {
    const documents = actors.filter(({ type }) => type === 'document');
    const meant =
      actorCalled(csl.title, documents) ??
      namesOf(csl.author)
        .map(name => actorCalled(name, actors))
        .find(actor => actor !== undefined);
    if (meant !== undefined) authors.set(id, meant);
  }
  return authors;
}

function actorCalled(name: string | undefined, actors: readonly NamedActor[]): string | undefined {
  if (name === undefined) return undefined;
  const folded = foldText(name);
  return actors.find(actor =>
    [actor.name, ...(actor.corpus ?? []), ...actor.aliases.flatMap(({ text }) => alternativesOf(text))].some(
      one => one.length === name.length && foldText(one) === folded,
    ),
  )?.id;
}

/** CSL-JSON's authors are `{ literal }` or `{ family, given }`. */
function namesOf(author: unknown): string[] {
  if (!Array.isArray(author)) return [];
  return author.flatMap((name: unknown) => {
    const { literal, family, given } = (name ?? {}) as Record<string, unknown>;
    if (typeof literal === 'string') return [literal];
    return typeof family === 'string' ? [typeof given === 'string' ? `${given} ${family}` : family] : [];
  });
}
