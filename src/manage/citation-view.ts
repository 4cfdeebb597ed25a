import type { StyleFault } from '../citations/index.ts';
import type { AddedStyle } from '../settings/index.ts';

/** What became of a file that was to be a style. */
export type AddingOutcome =
  | { kind: 'added'; title: string }
  | { kind: 'fault'; fault: StyleFault }
  /** As many styles as are kept are there already. */
  | { kind: 'many'; most: number }
  /** The file or the browser's storage could not be read or written. */
  | { kind: 'failed' };

export interface CitationView {
  choice: string;
  added: readonly AddedStyle[];
  outcome: AddingOutcome | undefined;
}

export interface CitationActions {
  choose(choice: string): void;
  add(file: File): void;
  remove(id: string): void;
}
