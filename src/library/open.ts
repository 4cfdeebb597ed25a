import { openDB } from 'idb';
import { readBundledPack } from './bundled.ts';
import { DATABASE_NAME, DERIVED_STORES, type Library, openDatabase } from './database.ts';
import { LibraryError } from './error.ts';
import { fillPack } from './fill.ts';
import { findLoss, keepCount, seemsLost } from './kept.ts';
import { mendIndex } from './search/build.ts';

/**
 * Opens the library for reading.
 * Errors: LibraryError, with `lost` when it has less than it had, `empty` when nothing was filled in yet.
 */
export async function openLibrary(): Promise<Library> {
  const library = await openDatabase();
  const [lost, packs] = await Promise.all([seemsLost(library), library.count('packs')]);
  if (lost) throw closing(library, 'lost');
  if (packs === 0) throw closing(library, 'empty');
  return library;
}

/**
 * Opens the library and fills in the bundled pack where it is missing, or, with `check`, where it is another edition than this build's.
 * Interrupted at any point, the next call finishes it.
 * Errors: LibraryError; `lost` is found before anything is filled anew.
 */
export async function openFilled(check: boolean): Promise<Library> {
  const library = await openDatabase();
  if (await findLoss(library)) throw closing(library, 'lost');
  if ((await library.count('packs')) === 0) await fillPack(library, await readBundledPack());
  else if (check) await updateBundled(library);
  else void mendIndex(library);
  return library;
}

/** A damaged new edition leaves the one that is there in use. */
async function updateBundled(library: Library): Promise<void> {
  try {
    await fillPack(library, await readBundledPack());
  } catch (cause) {
    if (!(cause instanceof LibraryError)) throw cause;
    console.error('The library stays as it is.', cause.cause);
  }
}

/** What was there and what is there, when the library is `lost`. */
export async function describeLoss(): Promise<Awaited<ReturnType<typeof findLoss>>> {
  const library = await openDatabase();
  try {
    return await findLoss(library);
  } finally {
    library.close();
  }
}

/** The reader's way out of `lost`: fills in the bundled pack again, whatever is left of it. */
export async function restoreBundled(): Promise<void> {
  const library = await openDatabase();
  try {
    const pack = await readBundledPack();
    // A pack record that outlived its passages would make the filling believe that all is there.
    await library.delete('packs', pack.id);
    await fillPack(library, pack);
  } finally {
    library.close();
  }
}

/** The reader's other way out of `lost`: what is there now is what there shall be. */
export async function acceptLoss(): Promise<void> {
  const library = await openDatabase();
  try {
    await keepCount(library);
  } finally {
    library.close();
  }
}

/**
 * Everything that the database holds but what is derived, as JSON, whatever build wrote it.
 * It reads without migrating, so that it also serves a reader whose library is `newer`.
 */
export async function exportLibrary(): Promise<string> {
  const library = await openDB(DATABASE_NAME);
  try {
    const names = [...library.objectStoreNames].filter(name => !DERIVED_STORES.includes(name));
    const stores = await Promise.all(names.map(async name => [name, await library.getAll(name)] as const));
    return JSON.stringify(
      { format: 'sourcelight-library', version: library.version, stores: Object.fromEntries(stores) },
      undefined,
      1,
    );
  } finally {
    library.close();
  }
}

function closing(library: Library, code: 'lost' | 'empty'): LibraryError {
  library.close();
  return new LibraryError(code);
}
