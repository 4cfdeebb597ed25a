import { useState } from 'preact/hooks';
import type { Settings } from '../settings/index.ts';
import type { Outcome } from '../ui/choose-sites.ts';
import { hostWords } from '../ui/host-words.ts';
import { Icon } from '../ui/icons.tsx';
import { ModeChoice } from '../ui/ModeChoice.tsx';
import { OutcomeNote } from '../ui/OutcomeNote.tsx';
import { readAddresses } from '../ui/site-addresses.ts';
import { isolate, t } from '../ui/strings.ts';
import type { ManageActions } from './Manage.tsx';

type Props = { settings: Settings; actions: Pick<ManageActions, 'choose' | 'forget'> };

/** Where Sourcelight reads: the same choice as at the first run, and the sites that the reader said yes or no to. */
export function SiteSection({ settings, actions }: Props) {
  const [mode, setMode] = useState(settings.mode);
  const [addresses, setAddresses] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  // In the click, not in the form's submit: browsers show their question only then.
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    const read = readAddresses(addresses);
    setProblems(mode === 'chosen' ? read.problems : []);
    if (mode === 'chosen' && read.problems.length > 0) return;
    void actions.choose({ mode, origins: read.origins }).then(next => {
      setOutcome(next);
      if (next === 'done') setAddresses('');
    });
  };
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('manage_where')}</h2>
      <form class="choice">
        <ModeChoice
          mode={mode}
          addresses={addresses}
          problems={problems}
          onMode={next => {
            setMode(next);
            setOutcome(undefined);
          }}
          onAddresses={text => {
            setAddresses(text);
            setProblems([]);
          }}
        />
        <p class="small soft">{t('pages_see')}</p>
        <button type="submit" class="button" onClick={onClick}>
          {t('save_choice')}
        </button>
        <div role="status">
          {outcome && <OutcomeNote outcome={outcome} done={t('saved')} refused={t('refused_what')} />}
        </div>
      </form>
      <SiteList title={t('sites_chosen')} list="chosen" origins={settings.chosen} forget={actions.forget} />
      <SiteList title={t('sites_off')} list="off" origins={settings.off} forget={actions.forget} />
      <p class="small soft">{t('permission_stays')}</p>
    </section>
  );
}

type ListProps = { title: string; list: 'chosen' | 'off'; origins: readonly string[]; forget: ManageActions['forget'] };

function SiteList({ title, list, origins, forget }: ListProps) {
  if (origins.length === 0) return null;
  return (
    <div class="sites" data-sites={list}>
      <h3>{title}</h3>
      <ul>
        {origins.map(origin => (
          <li key={origin}>
            <bdi>{origin === 'file://' ? hostWords(origin) : origin}</bdi>
            <button
              type="button"
              class="tool"
              aria-label={t('forget_site', isolate(hostWords(origin)))}
              onClick={() => forget(list, origin)}
            >
              <Icon name="close" />
              {t('forget')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
