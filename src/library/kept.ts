import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Library } from './database.ts';

/**
 * How large the library was when it was last changed on purpose. It lies in storage.local, apart from the database, so that a database which
 * lost something can be told from one that never had it. Numbers and a date only, no names.
 */
const keptSchema = v.strictObject({ sources: v.number(), passages: v.number(), at: v.number() });
export type Kept = v.InferOutput<typeof keptSchema>;

/** The storage.local key; a change of it tells other contexts that the library changed. */
export const KEPT_KEY = 'library';

export async function readKept(): Promise<Kept | undefined> {
  const stored = await browser.storage.local.get(KEPT_KEY);
  const kept = v.safeParse(keptSchema, stored[KEPT_KEY]);
  return kept.success ? kept.output : undefined;
}

/** How large the library is, by what was written down when it was last changed: counting 100,000 passages takes longer than a search. */
export async function knownSize(library: Library): Promise<{ sources: number; passages: number }> {
  return (await readKept()) ?? summary(library);
}

/** Whether less is there than was, as far as can be told at once. The background counts at each start. */
export async function seemsLost(library: Library): Promise<boolean> {
  const before = await readKept();
  if (!before) return false;
  const transaction = library.transaction(['sources', 'passages']);
  const [sources, first] = await Promise.all([
    transaction.objectStore('sources').count(),
    transaction.objectStore('passages').getKey(IDBKeyRange.lowerBound('')),
  ]);
  return sources < before.sources || (before.passages > 0 && first === undefined);
}

/** Counts what is there now. */
export async function summary(library: Library): Promise<{ sources: number; passages: number }> {
  const transaction = library.transaction(['sources', 'passages']);
  const [sources, passages] = await Promise.all([
    transaction.objectStore('sources').count(),
    transaction.objectStore('passages').count(),
  ]);
  return { sources, passages };
}

/** Says that what is there now is meant. */
export async function keepCount(library: Library): Promise<void> {
  const kept: Kept = { ...(await summary(library)), at: Date.now() };
  await browser.storage.local.set({ [KEPT_KEY]: kept });
}

/** What was there before, if there is less now. */
export async function findLoss(
  library: Library,
): Promise<{ before: Kept; now: { sources: number; passages: number } } | undefined> {
  const before = await readKept();
  if (!before) return undefined;
  const now = await summary(library);
  return now.passages < before.passages || now.sources < before.sources ? { before, now } : undefined;
}
