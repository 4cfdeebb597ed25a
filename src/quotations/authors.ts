import type { Source } from '../packs/index.ts';
import type { Who } from './who.ts';

/**
 * Which sources are an actor's own words as a whole: those whose record names one actor of the library as its author, or whose title is a
 * document's name. Source id -> actor id.
 */
export function authorsOf(sources: readonly Pick<Source, 'id' | 'csl'>[], who: Who): Map<string, string> {
  const authors = new Map<string, string>();
  for (const { id, csl } of sources) {
    const [document] = who.named(csl.title ?? '').actors;
    const [author] = namesOf(csl.author).flatMap(name => who.named(name).actors);
    const meant = who.isDocument(document) ? document : author;
    if (meant !== undefined) authors.set(id, meant);
  }
  return authors;
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
