import type { Statement } from '../packs/index.ts';

/** UTF-16 code units into a passage's text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** The part of a pack's statement that says who says which words. */
export type StatedWords = Pick<Statement, 'text' | 'speaker' | 'via' | 'kind'>;

/** A statement with the place of its words in the passage. */
export interface Located<S extends StatedWords = StatedWords> {
  statement: S;
  span: Span;
}

/** Words that a statement claims and the passage does not have, character for character. */
export class UnfoundStatementError extends Error {
  override readonly name = 'UnfoundStatementError';
  readonly text: string;
  constructor(text: string) {
    super(`The passage does not have these words of a statement: ${text}`);
    this.text = text;
  }
}

/**
 * Where the words of each statement stand, in the order given. The same words twice are two places: each statement is sought
 * after the start of the one before, then from the beginning.
 *
 * Errors: UnfoundStatementError when a statement's words are not in the passage, character for character.
 */
export function locate<S extends StatedWords>(passage: string, statements: readonly S[]): Located<S>[] {
  let from = 0;
  return statements.map(statement => {
    const later = passage.indexOf(statement.text, from);
    const start = later >= 0 ? later : passage.indexOf(statement.text);
    if (start < 0 || !statement.text) throw new UnfoundStatementError(statement.text);
    from = start + 1;
    return { statement, span: [start, start + statement.text.length] };
  });
}
