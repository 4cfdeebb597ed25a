import { useEffect, useState } from 'preact/hooks';
import type { Citation } from '../../citations/index.ts';
import { citationChoice, followChoice } from './citation-choice.ts';
import { type CitationCopies, copiesOf, isFormat, plainOf } from './citation-copies.ts';
import { citeIn } from './citation-copy.ts';
import { type Citable, toCite } from './to-cite.ts';

/** A citation as the view has it. While a style is being read, the plain sentence stands in for it. */
export interface CitationState extends CitationCopies {
  choice: string;
  /** The style could not be read or run, and the plain sentence is shown instead. */
  failed: boolean;
}

/** What is cited in the reader's style. Reads the style when it is first needed, after what is cited is shown. */
export function useCitation(citable: Citable, accessed: boolean): CitationState {
  useEffect(followChoice, []);
  const choice = citationChoice.value;
  const format = isFormat(choice) ? choice : undefined;
  const place = 'passage' in citable ? `${citable.passage} ${citable.quoted ?? ''}` : citable.csl.id;
  const key = `${choice} ${place} ${accessed}`;
  const [styled, setStyled] = useState<{ key: string; cited: Citation | undefined }>();
  const wantsStyle = choice !== 'plain' && !format;
  const what = toCite(citable, accessed);

  useEffect(() => {
    if (!wantsStyle) return;
    let wanted = true;
    citeIn(choice, what)
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
  return {
    ...copiesOf(what, own?.cited ?? plainOf(what), format, own?.cited === undefined),
    choice,
    failed: own !== undefined && own.cited === undefined,
  };
}
