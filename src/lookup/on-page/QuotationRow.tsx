import { useId, useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { isolate, t } from '../../ui/strings.ts';
import { Compare } from '../../ui/verdict/Compare.tsx';
import { canCompare } from '../../ui/verdict/compare-runs.ts';
import { VerdictLine } from '../../ui/verdict/VerdictLine.tsx';
import type { LookupActions } from '../Lookup.tsx';
import type { PageWords } from '../state/quotations-state.ts';

type Props = { words: PageWords; actions: Pick<LookupActions, 'goToWords' | 'read' | 'around'> };

/** A quotation of the page. The row goes to its place; the arrow beside it unfolds page and source side by side. */
export function QuotationRow({ words, actions }: Props) {
  const { asked } = words.checked;
  const [compared, setCompared] = useState(false);
  const [missed, setMissed] = useState(false);
  const beside = useId();
  const go = async () => setMissed(!(await actions.goToWords(words)));
  return (
    <li class="row quotation">
      <div class="line">
        <button type="button" class="go" data-walk="" title={t('go_to_words')} onClick={go}>
          <span class="quoted" dir="auto" lang={asked.lang || undefined}>
            {asked.text}
          </span>
          {asked.saidBy !== undefined && <span class="kind">{t('says_page', isolate(asked.saidBy))}</span>}
        </button>
        {canCompare(words.checked) && (
          <button
            type="button"
            class="tool unfold"
            aria-expanded={compared}
            aria-controls={beside}
            aria-label={t('compare')}
            title={t('compare')}
            onClick={() => setCompared(!compared)}
          >
            <Icon name="unfold" />
          </button>
        )}
      </div>
      <p class={missed ? 'missed small' : 'unseen'} role="status">
        {missed && t('words_gone')}
      </p>
      <VerdictLine checked={words.checked} read={actions.read} />
      <div id={beside} hidden={!compared}>
        {compared && <Compare checked={words.checked} around={actions.around} />}
      </div>
    </li>
  );
}
