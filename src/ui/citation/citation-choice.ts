import { signal } from '@preact/signals';
import {
  type AddedStyle,
  readAddedStyles,
  readCitationChoice,
  watchAddedStyles,
  watchCitationChoice,
  writeCitationChoice,
} from '../../settings/index.ts';

/** How citations are written on this page: `plain`, a style's id or an exchange format; plain until the choice is read. */
export const citationChoice = signal('plain');
/** The styles that the reader added. */
export const addedStyles = signal<readonly AddedStyle[]>([]);

let started = false;

/** Reads the choice and follows it, from the first citation on that a page shows. */
export function followChoice(): void {
  if (started) return;
  started = true;
  watchCitationChoice(choice => {
    citationChoice.value = choice;
  });
  watchAddedStyles(styles => {
    addedStyles.value = styles;
  });
  read().catch((cause: unknown) => console.error('The chosen citation style could not be read.', cause));
}

async function read(): Promise<void> {
  const [choice, styles] = await Promise.all([readCitationChoice(), readAddedStyles()]);
  citationChoice.value = choice;
  addedStyles.value = styles;
}

/** Shows the choice at once, and remembers it. */
export function chooseCitation(choice: string): void {
  citationChoice.value = choice;
  writeCitationChoice(choice).catch((cause: unknown) => {
    console.error('The chosen citation style could not be kept.', cause);
  });
}
