import { t } from '../ui/strings.ts';

/** What is listed of the page. */
export type PageList = 'mentions' | 'quotations';

type Props = { list: PageList; choose(list: PageList): void };

/** Which list of the page is shown. Buttons that stay pressed: with two of them, arrow keys between tabs would only be one more thing to know. */
export function PageLists({ list, choose }: Props) {
  return (
    <fieldset class="lists" aria-label={t('on_this_page')}>
      <button type="button" aria-pressed={list === 'mentions'} onClick={() => choose('mentions')}>
        {t('on_this_page')}
      </button>
      <button type="button" aria-pressed={list === 'quotations'} onClick={() => choose('quotations')}>
        {t('quotations_title')}
      </button>
    </fieldset>
  );
}
