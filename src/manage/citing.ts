import { signal } from '@preact/signals';
import { addStyle, MOST_ADDED_STYLES, removeStyle } from '../settings/index.ts';
import { addedStyles, chooseCitation, citationChoice } from '../ui/citation/citation-choice.ts';
import { loadCitations, readShippedLocale } from '../ui/citation/citation-files.ts';
import type { AddingOutcome, CitationActions } from './citation-view.ts';

/** Longest title that a style is called by when its file has none, in UTF-16 code units. */
const LONGEST_NAME = 80;
/** Largest file that is read at all, in bytes: four for each character of the longest style. */
const LARGEST_FILE = 4_000_000;

/** What became of the last file; undefined before the first. */
export const addingOutcome = signal<AddingOutcome | undefined>(undefined);

export const citing: CitationActions = {
  choose: chooseCitation,
  add(file) {
    add(file)
      .catch((cause: unknown): AddingOutcome => {
        console.error('The style could not be added.', cause);
        return { kind: 'failed' };
      })
      .then(outcome => {
        addingOutcome.value = outcome;
      });
  },
  remove(id) {
    if (citationChoice.value === id) chooseCitation('plain');
    removeStyle(id).catch((cause: unknown) => console.error('The style could not be removed.', cause));
  },
};

/** Keeps a style only after it was read and has cited something: until then the former one stays in use. */
async function add(file: File): Promise<AddingOutcome> {
  if (file.size > LARGEST_FILE) return { kind: 'fault', fault: { kind: 'too-large', detail: String(LARGEST_FILE) } };
  const text = await file.text();
  const { BASE_LOCALE, readStyle, tryStyle } = await loadCitations();
  const reading = readStyle(text);
  if (!reading.ok) return { kind: 'fault', fault: reading.fault };
  const fault = tryStyle(reading.tree, await readShippedLocale(BASE_LOCALE));
  if (fault) return { kind: 'fault', fault };
  const title = reading.title || file.name.slice(0, LONGEST_NAME);
  if (addedStyles.value.length >= MOST_ADDED_STYLES && !addedStyles.value.some(style => style.title === title)) {
    return { kind: 'many', most: MOST_ADDED_STYLES };
  }
  chooseCitation(await addStyle(title, text));
  return { kind: 'added', title };
}
