import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Apart from the other settings: a change of those has open pages read anew, and would close the card in which the choice was made. */
const CHOICE_KEY = 'citation';
const DEFAULT_CHOICE = 'plain';
const choiceSchema = v.pipe(v.string(), v.maxLength(80));

/** How the reader has citations written: `plain`, the id of a style, or the name of an exchange format. */
export async function readCitationChoice(): Promise<string> {
  const stored = await browser.storage.local.get(CHOICE_KEY);
  return parseChoice(stored[CHOICE_KEY]);
}

function parseChoice(stored: unknown): string {
  const parsed = v.safeParse(choiceSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_CHOICE;
}

/** Remembers a choice. Errors: ValiError when it is too long for one. */
export async function writeCitationChoice(choice: string): Promise<void> {
  await browser.storage.local.set({ [CHOICE_KEY]: v.parse(choiceSchema, choice) });
}

/** Calls back after each change, until the signal. */
export function watchCitationChoice(callback: (choice: string) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[CHOICE_KEY] : undefined;
    if (change) callback(parseChoice(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
