import type { LibraryTrouble } from '../library/index.ts';
import { Icon } from './icons.tsx';
import { type Key, t } from './strings.ts';

/** Why nothing of the library can be shown; `failed` is whatever has no name. */
export type Trouble = LibraryTrouble | 'failed';

const what: Readonly<Record<Trouble, Key>> = {
  newer: 'trouble_newer',
  unavailable: 'trouble_unavailable',
  lost: 'trouble_lost',
  empty: 'trouble_empty',
  damaged: 'trouble_damaged',
  failed: 'trouble_failed',
};

type Props = {
  trouble: Trouble;
  /** Opens the page that says more and offers a way out. */
  onManage(): void;
  onRetry(): void;
};

/** What happened to the library and what to do: one sentence, one action. */
export function TroubleNote({ trouble, onManage, onRetry }: Props) {
  const passing = trouble === 'empty' || trouble === 'failed';
  return (
    <div class="trouble" role="alert" data-trouble={trouble}>
      <p>
        <Icon name="warn" />
        <span>{t(what[trouble])}</span>
      </p>
      <button type="button" class="button" onClick={passing ? onRetry : onManage}>
        {t(passing ? 'retry' : 'trouble_more')}
      </button>
    </div>
  );
}
