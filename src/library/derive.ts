import { compile, conceptAliases, decode, encode, type Matcher } from '../mentions/index.ts';
import { checksumOf } from '../packs/index.ts';
import { compileLexicon, type Lexicon } from '../search/index.ts';
import type { Derived, Library } from './database.ts';
import { gatherNames, type Names, namesOf, type StoredNames } from './search/names.ts';

/**
 * What is computed from the packs: the matcher, the lexicon and the names. Browsers keep large values as separate files that can go missing, so
 * each of these is read with a way back: on any error, or when it is stale, it is computed again from the packs and stored anew.
 */

/** Raised when the compiled form of a derived record changes. */
const DERIVED_VERSION = 4;

/** A short text that changes when anything changes from which the derived records are computed. */
export async function editionOf(library: Library): Promise<string> {
  const packs = await library.getAll('packs');
  return checksumOf([DERIVED_VERSION, ...packs.map(pack => [pack.id, pack.checksum])]);
}

/** What was read through a connection, by the record's name: a card asks for the lexicon at each mention. */
const kept = new WeakMap<Library, Map<Derived['name'], { from: string; result: unknown }>>();

async function derive<T>(
  library: Library,
  name: Derived['name'],
  read: (value: unknown) => T,
  compute: () => Promise<{ value: unknown; result: T }>,
): Promise<T> {
  const known = kept.get(library)?.get(name);
  // Both at once: a page that was just opened waits for every way to the database and back.
  const [from, stored] = await Promise.all([editionOf(library), known ? undefined : readDerived(library, name)]);
  if (known?.from === from) return known.result as T;
  const keep = (result: T): T => {
    kept.set(library, (kept.get(library) ?? new Map()).set(name, { from, result }));
    return result;
  };
  const record = known ? await readDerived(library, name) : stored;
  try {
    if (record?.from === from) return keep(read(record.value));
  } catch (cause) {
    console.warn(`The stored ${name} could not be read and is computed again.`, cause);
  }
  const { value, result } = await compute();
  try {
    await library.put('derived', { name, from, value });
  } catch (cause) {
    console.warn(`The ${name} could not be stored; it is computed again at the next start.`, cause);
  }
  return keep(result);
}

/** Undefined where there is none, or it cannot be read. */
async function readDerived(library: Library, name: Derived['name']): Promise<Derived | undefined> {
  return library.get('derived', name).catch((cause: unknown) => {
    console.warn(`The stored ${name} could not be read and is computed again.`, cause);
    return undefined;
  });
}

/** The compiled matcher over all packs. */
export function readMatcher(library: Library): Promise<Matcher> {
  return derive(
    library,
    'matcher',
    value => {
      if (!(value instanceof ArrayBuffer)) throw new TypeError('The stored matcher is not a buffer.');
      return decode(value);
    },
    async () => {
      const matcher = await compileMatcher(library);
      return { value: encode(matcher), result: matcher };
    },
  );
}

async function compileMatcher(library: Library): Promise<Matcher> {
  const transaction = library.transaction(['packs', 'actors', 'aliases', 'lexicons']);
  const [packs, actors, names, lexicons] = await Promise.all([
    transaction.objectStore('packs').getAll(),
    transaction.objectStore('actors').getAll(),
    transaction.objectStore('aliases').getAll(),
    transaction.objectStore('lexicons').getAll(),
  ]);
  const publicPacks = new Set(packs.filter(pack => pack.public).map(pack => pack.id));
  const namesOf = new Map(names.map(entry => [entry.number, entry]));
  const terms = lexicons.flatMap(lexicon => lexicon.terms);
  return compile({
    contexts: Object.assign({}, ...lexicons.map(lexicon => lexicon.contexts)),
    actors: actors.map(actor => {
      const entry = namesOf.get(actor.number);
      return {
        number: actor.number,
        id: actor.id,
        type: actor.type,
        listed: actor.passages > 0,
        public: publicPacks.has(actor.pack),
        aliases: [...(entry?.aliases ?? []), ...conceptAliases(entry?.terms ?? [], terms)],
      };
    }),
  });
}

/** The compiled lexicon of all packs' terms, and a short text that changes with it. */
export function readLexicon(library: Library): Promise<{ lexicon: Lexicon; stamp: string }> {
  return derive(
    library,
    'lexicon',
    value => value as { lexicon: Lexicon; stamp: string },
    async () => {
      const terms = (await library.getAll('lexicons')).flatMap(entry => entry.terms);
      const value = { lexicon: compileLexicon(terms), stamp: checksumOf(terms) };
      return { value, result: value };
    },
  );
}

/** All names of actors and sources, as a search needs them. */
export function readNames(library: Library): Promise<Names> {
  return derive(
    library,
    'names',
    value => namesOf(value as StoredNames),
    async () => {
      const value = await gatherNames(library);
      return { value, result: namesOf(value) };
    },
  );
}
