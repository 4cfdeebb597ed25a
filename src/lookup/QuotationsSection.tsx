import { count, number, t } from '../ui/strings.ts';
import type { LookupActions } from './Lookup.tsx';
import { QuotationRow } from './QuotationRow.tsx';
import type { Quotations } from './quotations-state.ts';

type Props = { quotations: Quotations; actions: Pick<LookupActions, 'goToWords' | 'read'> };

/** The quotations on the page with what the library says of each, and how many were not checked and why. */
export function QuotationsSection({ quotations: { busy, list, short, rest }, actions }: Props) {
  if (list.length === 0 && busy) return <div class="waiting" aria-busy="true" />;
  return (
    <section aria-labelledby="quotations" aria-busy={busy}>
      <h2 id="quotations" class={list.length > 0 ? 'heading' : 'note'}>
        {list.length > 0 ? t('quotations_on_page') : t('quotations_none')}
        {list.length > 0 && <span class="total"> · {number(list.length)}</span>}
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
      {list.length > 0 && (
        <p class="note small" role="status">
          {count('quotations_checked', list.length)}
        </p>
      )}
      {short > 0 && <p class="note small">{count('quotations_short', short)}</p>}
      {rest > 0 && <p class="note small">{count('quotations_rest', rest)}</p>}
    </section>
  );
}
