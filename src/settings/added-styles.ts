import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** A citation style that the reader added. Its file's text lies apart and is read only when the style is used. */
export interface AddedStyle {
  /** Given by us: what a file calls itself is not trusted to be its own. */
  id: string;
  title: string;
}

/** Most styles that are kept. */
export const MOST_ADDED_STYLES = 20;

const LIST_KEY = 'citation styles';
const textKey = (id: string) => `citation style ${id}`;
const listSchema = v.array(v.strictObject({ id: v.string(), title: v.string() }));

/** The added styles, in the order in which they were added. */
export async function readAddedStyles(): Promise<readonly AddedStyle[]> {
  const stored = await browser.storage.local.get(LIST_KEY);
  return parseList(stored[LIST_KEY]);
}

function parseList(stored: unknown): readonly AddedStyle[] {
  const parsed = v.safeParse(listSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** The text of an added style's file; undefined when there is no such style. */
export async function readStyleText(id: string): Promise<string | undefined> {
  const key = textKey(id);
  const text = (await browser.storage.local.get(key))[key];
  return typeof text === 'string' ? text : undefined;
}

/**
 * Keeps a style, in the place of one of the same title if there is one. Read the file with `readStyle` first.
 *
 * Result: its id, a new one each time, so that nobody takes the former for it. Errors: RangeError when there are as many as are kept.
 */
export async function addStyle(title: string, text: string): Promise<string> {
  const styles = await readAddedStyles();
  const former = styles.find(style => style.title === title);
  const others = styles.filter(style => style !== former);
  if (others.length >= MOST_ADDED_STYLES) throw new RangeError(`more than ${MOST_ADDED_STYLES} styles`);
  const id = `added-${crypto.randomUUID()}`;
  await browser.storage.local.set({ [textKey(id)]: text, [LIST_KEY]: [...others, { id, title }] });
  if (former) await browser.storage.local.remove(textKey(former.id));
  return id;
}

/** Forgets a style. Whoever had chosen it is back at the plain sentence. */
export async function removeStyle(id: string): Promise<void> {
  const styles = await readAddedStyles();
  await browser.storage.local.set({ [LIST_KEY]: styles.filter(style => style.id !== id) });
  await browser.storage.local.remove(textKey(id));
}

/** Calls back after each change of the list, until the signal. */
export function watchAddedStyles(callback: (styles: readonly AddedStyle[]) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[LIST_KEY] : undefined;
    if (change) callback(parseList(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
