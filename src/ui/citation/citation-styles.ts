import { SHIPPED_STYLES } from '../../citations/index.ts';
import type { AddedStyle } from '../../settings/index.ts';
import { type Key, t } from '../strings.ts';
import { FORMATS } from './citation-copies.ts';

/** Styles whose name says how they cite, in the reader's language. */
const NAMES: Readonly<Record<string, Key>> = {
  'chicago-fullnote-bibliography': 'style_chicago_notes',
  'chicago-author-date': 'style_chicago_dates',
};

export interface CitationOption {
  value: string;
  name: string;
}

/** What a citation can be written as besides the plain sentence, in the order of the menu. */
export function citationOptions(added: readonly AddedStyle[]): { styles: CitationOption[]; formats: CitationOption[] } {
  const shipped = SHIPPED_STYLES.map(({ id, name }) => {
    const key = NAMES[id];
    return { value: id, name: key === undefined ? name : t(key) };
  });
  return {
    styles: [...shipped, ...added.map(({ id, title }) => ({ value: id, name: title }))],
    formats: Object.entries(FORMATS).map(([value, name]) => ({ value, name })),
  };
}
