import type { CheckedWords } from '../../library/index.ts';
import { t } from '../../ui/strings.ts';
import { Compare } from '../../ui/verdict/Compare.tsx';
import { canCompare } from '../../ui/verdict/compare-runs.ts';
import { VerdictLine } from '../../ui/verdict/VerdictLine.tsx';
import type { LookupActions } from '../Lookup.tsx';

type Props = { checked: CheckedWords; actions: Pick<LookupActions, 'read' | 'around'> };

/** What the library says of words that the reader searches for in quotation marks, beside the source where it differs. */
export function CheckedSearch({ checked, actions }: Props) {
  const differs = checked.turning.length > 0 || checked.difference.some(({ kind }) => kind !== 'kept');
  return (
    <section class="checked" aria-labelledby="checked">
      <h2 id="checked" class="unseen">
        {t('compare_searched')}
      </h2>
      <VerdictLine checked={checked} read={actions.read} />
      {differs && canCompare(checked) && <Compare checked={checked} typed around={actions.around} />}
    </section>
  );
}
