import browser from 'webextension-polyfill';
import { editionOf, type Library, LibraryError, openFilled, readMatcher } from '../library/index.ts';
import type { Matcher } from '../mentions/index.ts';
import type { ActorType } from '../packs/index.ts';
import { readTrouble, writeTrouble } from '../settings/index.ts';

/**
 * The library as this worker has it open. It is opened once in the worker's life and again after a change; a kill loses nothing, since all
 * of it is read from the database.
 */
interface Open {
  library: Library;
  matcher: Matcher;
  edition: string;
  /** What a page may learn of an actor depends on these. */
  actors: ReadonlyMap<number, { listed: boolean; public: boolean; type: ActorType }>;
}

let opening: Promise<Open> | undefined;

/** The open library with its matcher. Errors: LibraryError. */
export function openForReading(): Promise<Open> {
  opening ??= open(false);
  return opening;
}

/**
 * Opens and, where needed, fills the library; with `check` also compares the bundled pack with what was filled in. Never rejects: what is
 * wrong is written down for badge and popup, and shown on a page once a browser session.
 */
export async function startLibrary(check: boolean): Promise<void> {
  if (check) opening = open(true);
  try {
    await openForReading();
  } catch (cause) {
    console.error('The library cannot be used.', cause);
  }
}

/** Another context changed the library: what is held here is stale. */
export async function forgetLibrary(): Promise<void> {
  const before = opening;
  opening = undefined;
  await before?.then(
    ({ library }) => library.close(),
    () => undefined,
  );
}

async function open(check: boolean): Promise<Open> {
  try {
    const library = await openFilled(check);
    const [matcher, edition, packs, actors] = await Promise.all([
      readMatcher(library),
      editionOf(library),
      library.getAll('packs'),
      library.getAll('actors'),
    ]);
    const publicPacks = new Set(packs.filter(pack => pack.public).map(pack => pack.id));
    // The browser may close the connection (a migration, cleared data): the next message opens it again.
    library.addEventListener('close', () => {
      opening = undefined;
    });
    await writeTrouble(undefined);
    return {
      library,
      matcher,
      edition,
      actors: new Map(
        actors.map(({ number, passages, pack, type }) => [
          number,
          { listed: passages > 0, public: publicPacks.has(pack), type },
        ]),
      ),
    };
  } catch (cause) {
    opening = undefined;
    await tellTrouble(cause);
    throw cause;
  }
}

async function tellTrouble(cause: unknown): Promise<void> {
  const trouble = cause instanceof LibraryError ? cause.code : 'unavailable';
  const known = await readTrouble();
  const detail = trouble === 'damaged' && cause instanceof LibraryError ? cause.cause : undefined;
  await writeTrouble(trouble, detail instanceof Error ? detail.message : '');
  if (known !== trouble && (trouble === 'lost' || trouble === 'newer' || trouble === 'damaged')) {
    await browser.tabs.create({ url: browser.runtime.getURL(`manage.html#${trouble}`) });
  }
}
