import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TabStatus } from '../../settings/index.ts';
import { hostWords } from '../../ui/host-words.ts';
import { count, isolate, list, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';

type Props = {
  status: TabStatus;
  /** Whether all of the page was read. */
  whole: boolean;
  /** Whether the reader pressed the toolbar button on this page: then the browser tells its address, unless no extension may run there. */
  byButton: boolean;
  actions: LookupActions;
};

/** Why nothing is listed, and the one action that changes it. */
export function PageNote({ status: { state, origin, diskClosed }, whole, byButton, actions }: Props) {
  const host = origin === undefined ? '' : isolate(hostWords(origin));
  switch (byButton && origin === undefined ? 'restricted' : state) {
    case 'restricted':
      return <Note title={t('note_restricted')} what={t('note_restricted_what')} />;
    case 'unpermitted':
      return diskClosed ? (
        <DiskClosed actions={actions} />
      ) : (
        <Unpermitted origin={origin} host={host} actions={actions} />
      );
    case 'off':
      return (
        <Note title={t('note_off', host)} what={t('note_off_what')}>
          <button
            type="button"
            class="button"
            onClick={() => origin !== undefined && void actions.setSite(origin, true)}
          >
            {t('switch_on')}
          </button>
        </Note>
      );
    case 'reading':
      return (
        <p class="note" role="status">
          {t('note_reading')}
        </p>
      );
    case 'none':
    case 'found':
      return <Note title={t('note_none')} what={t(whole ? 'note_none_what' : 'note_still_search')} />;
    case 'no-library':
      return (
        <Note title={t('trouble_failed')}>
          <button type="button" class="button" onClick={actions.retry}>
            {t('retry')}
          </button>
        </Note>
      );
  }
}

type UnpermittedProps = { origin: string | undefined; host: string; actions: LookupActions };

function Unpermitted({ origin, host, actions }: UnpermittedProps) {
  const [refused, setRefused] = useState(false);
  const readOnce = async () => setRefused(!(await actions.readOnce()));
  // Beside the pages the browser does not even tell the address of a page that we may not read.
  if (origin === undefined) return <Note title={t('note_unpermitted')} what={t('note_unknown_what')} />;
  return (
    <Note title={t('note_unpermitted')} what={t('note_unpermitted_what', host)}>
      <button type="button" class="button main" onClick={() => actions.allow(origin)}>
        {t('allow_site')}
      </button>
      <button type="button" class="button" onClick={readOnce}>
        {t('read_once')}
      </button>
      {refused && (
        <p class="small" role="alert">
          {t('read_once_failed')}
        </p>
      )}
    </Note>
  );
}

function DiskClosed({ actions }: Pick<Props, 'actions'>) {
  return (
    <Note title={t('note_unpermitted')} what={t('note_files_what')}>
      <button type="button" class="button main" onClick={actions.openExtensions}>
        {t('open_extensions')}
      </button>
    </Note>
  );
}

type UnreadProps = { unread: number; silentFrames: number; closedFrames: readonly string[] };

/** What of a page that is read was not. */
export function Unread({ unread, silentFrames, closedFrames }: UnreadProps) {
  const hosts = closedFrames.map(origin => isolate(hostWords(origin)));
  return (
    <>
      {unread > 0 && <p class="note small">{count('unread', unread)}</p>}
      {silentFrames > 0 && <p class="note small">{count('silent_frames', silentFrames)}</p>}
      {hosts.length > 0 && <p class="note small">{t('closed_frames', list(hosts))}</p>}
    </>
  );
}

function Note({ title, what, children }: { title: string; what?: string; children?: ComponentChildren }) {
  return (
    <div class="note">
      <p class="title">{title}</p>
      {what && <p class="soft">{what}</p>}
      {children && <div class="actions">{children}</div>}
    </div>
  );
}
