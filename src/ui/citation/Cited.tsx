import { useState } from 'preact/hooks';
import { CitationLine } from './CitationLine.tsx';
import { addedStyles, chooseCitation } from './citation-choice.ts';
import type { CitedExcerpt } from './quoted-part.ts';
import { useCitation } from './use-citation.ts';

type Props = {
  excerpt: CitedExcerpt;
  /** Whether a click counts at this moment; it always does by default. */
  live?: (() => boolean) | undefined;
};

/** A passage's citation in the reader's style. Holds no markup: `CitationLine` shows it. */
export function Cited({ excerpt, live = () => true }: Props) {
  const [open, setOpen] = useState(false);
  const [accessed, setAccessed] = useState(false);
  const { choice, failed, ...copies } = useCitation(excerpt, accessed);
  const actions = { toggle: () => setOpen(!open), choose: chooseCitation, setAccessed, live };
  return (
    <CitationLine
      copies={copies}
      lang={excerpt.lang}
      choice={choice}
      added={addedStyles.value}
      failed={failed}
      open={open}
      accessed={excerpt.csl.accessed === undefined ? undefined : accessed}
      actions={actions}
    />
  );
}
