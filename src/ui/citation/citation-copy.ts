import type { Citation, CiteOptions } from '../../citations/index.ts';
import type { Excerpt } from '../../library/index.ts';
import { citationChoice } from './citation-choice.ts';
import { copiesOf, isFormat, optionsFor, plainOf, richCopy } from './citation-copies.ts';
import { loadCitations, loadStyle } from './citation-files.ts';
import type { ClipboardText } from './copy-text.ts';
import { wholeSecondhand } from './quoted-part.ts';

/**
 * A whole passage's citation in the style that the reader chose, for a view that shows none. A style is read first; where it cannot be used, the
 * plain sentence stands in for it, as it does where citations are shown.
 */
export function citationCopy(excerpt: Excerpt): ClipboardText | Promise<Required<ClipboardText>> {
  const choice = citationChoice.value;
  const options = { ...optionsFor(excerpt, false), secondhand: wholeSecondhand(excerpt) };
  const plain = plainOf(excerpt, options);
  const format = isFormat(choice) ? choice : undefined;
  if (choice === 'plain' || format) return copiesOf(excerpt, plain, options, format, true).citation;
  return citeIn(choice, excerpt, options)
    .catch((cause: unknown) => {
      console.warn(`The style ${choice} could not be used.`, cause);
      return undefined;
    })
    .then(cited => richCopy((cited ?? plain).runs));
}

/** A citation in a style; undefined when there is no such style any more, or it cannot be run. Rejects when it cannot be read. */
export async function citeIn(
  choice: string,
  { csl, number }: Excerpt,
  options: CiteOptions,
): Promise<Citation | undefined> {
  const [{ cite }, style] = await Promise.all([loadCitations(), loadStyle(choice, csl)]);
  return style && cite(csl, style, { paragraph: number }, options);
}
