import { type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { KEPT_KEY, knownSize, type Library, LibraryError, openLibrary } from '../../library/index.ts';
import { askBackground } from '../../messages/index.ts';
import type { Trouble } from '../../ui/TroubleNote.tsx';

/** The library as the look-up has it. */
export type LibraryState =
  | { kind: 'opening' }
  | { kind: 'open'; library: Library; sources: number; passages: number }
  | { kind: 'trouble'; trouble: Trouble };

/** Opens the library and keeps up with changes of it; `reopen` tries again after trouble. */
export function watchLibrary(): { library: Signal<LibraryState>; reopen: () => Promise<void> } {
  const library = signal<LibraryState>({ kind: 'opening' });
  const reopen = async () => {
    const before = library.value;
    library.value = await open();
    if (before.kind === 'open') before.library.close();
  };
  browser.storage.local.onChanged.addListener(changes => {
    if (KEPT_KEY in changes) void reopen();
  });
  void reopen();
  return { library, reopen };
}

async function open(): Promise<LibraryState> {
  try {
    return await read(await openLibrary());
  } catch (cause) {
    const trouble = troubleOf(cause);
    if (trouble !== 'empty') return { kind: 'trouble', trouble };
  }
  // Nothing was filled in: the background does that, and says when it has, or why it cannot.
  const reply = await askBackground('ready', null);
  if (!reply.ok) return { kind: 'trouble', trouble: 'failed' };
  if (reply.value !== null) return { kind: 'trouble', trouble: reply.value };
  return openLibrary()
    .then(read)
    .catch((cause: unknown) => ({ kind: 'trouble', trouble: troubleOf(cause) }));
}

async function read(library: Library): Promise<LibraryState> {
  return { kind: 'open', library, ...(await knownSize(library)) };
}

function troubleOf(cause: unknown): Trouble {
  if (cause instanceof LibraryError) return cause.code;
  console.error('The library could not be opened.', cause);
  return 'failed';
}
