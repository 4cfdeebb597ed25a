import { count, number, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';
import type { PageState } from '../state/page-state.ts';
import type { Quotations } from '../state/quotations-state.ts';
import { Unread } from './PageNote.tsx';
import { QuotationRow } from './QuotationRow.tsx';

type Props = {
  quotations: Quotations;
  page: Extract<PageState, { kind: 'known' }>;
  actions: Pick<LookupActions, 'goToWords' | 'read' | 'around'>;
};

/** The quotations on the page with what the library says of each, and how many were not checked and why. */
export function QuotationsSection({ quotations, page, actions }: Props) {
  if (quotations.kind === 'waiting') return <div class="waiting" aria-busy="true" />;
  if (quotations.kind === 'failed')
    return (
      <p class="note" role="alert">
        {t('trouble_failed')}
      </p>
    );
  const { busy, list, short, rest, silent } = quotations;
  return (
    <section aria-labelledby="quotations" aria-busy={busy}>
      <h2 id="quotations" class={list.length > 0 ? 'unseen' : 'note'}>
        {list.length > 0 ? (
          <>
            {t('quotations_on_page')} · {number(list.length)}
          </>
        ) : (
          t(short > 0 ? 'quotations_none_long' : 'quotations_none')
        )}
      </h2>
      {list.length === 0 && <p class="note small">{t('quotations_none_what')}</p>}
      <ul class="list">
        {list.map(words => (
          <QuotationRow
            key={`${words.frame} ${words.place.block} ${words.place.start}`}
            words={words}
            actions={actions}
          />
        ))}
      </ul>
      <p class="note small" role="status" hidden={list.length === 0}>
        {list.length > 0 && count('quotations_checked', list.length)}
      </p>
      {short > 0 && <p class="note small">{count('quotations_short', short)}</p>}
      {rest > 0 && <p class="note small">{count('quotations_rest', rest)}</p>}
      <Unread unread={page.unread} silentFrames={silent} closedFrames={page.closedFrames} />
    </section>
  );
}
