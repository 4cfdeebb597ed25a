import { type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { KEPT_KEY, knownSize, type Library, LibraryError } from '../../library/index.ts';
import { openWhenFilled } from '../../ui/open-when-filled.ts';
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
    const library = await openWhenFilled();
    return { kind: 'open', library, ...(await knownSize(library)) };
  } catch (cause) {
    return { kind: 'trouble', trouble: troubleOf(cause) };
  }
}

function troubleOf(cause: unknown): Trouble {
  if (cause instanceof LibraryError) return cause.code;
  console.error('The library could not be opened.', cause);
  return 'failed';
}
