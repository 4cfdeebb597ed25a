import type { Page } from 'puppeteer-core';

/*
 * The extension's database as any page of the extension can open it, without its code. Connections are closed again, or they would hold up
 * whoever changes the database's version.
 */

/** All records of a store, with buffers as their length. */
export function recordsOf(own: Page, store: string): Promise<unknown[]> {
  return own.evaluate(
    name =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              all.result.map(record => ({
                ...record,
                value: record.value instanceof ArrayBuffer ? record.value.byteLength : record.value,
              })),
            );
          };
        };
      }),
    store,
  );
}

/** Everything in the database, by store. */
export async function dumpOf(own: Page): Promise<Record<string, unknown[]>> {
  const names = await own.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve([...opening.result.objectStoreNames]);
        };
      }),
  );
  const dump: Record<string, unknown[]> = {};
  for (const name of names) dump[name] = await recordsOf(own, name);
  return dump;
}

/** Takes all records out of a store, behind the extension's back. */
export function clear(own: Page, store: string): Promise<void> {
  return own.evaluate(
    name =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    store,
  );
}

/** Makes the database one of a later version, with a store that this build does not know and a record in it. */
export function makeNewer(own: Page, version: number, store: string, record: object): Promise<void> {
  return own.evaluate(
    (number, name, value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library', number);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore(name, { keyPath: 'id' }).put(value);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    version,
    store,
    record,
  );
}
