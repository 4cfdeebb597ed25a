import { type Entry, type Found, searchIndex } from '../../search/index.ts';
import type { Excerpt } from '../content.ts';
import type { Library } from '../database.ts';
import { entriesOf, excerptsOf, type Shelf, takeFromShelf } from '../excerpts/shelf.ts';
import { type Chip, chipsOf } from './chips.ts';
import { type IndexTrouble, type Progress, type SearchReader, withReader } from './reader.ts';

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
  /** Told what answers in the part of a library that is taken apart already, again and again until the whole answer comes. */
  onPart?(answer: LibraryAnswer, progress: Progress): void;
}

/**
 * The passages that answer a query, best first. An index that cannot be read is mended on the way (`withReader`).
 * Errors: the signal's reason when it is aborted; whatever IndexedDB says of the passages themselves.
 */
export async function searchLibrary(
  library: Library,
  query: string,
  options: SearchLibraryOptions,
): Promise<LibraryAnswer> {
  const { onPart, ...others } = options;
  if (!onPart) return withReader(library, reader => answer(library, query, reader, options), others);
  let told = 0;
  let done = false;
  const tell = async (reader: SearchReader, progress: Progress) => {
    try {
      const part = await answer(library, query, reader, options);
      if (done || options.signal?.aborted || progress.passages <= told) return;
      told = progress.passages;
      onPart(part, progress);
    } catch (cause) {
      if (!options.signal?.aborted) console.warn('A part of the library could not be searched.', cause);
    }
  };
  const whole = withReader(library, reader => answer(library, query, reader, options), {
    ...others,
    onPart: (reader, progress) => void tell(reader, progress),
  });
  return whole.finally(() => {
    done = true;
  });
}

async function answer(
  library: Library,
  query: string,
  { segments, names, lexicon }: SearchReader,
  { most, signal }: SearchLibraryOptions,
): Promise<LibraryAnswer> {
  const shelves: Shelf[] = [];
  const readEntries = async (keys: readonly string[]): Promise<Entry[]> => {
    const shelf = await takeFromShelf(library, keys);
    shelves.push(shelf);
    return entriesOf(shelf);
  };
  const found: Found = await searchIndex(segments, query, {
    names: names.table,
    readSources: names.readSources,
    lexicon,
    most,
    readEntries,
    ...(signal && { signal }),
  });
  const entries = found.ranked.map(({ entry }) => entry);
  const shelf = merged(shelves);
  return {
    excerpts: excerptsOf(found.ranked, shelf, lexicon),
    total: found.total,
    chips: chipsOf(query, entries, {
      actor: id => shelf.byId.get(id)?.name ?? names.table.actors.find(actor => actor.id === id)?.name,
      source: id => shelf.sources.get(id)?.csl.title ?? names.readSources().find(source => source.id === id)?.title,
    }),
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
