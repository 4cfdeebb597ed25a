import type messages from '../../assets/_locales/en/messages.json';

/** A string of `assets/_locales`. English has them all; the compiler refuses any other. */
export type Key = keyof typeof messages;

/** Strings with one form for each plural category of their language: `passages` stands for passages_one, passages_other and so on. */
export type CountKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * The reader's string for a key. `$1` to `$9` in it take the substitutions, in order.
 *
 * This is `chrome.i18n`, which Firefox has too, not the polyfill's: it answers at once, and a view that is
 * bundled for a test or a story needs no extension around it.
 */
export function t(key: Key, ...substitutions: readonly string[]): string {
  return chrome.i18n.getMessage(key, [...substitutions]);
}

/**
 * The string for a number of things, in the plural form that the reader's language has for it. `$1` in it is the number, `$2` to `$9` take the substitutions.
 */
export function count(key: CountKey, things: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(locale()).select(things);
  const values = [number(things), ...substitutions];
  // A language that does without a category leaves its key out; every language has `other`.
  return chrome.i18n.getMessage(`${key}_${category}`, values) || chrome.i18n.getMessage(`${key}_other`, values);
}

/** Language of the strings, BCP 47: that of the file they come from, which is not always the browser's. */
export function locale(): string {
  return t('locale');
}

/** A number as the reader's language writes it. */
export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Things one after the other as the reader's language writes them: "a, b and c". */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(things);
}

/** A day as the reader's language writes it. `at` is ms since the Unix epoch. */
export function day(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at);
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Keeps a name of unknown direction from reordering the sentence that it is put into. In markup, `<bdi>` does that. */
export function isolate(name: string): string {
  return `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}

/** Gives the document its language, direction and title. Call it before the first render. */
export function nameDocument(title: Key): void {
  document.documentElement.lang = locale();
  document.documentElement.dir = t('direction');
  document.title = t(title);
}
