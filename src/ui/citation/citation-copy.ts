import type { Citation } from '../../citations/index.ts';
import { citationChoice } from './citation-choice.ts';
import { copiesOf, isFormat, plainOf, richCopy } from './citation-copies.ts';
import { loadCitations, loadStyle } from './citation-files.ts';
import type { ClipboardText } from './copy-text.ts';
import type { ToCite } from './to-cite.ts';

/**
 * A citation in the style that the reader chose, for a button beside which none is shown. A style is read first; where it cannot be used,
 * the plain sentence stands in for it, as it does where citations are shown.
 */
export function citationCopy(what: ToCite): ClipboardText | Promise<Required<ClipboardText>> {
  const choice = citationChoice.value;
  const plain = plainOf(what);
  const format = isFormat(choice) ? choice : undefined;
  if (choice === 'plain' || format) return copiesOf(what, plain, format, true).citation;
  return citeIn(choice, what)
    .catch((cause: unknown) => {
      console.warn(`The style ${choice} could not be used.`, cause);
      return undefined;
    })
    .then(cited => richCopy((cited ?? plain).runs));
}

/** A citation in a style; undefined when there is no such style any more, or it cannot be run. Rejects when it cannot be read. */
export async function citeIn(choice: string, { csl, place, options }: ToCite): Promise<Citation | undefined> {
  const [{ cite }, style] = await Promise.all([loadCitations(), loadStyle(choice, csl)]);
  return style && cite(csl, style, place, options);
}
