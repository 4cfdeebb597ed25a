import { count, t } from '../ui/strings.ts';
import { Excerpts } from './Excerpts.tsx';
import type { LookupActions } from './Lookup.tsx';
import type { SearchState } from './search-state.ts';

/** More would not be read in a list: the reader types another word instead. */
const RESULTS_AT_FIRST = 20;

type Props = { search: Exclude<SearchState, { kind: 'idle' }>; actions: Pick<LookupActions, 'read' | 'around'> };

export function Results({ search, actions }: Props) {
  switch (search.kind) {
    case 'first':
      return <div class="waiting" aria-busy="true" />;
    case 'failed':
      return (
        <p class="note" role="alert">
          {t('search_failed')}
        </p>
      );
    case 'found': {
      const found = search.excerpts.length;
      return (
        <section aria-labelledby="found" aria-busy={search.stale}>
          <h2 id="found" class={found > 0 ? 'heading' : 'note'}>
            <span role="status">{found > 0 ? count('passages', found) : t('search_none')}</span>
          </h2>
          {found === 0 && <p class="note small">{t('search_none_what')}</p>}
          <Excerpts key={search.query} excerpts={search.excerpts} atFirst={RESULTS_AT_FIRST} actions={actions} />
        </section>
      );
    }
  }
}
