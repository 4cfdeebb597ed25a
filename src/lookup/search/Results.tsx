import type { IndexTrouble } from '../../library/index.ts';
import { count, type Key, number, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';
import { Excerpts } from '../on-page/Excerpts.tsx';
import type { SearchState } from '../state/search-state.ts';
import { FilterChips } from './FilterChips.tsx';

const indexNotes: Readonly<Record<IndexTrouble, Key>> = {
  damaged: 'search_index_damaged',
  missing: 'search_index_missing',
};

type Props = {
  search: Exclude<SearchState, { kind: 'idle' }>;
  actions: Pick<LookupActions, 'search' | 'more' | 'read' | 'around'>;
};

export function Results({ search, actions }: Props) {
  switch (search.kind) {
    case 'first':
      return (
        <div class="waiting" aria-busy="true">
          <IndexNote index={search.index} />
        </div>
      );
    case 'failed':
      return (
        <p class="note" role="alert">
          {t('search_failed')}
        </p>
      );
    case 'found': {
      const { excerpts, total, chips } = search.answer;
      return (
        <section aria-labelledby="found" aria-busy={search.stale}>
          <IndexNote index={search.index} />
          {search.progress && (
            <p class="note small" role="status">
              {t('search_so_far', number(search.progress.passages), number(search.progress.of))}
            </p>
          )}
          <h2 id="found" class={total > 0 ? 'heading' : 'note'}>
            <span role="status">{total > 0 ? count('passages', total) : t('search_none')}</span>
            {total > excerpts.length && <span class="total"> · {t('best_shown', number(excerpts.length))}</span>}
          </h2>
          <FilterChips chips={chips} onSearch={actions.search} />
          {total === 0 && <p class="note small">{t('search_none_what')}</p>}
          <Excerpts key={search.query} excerpts={excerpts} atFirst={excerpts.length} actions={actions} />
          {total > excerpts.length && (
            <button type="button" class="link rest" data-walk="" onClick={actions.more}>
              {t('more_results')}
            </button>
          )}
        </section>
      );
    }
  }
}

/** Why the answer takes longer: said where it happens, and gone with the next search. */
function IndexNote({ index }: { index: IndexTrouble | undefined }) {
  return (
    index && (
      <p class="note small" role="status">
        {t(indexNotes[index])}
      </p>
    )
  );
}
