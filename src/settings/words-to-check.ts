import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Longest selection that is checked, in UTF-16 code units: some 8,000 words. */
const WORDS_LENGTH = 50_000;

/** storage.session key of selected words on their way to the look-up: the address of a tab would lie in the history. */
const KEY = 'words to check';
const leftSchema = v.strictObject({ text: v.string(), window: v.number() });

/** Leaves words for the look-up beside this window, in place of any before. */
export async function leaveWords(text: string, window: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: { text: text.slice(0, WORDS_LENGTH), window } });
}

/** The words that were left, for this window or, without one, for any; they are gone then. Undefined when there are none. */
export async function takeWords(window?: number): Promise<string | undefined> {
  const left = v.safeParse(leftSchema, (await browser.storage.session.get(KEY))[KEY]);
  if (!left.success || (window !== undefined && left.output.window !== window)) return undefined;
  await browser.storage.session.remove(KEY);
  return left.output.text;
}

/** Calls back each time words are left. */
export function watchWords(onLeft: () => void): void {
  browser.storage.session.onChanged.addListener(changes => {
    if (changes[KEY]?.newValue !== undefined) onLeft();
  });
}
