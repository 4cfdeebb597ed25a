import { effect, type Signal, signal } from '@preact/signals';
import { type CheckedWords, checkWords } from '../../library/index.ts';
import type { LibraryState } from './library-state.ts';
import { quotedWords } from './quoted-query.ts';

/** Rest after a key before words are checked, in ms. */
const CHECK_AFTER = 150;

/** Checks what is typed in quotation marks; undefined while nothing is. A later query supersedes an earlier one. */
export function watchChecked(query: Signal<string>, library: Signal<LibraryState>): Signal<CheckedWords | undefined> {
  const checked = signal<CheckedWords | undefined>(undefined);
  effect(() => {
    const words = quotedWords(query.value);
    const source = library.value;
    if (!words || source.kind !== 'open') {
      checked.value = undefined;
      return;
    }
    const superseded = new AbortController();
    const check = async () => {
      try {
        const answer = await checkWords(source.library, { text: words, lang: '' }, superseded.signal);
        if (!superseded.signal.aborted) checked.value = answer;
      } catch (cause) {
        if (superseded.signal.aborted) return;
        console.error('The words could not be checked.', cause);
        checked.value = undefined;
      }
    };
    const timer = setTimeout(check, CHECK_AFTER);
    return () => {
      clearTimeout(timer);
      superseded.abort();
    };
  });
  return checked;
}
