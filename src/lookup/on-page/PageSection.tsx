import { count, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';
import type { PageState } from '../state/page-state.ts';
import { ActorRow } from './ActorRow.tsx';
import { PageNote, Unread } from './PageNote.tsx';

type Props = {
  page: PageState;
  /** Whether the reader pressed the toolbar button on this page. */
  byButton: boolean;
  actions: LookupActions;
};

/** Who is on the page, or in words why nobody is listed. */
export function PageSection({ page, byButton, actions }: Props) {
  if (page.kind === 'absent') return null;
  if (page.kind === 'waiting') return <div class="waiting" aria-busy="true" />;
  if (page.kind === 'gone') return <p class="note">{t('note_gone')}</p>;
  const { status, actors, unread, silentFrames, closedFrames } = page;
  const whole = unread === 0 && silentFrames === 0 && closedFrames.length === 0;
  const mentions = actors.reduce((sum, actor) => sum + actor.mentions, 0);
  return (
    <section aria-labelledby="on-page">
      <h2 id="on-page" class="unseen">
        {t('on_this_page')}
        {mentions > 0 && ` · ${count('mentions', mentions)}`}
      </h2>
      {actors.length === 0 && <PageNote status={status} whole={whole} byButton={byButton} actions={actions} />}
      <ul class="list">
        {actors.map(actor => (
          <ActorRow key={actor.actor.number} page={actor} actions={actions} />
        ))}
      </ul>
      {actors.length > 0 && status.state === 'reading' && (
        <p class="note small" role="status">
          {t('note_reading')}
        </p>
      )}
      <Unread unread={unread} silentFrames={silentFrames} closedFrames={closedFrames} />
    </section>
  );
}
