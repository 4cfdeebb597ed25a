import type { CheckedWords } from '../library/index.ts';
import { Compare } from '../ui/Compare.tsx';
import { canCompare } from '../ui/compare-runs.ts';
import { t } from '../ui/strings.ts';
import { VerdictLine } from '../ui/VerdictLine.tsx';

type Props = { checked: CheckedWords; read(passage: string): void };

/** What the library says of words that the reader searches for in quotation marks, beside the source where it differs. */
export function CheckedSearch({ checked, read }: Props) {
  const differs = checked.difference.some(({ kind }) => kind !== 'kept');
  return (
    <section class="checked" aria-labelledby="checked">
      <h2 id="checked" class="unseen">
        {t('compare_searched')}
      </h2>
      <VerdictLine checked={checked} read={read} />
      {differs && canCompare(checked) && <Compare checked={checked} typed />}
    </section>
  );
}
