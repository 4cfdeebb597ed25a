import { useState } from 'preact/hooks';
import type { Excerpt } from '../../library/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { Passage } from '../../ui/passage/Passage.tsx';
import { Why } from '../../ui/passage/Why.tsx';
import { count, t } from '../../ui/strings.ts';
import type { LookupActions } from '../Lookup.tsx';

/** About how much of a passage is shown at first, in UTF-16 code units: six lines of the popup. */
const LENGTH = 300;

type Props = {
  excerpts: readonly Excerpt[];
  /** How many are shown before the reader asks for the rest. */
  atFirst: number;
  actions: Pick<LookupActions, 'read' | 'around'>;
};

/** Passages with their speakers and citations, one under the other. */
export function Excerpts({ excerpts, atFirst, actions }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? excerpts : excerpts.slice(0, atFirst);
  const more = excerpts.length - shown.length;
  return (
    <>
      <ol class="excerpts">
        {shown.map(excerpt => (
          <li key={excerpt.passage} tabIndex={-1} data-walk="">
            <Passage excerpt={excerpt} length={LENGTH} around={actions.around} read={actions.read}>
              <button
                type="button"
                class="tool"
                title={t('read_source')}
                aria-label={t('read_source')}
                onClick={() => actions.read(excerpt.passage)}
              >
                <Icon name="book" />
              </button>
            </Passage>
            <Why reasons={excerpt.reasons} />
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
