import type { TabStatus } from '../../settings/index.ts';
import { hostWords } from '../../ui/host-words.ts';
import { t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';

type Props = { status: TabStatus; actions: Pick<LookupActions, 'setSite' | 'allow'> };

/** Whether Sourcelight reads this site. Nothing is shown where the reader has no say. */
export function SiteSwitch({ status: { state, origin }, actions }: Props) {
  if (origin === undefined || state === 'restricted' || state === 'no-library') return null;
  const on = state !== 'off' && state !== 'unpermitted';
  const onClick = () => {
    if (state === 'unpermitted') actions.allow(origin);
    else void actions.setSite(origin, !on);
  };
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} title={hostWords(origin)} onClick={onClick}>
      {t('this_site')}
      <span class="track" />
    </button>
  );
}
