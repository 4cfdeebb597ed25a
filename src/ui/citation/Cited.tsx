import { useState } from 'preact/hooks';
import { CitationLine } from './CitationLine.tsx';
import { addedStyles, chooseCitation } from './citation-choice.ts';
import type { Citable } from './to-cite.ts';
import { useCitation } from './use-citation.ts';

type Props = {
  /** A passage, or a source as a whole. */
  of: Citable;
  /** Whether a click counts at this moment; it always does by default. */
  live?: (() => boolean) | undefined;
};

/** What is cited, in the reader's style. Holds no markup: `CitationLine` shows it. */
export function Cited({ of, live = () => true }: Props) {
  const [open, setOpen] = useState(false);
  const [accessed, setAccessed] = useState(false);
  const { choice, failed, ...copies } = useCitation(of, accessed);
  const actions = { toggle: () => setOpen(!open), choose: chooseCitation, setAccessed, live };
  return (
    <CitationLine
      copies={copies}
      lang={of.csl.language ?? ''}
      choice={choice}
      added={addedStyles.value}
      failed={failed}
      open={open}
      accessed={of.csl.accessed === undefined ? undefined : accessed}
      actions={actions}
    />
  );
}
