const OPENING = /^\s*["“”„‟«»‹›‘’‚‛'「『〝＂]/u;
const CLOSING = /["“”‟«»‹›’‘'」』〞＂][.,;:!?。，]?\s*$/u;

/**
 * Where the words of a quotation begin and end without the marks around it. Only where a mark stands at both ends are they taken for the
 * outer ones, and only one at each: an apostrophe may stand before the closing one. UTF-16 code units, end exclusive.
 */
export function outerMarks(text: string): [start: number, end: number] {
  const opening = OPENING.exec(text);
  const closing = CLOSING.exec(text);
  if (!opening || !closing || closing.index < opening[0].length) return [0, text.length];
  return [opening[0].length, closing.index];
}
