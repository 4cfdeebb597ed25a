import type { AddedStyle } from '../../settings/index.ts';
import { t } from '../strings.ts';
import { citationOptions } from './citation-styles.ts';

type Props = { choice: string; added: readonly AddedStyle[]; onChoose(choice: string): void };

/** How citations are written: the plain sentence, a style, or an exchange format. */
export function CitationChoice({ choice, added, onChoose }: Props) {
  const { styles, formats } = citationOptions(added);
  return (
    <label class="cite-choice">
      <span>{t('cite_style')}</span>
      <select value={choice} onChange={event => onChoose(event.currentTarget.value)} onKeyDown={keepArrows}>
        <option value="plain">{t('cite_plain')}</option>
        <optgroup label={t('cite_styles')}>
          {styles.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('cite_formats')}>
          {formats.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** Arrow keys choose here; around it they walk through passages. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key.startsWith('Arrow')) event.stopPropagation();
}
