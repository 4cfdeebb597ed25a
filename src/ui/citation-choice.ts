import { signal } from '@preact/signals';
import {
  type AddedStyle,
  changeSettings,
  readAddedStyles,
  readSettings,
  watchAddedStyles,
  watchSettings,
} from '../settings/index.ts';

/** How citations are written on this page: `plain`, a style's id or an exchange format; plain until the settings are read. */
export const citationChoice = signal('plain');
/** The styles that the reader added. */
export const addedStyles = signal<readonly AddedStyle[]>([]);

let started = false;

/** Reads the choice and follows it, from the first citation on that a page shows. */
export function followChoice(): void {
  if (started) return;
  started = true;
  watchSettings(({ citation }) => {
    citationChoice.value = citation;
  });
  watchAddedStyles(styles => {
    addedStyles.value = styles;
  });
  read().catch((cause: unknown) => console.error('The chosen citation style could not be read.', cause));
}

async function read(): Promise<void> {
  const [{ citation }, styles] = await Promise.all([readSettings(), readAddedStyles()]);
  citationChoice.value = citation;
  addedStyles.value = styles;
}

/** Shows the choice at once, and remembers it. */
export function chooseCitation(choice: string): void {
  citationChoice.value = choice;
  changeSettings({ citation: choice }).catch((cause: unknown) => {
    console.error('The chosen citation style could not be kept.', cause);
  });
}
