import { number, t } from '../../ui/strings.ts';

/** What is listed of the page. */
export type PageList = 'mentions' | 'quotations';

type Props = {
  list: PageList;
  /** How many each list has; 0 also where that is not known yet. */
  counts: Readonly<Record<PageList, number>>;
  choose(list: PageList): void;
};

/** Which list of the page is shown. Buttons that stay pressed: with two of them, arrow keys between tabs would only be one more thing to know. */
export function PageLists({ list, counts, choose }: Props) {
  const names = { mentions: t('on_this_page'), quotations: t('quotations_title') };
  return (
    <fieldset class="lists" aria-label={t('on_this_page')}>
      {(['mentions', 'quotations'] as const).map(name => (
        <button key={name} type="button" aria-pressed={list === name} onClick={() => choose(name)}>
          {names[name]}
          {counts[name] > 0 && <span class="total"> · {number(counts[name])}</span>}
        </button>
      ))}
    </fieldset>
  );
}
