import { type Lexicon, Segment } from '../../search/index.ts';
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
 * is thrown away and built anew from the passages. So the work may be begun three times.
 * Errors: the signal's reason when it is aborted; those of the work, but for an index that cannot be read.
 */
export async function withReader<T>(
  library: Library,
  work: (reader: SearchReader) => Promise<T>,
  { signal, onBuild }: { signal?: AbortSignal; onBuild?(trouble: IndexTrouble): void } = {},
): Promise<T> {
  const attempt = async () => {
    const reader = await readerOf(library, onBuild);
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
    const built = await buildIndex(library, missing);
    segments.push(new Segment(built.index.meta, async block => built.index.blocks[block] ?? new Uint8Array()));
    // A search does not wait for this, nor fail by it: the background completes what is not stored.
    replaceSegments(library, built, stale).catch((cause: unknown) =>
      console.warn('The search index could not be stored.', cause),
    );
  }
  return { lexicon, names, segments };
}
