import { type BuiltIndex, type Lexicon, Segment } from '../../search/index.ts';
import type { Library } from '../database.ts';
import { readLexicon, readNames } from '../derive.ts';
import { buildIndex, readIndexState } from './build.ts';
import type { Names } from './names.ts';
import { dropIndex, IndexUnreadable, readBlock, replaceSegments } from './store.ts';

/** Why there is no index to search: it could not be read, or it is not built yet. */
export type IndexTrouble = 'damaged' | 'missing';

/** What searches go through, kept while a connection is open: it sees the library as it was when it was opened. */
export interface SearchReader {
  lexicon: Lexicon;
  names: Names;
  segments: readonly Segment[];
}

/** How far the building of an index has come. */
export interface Progress {
  /** Passages that can be searched already, of all. */
  passages: number;
  of: number;
}

type OnPart = (reader: SearchReader, progress: Progress) => void;

/** Where an index is being built: what of it can be searched, and who wants to be told when that is more. */
interface Building {
  last?: Parameters<OnPart>;
  told: Set<OnPart>;
}

const buildings = new WeakMap<Library, Building>();
const readers = new WeakMap<Library, Promise<SearchReader>>();
/** Connections whose index was thrown away. */
const dropped = new WeakSet<Library>();

/**
 * The reader of a connection. Packs that the stored index lacks are taken apart here and now, so that a search finds all there is; `onBuild`
 * is told before. Errors: whatever IndexedDB says; the next call tries again.
 */
export function readerOf(library: Library, onBuild?: (trouble: IndexTrouble) => void): Promise<SearchReader> {
  const known = readers.get(library);
  if (known) return known;
  const opening = openReader(library, onBuild);
  readers.set(library, opening);
  opening.catch(() => readers.delete(library));
  return opening;
}

/**
 * Works with the reader. A stored index that cannot be read is read once more, for it may have been merged into another meanwhile; then it
 * is thrown away and built anew from the passages. So the work may be begun three times. `onPart` is told of what can be searched meanwhile.
 * Errors: the signal's reason when it is aborted; those of the work, but for an index that cannot be read.
 */
export async function withReader<T>(
  library: Library,
  work: (reader: SearchReader) => Promise<T>,
  { signal, onBuild, onPart }: { signal?: AbortSignal; onBuild?(trouble: IndexTrouble): void; onPart?: OnPart } = {},
): Promise<T> {
  const attempt = async () => {
    const reader = await whileTold(library, onPart, () => readerOf(library, onBuild));
    signal?.throwIfAborted();
    return work(reader);
  };
  for (const drop of [false, true]) {
    try {
      return await attempt();
    } catch (cause) {
      signal?.throwIfAborted();
      if (!isDamage(cause)) throw cause;
      console.warn('The search index could not be read.', cause);
      await forgetReader(library, drop);
    }
  }
  return attempt();
}

/** Waits for a reader; meanwhile `onPart` is told of each part of an index that is being built, of what there is by now at once. */
async function whileTold(
  library: Library,
  onPart: OnPart | undefined,
  open: () => Promise<SearchReader>,
): Promise<SearchReader> {
  if (!onPart) return open();
  const building = buildings.get(library) ?? { told: new Set() };
  buildings.set(library, building);
  building.told.add(onPart);
  try {
    const opening = open();
    if (building.last) onPart(...building.last);
    return await opening;
  } finally {
    building.told.delete(onPart);
  }
}

/** RangeError: a block that ends too early, or a layout of another version. */
function isDamage(cause: unknown): boolean {
  return cause instanceof IndexUnreadable || cause instanceof RangeError;
}

/** Forgets the reader, so that the next search looks at what is stored by now; with `drop` the stored index too, for it is damaged. */
async function forgetReader(library: Library, drop: boolean): Promise<void> {
  readers.delete(library);
  if (!drop) return;
  dropped.add(library);
  await dropIndex(library);
}

async function openReader(
  library: Library,
  onBuild: ((trouble: IndexTrouble) => void) | undefined,
): Promise<SearchReader> {
  const [{ lexicon }, names, { current, stale, missing, damaged }] = await Promise.all([
    readLexicon(library),
    readNames(library),
    readIndexState(library),
  ]);
  const segments = current.map(({ head, meta }) => new Segment(meta, block => readBlock(library, head.id, block)));
  if (missing.length) {
    onBuild?.(damaged || dropped.delete(library) ? 'damaged' : 'missing');
    const building = buildings.get(library) ?? { told: new Set() };
    buildings.set(library, building);
    const of = await library.count('passages');
    const known = segments.reduce((sum, { size }) => sum + size, 0);
    const parts: Segment[] = [];
    const built = await buildIndex(library, missing, (part, passages) => {
      parts.push(segmentOf(part));
      building.last = [
        { lexicon, names, segments: [...segments, ...parts] },
        { passages: known + passages, of },
      ];
      for (const tell of building.told) tell(...building.last);
    }).finally(() => delete building.last);
    segments.push(segmentOf(built.index));
    // A search does not wait for this, nor fail by it: the background completes what is not stored.
    replaceSegments(library, built, stale).catch((cause: unknown) =>
      console.warn('The search index could not be stored.', cause),
    );
  }
  return { lexicon, names, segments };
}

/** An index that is not stored. */
function segmentOf({ meta, blocks }: BuiltIndex): Segment {
  return new Segment(meta, async block => blocks[block] ?? new Uint8Array());
}
