/** What is wrong with a file that should be a CSL style. `detail` is a name from the file or a bound, to be put into the sentence. */
export interface StyleFault {
  kind: /** Longer, deeper or larger than any style is. */
    | 'too-large'
    /** A DTD, an entity, a script, a foreign element: nothing that a style needs. */
    | 'refused'
    /** Not well-formed XML. */
    | 'not-xml'
    /** XML, but no CSL 1.0 style. */
    | 'not-a-style'
    /** Refers to another style for its rules, and is none itself. */
    | 'dependent'
    /** Refers to a macro that is not there, or that calls itself. */
    | 'macro'
    /** Well-formed, but it cannot be run. */
    | 'cannot-run';
  detail: string;
  /** Where in the file, from 1; absent when the fault is of the file as a whole. `column` counts UTF-16 code units. */
  line?: number;
  column?: number;
}

/** Carries a fault out of the depth of a reader; never leaves the room. */
export class StyleError extends Error {
  readonly fault: StyleFault;

  constructor(fault: StyleFault) {
    super(`${fault.kind}: ${fault.detail}`);
    this.fault = fault;
  }
}

/** The line and column of an offset in a text. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
