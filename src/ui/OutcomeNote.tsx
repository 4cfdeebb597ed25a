import type { Outcome } from './choose-sites.ts';
import { Icon } from './icons.tsx';
import { t } from './strings.ts';

type Props = {
  outcome: Outcome;
  /** What holds now, in a sentence, when it was done. */
  done: string;
  /** What to do when it was refused. */
  refused: string;
};

/** What became of the question for a permission: an icon, a word and a sentence. */
export function OutcomeNote({ outcome, done, refused }: Props) {
  const well = outcome === 'done';
  return (
    <p class={`outcome ${outcome}`} data-outcome={outcome}>
      <Icon name={well ? 'done' : 'warn'} />
      <span>
        <b>{t(well ? 'done' : 'refused')}</b> {well ? done : refused}
      </span>
    </p>
  );
}
