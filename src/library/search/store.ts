import type { BuiltIndex, IndexMeta } from '../../search/index.ts';
import type { IndexedPack, Library, StoredPack, StoredSegment } from '../database.ts';

/** The stored index, or a part of it, cannot be read: it is built anew from the passages. */
export class IndexUnreadable extends Error {
  override readonly name = 'IndexUnreadable';
}

/** What tells one filling of a pack from another. */
export function stampOf({ checksum, filledAt }: StoredPack): string {
  return `${checksum}@${filledAt}`;
}

/** A segment with its dictionary; undefined where that cannot be read. */
export interface LoadedSegment {
  head: StoredSegment;
  meta: IndexMeta | undefined;
}

/** All stored segments with their dictionaries, and the packs there are, as of one moment. */
export async function readSegments(library: Library): Promise<{ segments: LoadedSegment[]; packs: StoredPack[] }> {
  const transaction = library.transaction(['packs', 'segments', 'dictionaries']);
  const dictionaries = transaction.objectStore('dictionaries');
  const [packs, heads] = await Promise.all([
    transaction.objectStore('packs').getAll(),
    transaction.objectStore('segments').getAll(),
  ]);
  const segments = await Promise.all(
    heads.map(async head => {
      const meta = await dictionaries.get(head.id).catch((cause: unknown) => {
        console.warn('A dictionary of the search index could not be read.', cause);
        return undefined;
      });
      return { head, meta };
    }),
  );
  return { segments, packs };
}

/** Errors: IndexUnreadable. */
export async function readBlock(library: Library, segment: number, block: number): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await library.get('blocks', [segment, block]);
  } catch (cause) {
    throw new IndexUnreadable(`Block ${block} of segment ${segment} cannot be read.`, { cause });
  }
  if (!(bytes instanceof Uint8Array)) throw new IndexUnreadable(`Block ${block} of segment ${segment} is not there.`);
  return bytes;
}

/** All of a segment. Errors: IndexUnreadable. */
export async function readWhole(library: Library, { head, meta }: LoadedSegment): Promise<BuiltIndex> {
  if (!meta) throw new IndexUnreadable(`Segment ${head.id} has no dictionary.`);
  let blocks: Uint8Array[];
  try {
    blocks = await library.getAll('blocks', rangeOf(head.id));
  } catch (cause) {
    throw new IndexUnreadable(`Segment ${head.id} cannot be read.`, { cause });
  }
  if (blocks.length !== meta.blocks.length) throw new IndexUnreadable(`Segment ${head.id} lacks blocks.`);
  return { meta, blocks };
}

/** An index that is to be stored. */
export interface NewSegment {
  index: BuiltIndex;
  lexicon: string;
  packs: IndexedPack[];
}

/**
 * Stores a segment, if there is one, and deletes others, in one transaction. Does nothing if meanwhile a pack was filled anew, another
 * segment took one of its packs, or one of the others is gone: someone else was faster.
 *
 * Result: whether it was done.
 */
export async function replaceSegments(
  library: Library,
  added: NewSegment | undefined,
  removed: readonly number[],
): Promise<boolean> {
  const transaction = library.transaction(['packs', 'segments', 'dictionaries', 'blocks'], 'readwrite');
  const segments = transaction.objectStore('segments');
  const [packs, heads] = await Promise.all([transaction.objectStore('packs').getAll(), segments.getAll()]);
  const stamps = new Map(packs.map(pack => [pack.id, stampOf(pack)]));
  const others = heads.filter(head => !removed.includes(head.id));
  const taken = new Set(others.flatMap(head => head.packs.map(({ id, stamp }) => `${id} ${stamp}`)));
  const current = added?.packs.every(({ id, stamp }) => stamps.get(id) === stamp && !taken.has(`${id} ${stamp}`));
  if (current === false || others.length + removed.length !== heads.length) {
    await transaction.done;
    return false;
  }
  const writes: Promise<unknown>[] = [];
  for (const id of removed) {
    writes.push(
      segments.delete(id),
      transaction.objectStore('dictionaries').delete(id),
      transaction.objectStore('blocks').delete(rangeOf(id)),
    );
  }
  if (added) {
    const { index, lexicon } = added;
    const head: Omit<StoredSegment, 'id'> = { format: index.meta.format, lexicon, packs: added.packs };
    const id = await segments.add(head as StoredSegment);
    writes.push(transaction.objectStore('dictionaries').put(index.meta, id));
    for (const [block, bytes] of index.blocks.entries())
      writes.push(transaction.objectStore('blocks').put(bytes, [id, block]));
  }
  await Promise.all([...writes, transaction.done]);
  return true;
}

/** Forgets the stored index: nobody reads it any more, and the next that looks finds all packs missing. */
export async function dropIndex(library: Library): Promise<void> {
  const transaction = library.transaction(['segments', 'dictionaries', 'blocks'], 'readwrite');
  await Promise.all([
    transaction.objectStore('segments').clear(),
    transaction.objectStore('dictionaries').clear(),
    transaction.objectStore('blocks').clear(),
    transaction.done,
  ]);
}

function rangeOf(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment], [segment, []]);
}
