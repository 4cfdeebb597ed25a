import { Icon, type IconName } from '../ui/icons.tsx';
import { number, t } from '../ui/strings.ts';
import type { CardActions } from './Card.tsx';

type Props = { at: number; of: number; actions: Pick<CardActions, 'step' | 'live'> };

/** Goes from passage to passage, and says which one it is. `at` counts from 0. */
export function Stepper({ at, of, actions }: Props) {
  const step = (to: number) => {
    if (actions.live() && to >= 0 && to < of) actions.step(to);
  };
  return (
    <fieldset class="step" aria-label={t('step_label')}>
      <Arrow icon="back" label={t('step_back')} end={at === 0} onClick={() => step(at - 1)} />
      <span role="status">{t('step', number(at + 1), number(of))}</span>
      <Arrow icon="onward" label={t('step_onward')} end={at === of - 1} onClick={() => step(at + 1)} />
    </fieldset>
  );
}

type ArrowProps = { icon: IconName; label: string; end: boolean; onClick(): void };

/** At the end of the row it says that it does nothing; were it disabled, the focus would fall out of the card. */
function Arrow({ icon, label, end, onClick }: ArrowProps) {
  return (
    <button type="button" class="tool" aria-disabled={end} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
