import { useEffect, useState } from 'preact/hooks';
import type { Citation } from '../../citations/index.ts';
import { citationChoice, followChoice } from './citation-choice.ts';
import { type CitationCopies, copiesOf, isFormat, optionsFor, plainOf } from './citation-copies.ts';
import { citeIn } from './citation-copy.ts';
import type { CitedExcerpt } from './quoted-part.ts';

/** A citation as the view has it. While a style is being read, the plain sentence stands in for it. */
export interface CitationState extends CitationCopies {
  choice: string;
  /** The style could not be read or run, and the plain sentence is shown instead. */
  failed: boolean;
}

/** The passage's citation in the reader's style. Reads the style when it is first needed, after the passage is shown. */
export function useCitation(excerpt: CitedExcerpt, accessed: boolean): CitationState {
  useEffect(followChoice, []);
  const choice = citationChoice.value;
  const format = isFormat(choice) ? choice : undefined;
  const key = `${choice} ${excerpt.passage} ${excerpt.quoted ?? ''} ${accessed}`;
  const [styled, setStyled] = useState<{ key: string; cited: Citation | undefined }>();
  const wantsStyle = choice !== 'plain' && !format;

  useEffect(() => {
    if (!wantsStyle) return;
    let wanted = true;
    citeIn(choice, excerpt, optionsFor(excerpt, accessed))
      .catch((cause: unknown) => {
        console.warn(`The style ${choice} could not be used.`, cause);
        return undefined;
      })
      .then(cited => wanted && setStyled({ key, cited }));
    return () => {
      wanted = false;
    };
  }, [key]);

  const own = wantsStyle && styled?.key === key ? styled : undefined;
  const options = optionsFor(excerpt, accessed);
  const cited = own?.cited ?? plainOf(excerpt, options);
  return {
    ...copiesOf(excerpt, cited, options, format, own?.cited === undefined),
    choice,
    failed: own !== undefined && own.cited === undefined,
  };
}
