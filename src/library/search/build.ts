import { type BuiltIndex, INDEX_FORMAT, IndexBuilder, type IndexMeta, mergeIndexes } from '../../search/index.ts';
import type { IndexedPack, Library, StoredPack } from '../database.ts';
import { readLexicon } from '../derive.ts';
import { entriesOfSource, readActorIds } from '../excerpts/shelf.ts';
import {
  IndexUnreadable,
  type LoadedSegment,
  type NewSegment,
  readSegments,
  readWhole,
  replaceSegments,
  stampOf,
} from './store.ts';

/*
 * The index is derived data beside the passages, not a part of the transaction that fills a pack: taking 100,000 passages apart takes seconds,
 * and a transaction that waits for that much work is over before. Each stored segment names the packs it is of, with the stamp of their
 * filling, and is written in one transaction. So a kill at any point leaves whole segments and packs that none of them names; whoever looks
 * next sees which these are, and takes them apart then.
 */

/** Longest stretch of work before others have their turn, in ms. */
const SLICE_MS = 8;
/** So many segments are searched beside one another before they are merged. */
const MOST_SEGMENTS = 6;
/** A segment so many times as large as all smaller ones together is left as it is. */
const MUCH_LARGER = 4;

export interface ReadySegment extends LoadedSegment {
  meta: IndexMeta;
}

/** What of the stored index serves, and what is missing. */
export interface IndexState {
  /** Of this build's layout, by the terms there are, of packs as they are. */
  current: ReadySegment[];
  /** Ids of the others. */
  stale: number[];
  /** Packs that no current segment has. */
  missing: StoredPack[];
  /** Whether a dictionary could not be read. */
  damaged: boolean;
}

export async function readIndexState(library: Library): Promise<IndexState> {
  const [{ stamp: lexicon }, { segments, packs }] = await Promise.all([readLexicon(library), readSegments(library)]);
  const stamps = new Map(packs.map(pack => [pack.id, stampOf(pack)]));
  const serves = (segment: LoadedSegment): segment is ReadySegment => {
    const { head, meta } = segment;
    return (
      meta !== undefined &&
      head.format === INDEX_FORMAT &&
      head.lexicon === lexicon &&
      head.packs.every(({ id, stamp }) => stamps.get(id) === stamp)
    );
  };
  const current = segments.filter(serves);
  const named = new Set(current.flatMap(({ head }) => head.packs.map(({ id }) => id)));
  return {
    current,
    stale: segments.filter(segment => !serves(segment)).map(({ head }) => head.id),
    missing: packs.filter(pack => !named.has(pack.id)),
    damaged: segments.some(({ meta }) => meta === undefined),
  };
}

/** Indexes what is missing and deletes what is stale. Errors: whatever IndexedDB says; the next call finds the same state. */
export async function completeIndex(library: Library): Promise<void> {
  const { stale, missing } = await readIndexState(library);
  if (!missing.length && !stale.length) return;
  const added = missing.length ? await buildIndex(library, missing) : undefined;
  await replaceSegments(library, added, stale);
}

/** As `completeIndex`, for a start: what fails is told, and tried again at the next one. Never rejects. */
export async function mendIndex(library: Library): Promise<void> {
  try {
    await completeIndex(library);
    await tidyIndex(library);
  } catch (cause) {
    console.warn('The search index could not be completed; searches do without it until it can.', cause);
  }
}

/** An index of some passages more, and how many there are with it. */
export type OnPart = (part: BuiltIndex, passages: number) => void;

/** Passages of a part: about as many as are taken apart in half a second. */
const PART = 5_000;

/** Takes packs apart, in slices. Nothing is stored. `onPart`: told of each part while there are more, so that it can be searched already. */
export async function buildIndex(library: Library, packs: readonly StoredPack[], onPart?: OnPart): Promise<NewSegment> {
  const { lexicon, stamp } = await readLexicon(library);
  const actors = await readActorIds(library);
  const parts: BuiltIndex[] = [];
  let builder = new IndexBuilder(lexicon);
  let all = 0;
  const indexed: IndexedPack[] = [];
  const pause = slices();
  for (const pack of packs) {
    let passages = 0;
    for (const source of await library.getAllFromIndex('sources', 'pack', pack.id)) {
      for (const entry of await entriesOfSource(library, source, actors)) {
        builder.add(entry);
        passages++;
        if (onPart && ++all % PART === 0) {
          const part = builder.finish();
          parts.push(part);
          builder = new IndexBuilder(lexicon);
          onPart(part, all);
        }
        await pause();
      }
    }
    indexed.push({ id: pack.id, stamp: stampOf(pack), passages });
  }
  const rest = builder.finish();
  const index = parts.length > 0 ? await mergeIndexes([...parts, rest], slices()) : rest;
  return { index, lexicon: stamp, packs: indexed };
}

/** Merges small segments when there are many. */
export async function tidyIndex(library: Library): Promise<void> {
  const { current } = await readIndexState(library);
  if (current.length <= MOST_SEGMENTS) return;
  const chosen = smallOnes(current);
  try {
    const whole = await Promise.all(chosen.map(segment => readWhole(library, segment)));
    const index = await mergeIndexes(whole, slices());
    const packs = chosen.flatMap(({ head }) => head.packs);
    await replaceSegments(
      library,
      { index, lexicon: chosen[0]?.head.lexicon ?? '', packs },
      chosen.map(({ head }) => head.id),
    );
  } catch (cause) {
    if (!(cause instanceof IndexUnreadable || cause instanceof RangeError)) throw cause;
    console.warn('Segments of the search index could not be read and are built anew.', cause);
    await replaceSegments(
      library,
      undefined,
      chosen.map(({ head }) => head.id),
    );
    await completeIndex(library);
  }
}

/** In the order of their ids, which is that of their passages. */
function smallOnes(segments: readonly ReadySegment[]): ReadySegment[] {
  const bySize = segments
    .map(segment => ({ segment, size: segment.head.packs.reduce((sum, pack) => sum + pack.passages, 0) }))
    .sort((a, b) => a.size - b.size);
  const chosen: typeof bySize = [];
  let total = 0;
  for (const item of bySize) {
    if (chosen.length > 1 && item.size > total * MUCH_LARGER) break;
    chosen.push(item);
    total += item.size;
  }
  return chosen.map(({ segment }) => segment).sort((a, b) => a.head.id - b.head.id);
}

/** A function to call between steps: it rests whenever a slice's time is over. */
function slices(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE_MS) return undefined;
    return scheduler.yield().then(() => {
      began = performance.now();
    });
  };
}
