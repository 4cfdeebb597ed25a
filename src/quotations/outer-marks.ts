const OPENING = /^[\s"“”„‟«»‹›‘’‚‛'「『〝＂]+/u;
const CLOSING = /["“”‟«»‹›’‘'」』〞＂]+(?:[.,;:!?。，]?\s*)$/u;

/**
 * Where the words of a quotation begin and end without the marks around it: only marks that stand at both ends are taken for the outer
 * ones, a single one is part of the words. UTF-16 code units, end exclusive.
 */
export function outerMarks(text: string): [start: number, end: number] {
  const trimmed = text.trimEnd();
  const opening = /["“”„‟«»‹›‘’‚‛'「『〝＂]/u.test(OPENING.exec(trimmed)?.[0] ?? '') ? OPENING.exec(trimmed) : null;
  const closing = CLOSING.exec(trimmed);
  if (!opening || !closing || closing.index <= opening[0].length) return [0, text.length];
  return [opening[0].length, closing.index];
}
