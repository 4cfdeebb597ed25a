import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { t } from '../strings.ts';
import type { citationCopy } from './citation-copy.ts';
import { type ClipboardText, copyText } from './copy-text.ts';

/** How long the button says what became of the copying, in ms. */
const SAID_FOR = 2_000;

type Props = {
  /** The text, or what gives it in the click. */
  copy: ClipboardText | (() => ReturnType<typeof citationCopy>);
  /** What the button says, or is called when it is an icon alone. */
  words: string;
  /** Whether the button is an icon alone. */
  bare?: boolean;
  /** Whether a click counts at this moment; it always does by default. */
  live?: () => boolean;
};

/** Copies a text and says so, in its own words and to screen readers. */
export function CopyButton({ copy, words, bare = false, live = () => true }: Props) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(setOutcome, SAID_FOR, 'idle');
    return () => clearTimeout(timer);
  }, [outcome]);

  const onClick = async () => {
    if (live()) setOutcome((await copyText(typeof copy === 'function' ? copy() : copy)) ? 'copied' : 'failed');
  };
  const said = outcome === 'copied' ? t('copied') : outcome === 'failed' ? t('copy_failed') : '';
  return (
    <>
      <button type="button" class="tool" title={bare ? words : undefined} onClick={onClick}>
        <Icon name={outcome === 'copied' ? 'done' : outcome === 'failed' ? 'warn' : 'copy'} />
        <span class={bare ? 'unseen' : undefined}>{(!bare && said) || words}</span>
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}
