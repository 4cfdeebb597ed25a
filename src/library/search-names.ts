import type { Csl } from '../packs/index.ts';
import type { SearchName, SourceName } from '../search/index.ts';
import type { Library } from './database.ts';

/** What a search needs to know of actors and sources to understand a query. */
export interface Names {
  actors: readonly SearchName[];
  sources: readonly SourceName[];
}

/** The same as it is stored: one string an actor or source, for lists of strings load slowly. */
export interface StoredNames {
  /** Id, name, number of wordings, the wordings, then all other names, parted by `\n`. */
  actors: string[];
  /** Id and words of the record, parted by `\n`. */
  sources: string[];
}

/** Puts the names together from the library's records. */
export async function compileNames(library: Library): Promise<StoredNames> {
  const transaction = library.transaction(['actors', 'aliases', 'sources']);
  const [actors, aliases, sources] = await Promise.all([
    transaction.objectStore('actors').getAll(),
    transaction.objectStore('aliases').getAll(),
    transaction.objectStore('sources').getAll(),
  ]);
  const textsOf = new Map(aliases.map(entry => [entry.number, entry.aliases.map(alias => alias.text)]));
  return {
    actors: actors.map(({ number, id, name, corpus }) =>
      joined([id, name, `${corpus.length}`, ...corpus, ...new Set(textsOf.get(number))]),
    ),
    sources: sources.map(({ id, csl }) => joined([id, ...wordsOf(csl)])),
  };
}

/** Title, where it appeared, who published and who wrote it. CSL leaves all fields but a few to whoever wrote the record. */
function wordsOf(csl: Csl): string[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const field = (name: string) => text(csl[name]);
  const authors: readonly unknown[] = Array.isArray(csl.author) ? csl.author : [];
  const names = authors.map(author => {
    const { given, family, literal } = (author ?? {}) as Record<string, unknown>;
    return [text(given), text(family), text(literal)].join(' ').trim();
  });
  return [csl.title ?? '', field('container-title'), field('publisher'), ...names];
}

function joined(parts: readonly string[]): string {
  return parts.map(part => part.replaceAll('\n', ' ')).join('\n');
}

/** Takes stored names apart. */
export function namesOf({ actors, sources }: StoredNames): Names {
  return {
    actors: actors.map(written => {
      const [id = '', name = '', wordings = '0', ...rest] = written.split('\n');
      return {
        id,
        name,
        corpus: rest.slice(0, Number(wordings)),
        aliases: rest.slice(Number(wordings)).map(text => ({ text })),
      };
    }),
    sources: sources.map(written => {
      const [id = '', title = '', ...others] = written.split('\n');
      return { id, title, others };
    }),
  };
}
