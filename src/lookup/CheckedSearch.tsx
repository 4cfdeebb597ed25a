import type { CheckedWords } from '../library/index.ts';
import { Compare } from '../ui/Compare.tsx';
import { canCompare } from '../ui/compare-runs.ts';
import { VerdictLine } from '../ui/VerdictLine.tsx';

type Props = { checked: CheckedWords; read(passage: string): void };

/** What the library says of words that the reader searches for in quotation marks, beside the source where it differs. */
export function CheckedSearch({ checked, read }: Props) {
  const differs = checked.difference.some(({ kind }) => kind !== 'kept');
  return (
    <div class="checked">
      <VerdictLine checked={checked} read={read} />
      {differs && canCompare(checked) && <Compare checked={checked} typed />}
    </div>
  );
}
