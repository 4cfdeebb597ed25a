import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';
import { count, day, t } from '../ui/strings.ts';
import type { LibraryView } from './library-view.ts';
import type { ManageActions } from './Manage.tsx';

type Props = { library: LibraryView; actions: ManageActions };

/** What the library holds, or what happened to it and the ways out. */
export function LibrarySection({ library, actions }: Props) {
  return (
    <section aria-labelledby="library" data-library={library.kind}>
      <h2 id="library">{t('manage_library')}</h2>
      <Body library={library} actions={actions} />
    </section>
  );
}

function Body({ library, actions }: Props) {
  switch (library.kind) {
    case 'reading':
      return <div class="waiting" aria-busy="true" />;
    case 'open':
      return (
        <>
          <ul class="sources">
            {library.sources.map(source => (
              <li key={source.id}>
                <span lang={source.lang || undefined}>
                  <bdi dir="auto">{source.citation}</bdi>
                </span>
                <span class="soft small">{count('passages', source.passages)}</span>
              </li>
            ))}
          </ul>
          <Act words={t('save_library')} act={actions.save} />
        </>
      );
    case 'newer':
      return (
        <Happened title={t('trouble_newer')} what={t('newer_what')}>
          <Act words={t('save_library')} act={actions.save} main />
        </Happened>
      );
    case 'lost':
      return (
        <Happened title={t('trouble_lost')}>
          <dl class="loss">
            <dt>{t('lost_before', day(library.before.at))}</dt>
            <dd>{sizeWords(library.before)}</dd>
            <dt>{t('lost_now')}</dt>
            <dd>{sizeWords(library.now)}</dd>
          </dl>
          <p class="soft">{t('lost_what')}</p>
          <div class="actions">
            <Act words={t('lost_restore')} act={actions.restore} main />
            <Act words={t('lost_accept')} act={actions.accept} />
            <Act words={t('save_library')} act={actions.save} />
          </div>
        </Happened>
      );
    case 'unavailable':
      return (
        <Happened title={t('trouble_unavailable')} what={t('unavailable_what')}>
          <Act words={t('retry')} act={async () => actions.retry()} />
        </Happened>
      );
    case 'damaged':
      return (
        <Happened title={t('trouble_damaged')} what={t('damaged_what')}>
          <pre class="small" dir="ltr">
            {library.problem}
          </pre>
          <Act words={t('retry')} act={async () => actions.retry()} />
        </Happened>
      );
    case 'empty':
    case 'failed':
      return (
        <Happened title={t(library.kind === 'empty' ? 'trouble_empty' : 'trouble_failed')}>
          <Act words={t('retry')} act={async () => actions.retry()} />
        </Happened>
      );
  }
}

function sizeWords({ sources, passages }: { sources: number; passages: number }): string {
  return `${count('sources', sources)} · ${count('passages', passages)}`;
}

function Happened({ title, what, children }: { title: string; what?: string; children: ComponentChildren }) {
  return (
    <div class="happened" role="alert">
      <p>
        <Icon name="warn" />
        <b>{title}</b>
      </p>
      {what && <p class="soft">{what}</p>}
      {children}
    </div>
  );
}

/** A button that is out of use while what it does goes on, and says when that failed. */
function Act({ words, act, main = false }: { words: string; act(): Promise<void>; main?: boolean }) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const onClick = async () => {
    setState('busy');
    try {
      await act();
      setState('idle');
    } catch (cause) {
      console.error('The library could not be changed or saved.', cause);
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" class={main ? 'button main' : 'button'} disabled={state === 'busy'} onClick={onClick}>
        {words}
      </button>
      {state === 'failed' && (
        <p class="problem small" role="alert">
          {t('act_failed')}
        </p>
      )}
    </>
  );
}
