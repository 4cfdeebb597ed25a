/**
 * Why the library cannot be used.
 * `newer`: a newer build wrote it. `unavailable`: the browser refuses IndexedDB. `lost`: it was there and is gone or smaller.
 * `empty`: nothing was filled in yet. `damaged`: the pack that is to be filled in breaks its schema; the `cause` names field and place.
 */
export type LibraryTrouble = 'newer' | 'unavailable' | 'lost' | 'empty' | 'damaged';

const sentences: Record<LibraryTrouble, string> = {
  newer: 'The library was written by a newer version of Sourcelight; this version leaves it alone.',
  unavailable: 'The browser does not let Sourcelight open its library (IndexedDB).',
  lost: 'The library was there and is gone or smaller than it was; nothing is filled in before the reader decides.',
  empty: 'The library has not been filled in yet.',
  damaged: 'The sources that Sourcelight comes with are damaged; nothing of them was filled in.',
};

export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code: LibraryTrouble;
  constructor(code: LibraryTrouble, options?: ErrorOptions) {
    super(sentences[code], options);
    this.code = code;
  }
}
