import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

type Messages = Record<string, { message: string }>;

/** Lets views speak in a unit test: `chrome.i18n` from the file of a language, English by default. */
export function speakFrom(locale = 'en'): void {
  const file = join(import.meta.dirname, '../assets/_locales', locale, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  const getMessage = (key: string, values: readonly string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
  vi.stubGlobal('chrome', { i18n: { getMessage } });
}
