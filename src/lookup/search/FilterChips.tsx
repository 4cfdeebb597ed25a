import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chip } from '../../library/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolate, type Key, number, t } from '../../ui/strings.ts';

const words: Readonly<Record<Chip['kind'], Key>> = { by: 'chip_by', about: 'chip_about', in: 'chip_in' };

type Props = { chips: readonly Chip[]; onSearch(query: string): void };

/** Who speaks, of whom, in which source: the filters of the query, and those that would narrow its answer. */
export function FilterChips({ chips, onSearch }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const clicked = useRef<string | undefined>(undefined);
  // A chip that is switched goes to another place in the row, and the browser takes the focus from what is moved.
  useLayoutEffect(() => {
    const key = clicked.current;
    clicked.current = undefined;
    if (key === undefined || document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons.find(button => button.dataset.chip === key) ?? buttons[0])?.focus();
  }, [chips]);
  if (chips.length === 0) return null;
  return (
    <ul ref={list} class="chips" aria-label={t('chips_label')}>
      {chips.map(chip => {
        const key = `${chip.kind} ${chip.name}`;
        const press = () => {
          clicked.current = key;
          onSearch(chip.query);
        };
        return (
          <li key={key}>
            <button type="button" class="chip" aria-pressed={chip.on} data-chip={key} onClick={press}>
              <span>{t(words[chip.kind], isolate(chip.name))}</span>
              {chip.on ? <Icon name="close" /> : <span class="total">{number(chip.passages)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
