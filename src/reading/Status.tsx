import type { WholeSource } from '../library/index.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { isolate, type Key, t } from '../ui/strings.ts';
import { dayWords } from './dates.ts';

type Kind = NonNullable<WholeSource['status']>['kind'];

const kinds: Readonly<Record<Kind, { words: Key; icon: IconName; tone: 'good' | 'care' | 'bad' }>> = {
  current: { words: 'status_current', icon: 'done', tone: 'good' },
  corrected: { words: 'status_corrected', icon: 'warn', tone: 'care' },
  superseded: { words: 'status_superseded', icon: 'warn', tone: 'care' },
  withdrawn: { words: 'status_withdrawn', icon: 'warn', tone: 'bad' },
};

/** Whether the source still stands, as of when; or that the library does not say. */
export function Status({ source: { status, successor } }: { source: WholeSource }) {
  if (!status) return <p class="status soft">{t('status_unsaid')}</p>;
  const { words, icon, tone } = kinds[status.kind];
  return (
    <p class={`status ${tone}`} data-status={status.kind}>
      <Icon name={icon} />
      <span>
        <b>{t(words)}</b> {t('status_as_of', dayWords(status.asOf))}
        {status.by && !successor && <> {t('status_by', isolate(status.by))}</>}
        {successor && (
          <>
            {' '}
            <a href={`reading.html?${new URLSearchParams({ source: successor.id })}`}>
              {t('status_by', isolate(successor.title))}
            </a>
          </>
        )}
        {status.note && (
          <>
            {' '}
            <bdi dir="auto">{status.note}</bdi>
          </>
        )}
      </span>
    </p>
  );
}
