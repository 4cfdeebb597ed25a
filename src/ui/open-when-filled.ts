import { type Library, LibraryError, openLibrary } from '../library/index.ts';
import { askBackground } from '../messages/index.ts';

/**
 * Opens the library; where nothing was filled in yet, the background does that first.
 * Errors: LibraryError, with what the background met too; Error when it does not answer.
 */
export async function openWhenFilled(): Promise<Library> {
  try {
    return await openLibrary();
  } catch (cause) {
    if (!(cause instanceof LibraryError && cause.code === 'empty')) throw cause;
  }
  const reply = await askBackground('ready', null);
  if (!reply.ok) throw new Error(`the background could not fill the library: ${reply.error}`);
  if (reply.value !== null) throw new LibraryError(reply.value);
  return openLibrary();
}
