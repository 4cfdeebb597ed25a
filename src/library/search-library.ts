import { type Entry, type Found, searchIndex } from '../search/index.ts';
import type { Excerpt } from './content.ts';
import type { Library } from './database.ts';
import { type Chip, chipsOf } from './search-chips.ts';
import { forgetReader, type IndexTrouble, readerOf } from './search-reader.ts';
import { IndexUnreadable } from './search-store.ts';
import { entriesOf, excerptsOf, type Shelf, takeFromShelf } from './shelf.ts';

/** The answer to a query. */
export interface LibraryAnswer {
  /** The best, best first: at most as many as were wanted. */
  excerpts: readonly Excerpt[];
  /** How many passages answer. */
  total: number;
  /** By what the answer is narrowed, and could be. */
  chips: readonly Chip[];
}

interface SearchLibraryOptions {
  /** How many passages are wanted. Each is read, so more take longer. */
  most: number;
  signal?: AbortSignal;
  /** Told when the index is not there or cannot be read, so that the passages are taken apart anew before the answer comes. */
  onBuild?(trouble: IndexTrouble): void;
}

/**
 * The passages that answer a query, best first.
 *
 * A stored index that cannot be read is read once more, for it may have been merged into another meanwhile; then it is thrown away and built
 * anew from the passages. Errors: the signal's reason when it is aborted; whatever IndexedDB says of the passages themselves.
 */
export async function searchLibrary(
  library: Library,
  query: string,
  options: SearchLibraryOptions,
): Promise<LibraryAnswer> {
  for (const drop of [false, true]) {
    try {
      return await answer(library, query, options);
    } catch (cause) {
      options.signal?.throwIfAborted();
      if (!isDamage(cause)) throw cause;
      console.warn('The search index could not be read.', cause);
      await forgetReader(library, drop);
    }
  }
  return answer(library, query, options);
}

/** RangeError: a block that ends too early, or a layout of another version. */
function isDamage(cause: unknown): boolean {
  return cause instanceof IndexUnreadable || cause instanceof RangeError;
}

async function answer(
  library: Library,
  query: string,
  { most, signal, onBuild }: SearchLibraryOptions,
): Promise<LibraryAnswer> {
  const { segments, names, lexicon } = await readerOf(library, onBuild);
  signal?.throwIfAborted();
  const shelves: Shelf[] = [];
  const readEntries = async (keys: readonly string[]): Promise<Entry[]> => {
    const shelf = await takeFromShelf(library, keys);
    shelves.push(shelf);
    return entriesOf(shelf);
  };
  const found: Found = await searchIndex(segments, query, {
    names: names.actors,
    sources: names.sources,
    lexicon,
    most,
    readEntries,
    ...(signal && { signal }),
  });
  const entries = found.ranked.map(({ entry }) => entry);
  return {
    excerpts: excerptsOf(found.ranked, merged(shelves), lexicon),
    total: found.total,
    chips: chipsOf(query, entries, names),
  };
}

function merged(shelves: readonly Shelf[]): Shelf {
  const join = <K, V>(maps: readonly ReadonlyMap<K, V>[]) => new Map(maps.flatMap(map => [...map]));
  return {
    passages: join(shelves.map(({ passages }) => passages)),
    sources: join(shelves.map(({ sources }) => sources)),
    actors: join(shelves.map(({ actors }) => actors)),
    byId: join(shelves.map(({ byId }) => byId)),
  };
}
