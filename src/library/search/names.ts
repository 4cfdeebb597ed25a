import type { Csl } from '../../packs/index.ts';
import { compileNames, type NameTable, type SourceName } from '../../search/index.ts';
import type { Library } from '../database.ts';

/** What a search needs to know of actors and sources to understand a query. */
export interface Names {
  table: NameTable;
  /** Takes the names of the sources apart: of thousands, that takes a while, and few searches ask for them. */
  readSources(): readonly SourceName[];
}

/** The same as it is stored: few long strings, for lists of strings load slowly. */
export interface StoredNames {
  /** Id, name and wordings of each actor, parted by `\n`. */
  actors: string[];
  lines: NameTable['lines'];
  longest: number;
  /** Id and words of the record of each source, parted by `\n`. */
  sources: string[];
}

/** Puts the names together from the library's records. */
export async function gatherNames(library: Library): Promise<StoredNames> {
  const transaction = library.transaction(['actors', 'aliases', 'sources']);
  const [actors, aliases, sources] = await Promise.all([
    transaction.objectStore('actors').getAll(),
    transaction.objectStore('aliases').getAll(),
    transaction.objectStore('sources').getAll(),
  ]);
  const aliasesOf = new Map(aliases.map(entry => [entry.number, entry.aliases]));
  const table = compileNames(
    actors.map(({ number, id, name, corpus }) => ({ id, name, corpus, aliases: aliasesOf.get(number) ?? [] })),
  );
  return {
    actors: table.actors.map(({ id, name, corpus = [] }) => joined([id, name, ...corpus])),
    lines: table.lines,
    longest: table.longest,
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
export function namesOf({ actors, lines, longest, sources }: StoredNames): Names {
  return {
    table: {
      actors: actors.map(written => {
        const [id = '', name = '', ...corpus] = written.split('\n');
        return { id, name, corpus };
      }),
      lines,
      longest,
    },
    readSources: () =>
      sources.map(written => {
        const [id = '', title = '', ...others] = written.split('\n');
        return { id, title, others };
      }),
  };
}
