import { useState } from 'preact/hooks';
import type { Outcome } from '../ui/choose-sites.ts';
import { hostWords } from '../ui/host-words.ts';
import { Lamp } from '../ui/icons.tsx';
import { OutcomeNote } from '../ui/OutcomeNote.tsx';
import { isolate, t } from '../ui/strings.ts';

type Props = { origin: string; onAllow(): Promise<Outcome>; onLeave(): void };

/** Asks for one site, in a tab of its own: under the popup the browser's question would be hidden. */
export function AskSite({ origin, onAllow, onLeave }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const host = isolate(hostWords(origin));
  return (
    <main class="welcome ask">
      <h1>
        <Lamp />
        {t('ask_title', host)}
      </h1>
      <p>{t(origin === 'file://' ? 'note_files_what' : 'ask_what', host)}</p>
      <p class="small soft">{t('pages_see')}</p>
      <div class="actions">
        {outcome !== 'done' && (
          <button type="submit" class="button main" onClick={() => void onAllow().then(setOutcome)}>
            {t('allow_site')}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {t(outcome === 'done' ? 'back_to_page' : 'not_now')}
        </button>
      </div>
      <div role="status">
        {outcome && <OutcomeNote outcome={outcome} done={t('ask_done', host)} refused={t('ask_refused')} />}
      </div>
    </main>
  );
}
