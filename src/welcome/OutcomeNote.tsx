import type { Outcome } from '../ui/choose-sites.ts';
import { Icon } from '../ui/icons.tsx';

type Props = { outcome: Outcome; title: string; what: string };

/** What became of the question: an icon, a word and a sentence. */
export function OutcomeNote({ outcome, title, what }: Props) {
  return (
    <p class={`outcome ${outcome}`} data-outcome={outcome}>
      <Icon name={outcome === 'done' ? 'done' : 'warn'} />
      <span>
        <b>{title}</b> {what}
      </span>
    </p>
  );
}
