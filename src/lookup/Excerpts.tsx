import { useState } from 'preact/hooks';
import type { Excerpt } from '../library/index.ts';
import { Passage } from '../ui/Passage.tsx';
import { count } from '../ui/strings.ts';

type Props = {
  excerpts: readonly Excerpt[];
  /** How many are shown before the reader asks for the rest. */
  atFirst: number;
};

/** Passages with their speakers and citations, one under the other. */
export function Excerpts({ excerpts, atFirst }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? excerpts : excerpts.slice(0, atFirst);
  const more = excerpts.length - shown.length;
  return (
    <>
      <ol class="excerpts">
        {shown.map(excerpt => (
          <li key={excerpt.passage} tabIndex={-1} data-walk="">
            <Passage excerpt={excerpt} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="link rest" data-walk="" onClick={() => setAll(true)}>
          {count('more_passages', more)}
        </button>
      )}
    </>
  );
}
