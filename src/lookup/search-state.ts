import { effect, type Signal, signal } from '@preact/signals';
import { type Excerpt, searchLibrary } from '../library/index.ts';
import type { LibraryState } from './library-state.ts';

/** What the search shows. `idle`: nothing is asked, so the page's list is shown. While a query is answered the last answer stays. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'first' }
  | { kind: 'found'; query: string; excerpts: readonly Excerpt[]; stale: boolean }
  | { kind: 'failed' };

/** Rest after the last key before the search begins, in ms: below what is felt, above the pace of typing. */
const SEARCH_AFTER = 60;

/** Answers a query signal from a library signal; a new query aborts the one before. */
export function watchSearch(query: Signal<string>, library: Signal<LibraryState>): Signal<SearchState> {
  const state = signal<SearchState>({ kind: 'idle' });
  effect(() => {
    const asked = query.value.trim();
    const source = library.value;
    if (asked === '') {
      state.value = { kind: 'idle' };
      return;
    }
    if (source.kind !== 'open') return;
    const last = state.peek();
    state.value = last.kind === 'found' ? { ...last, stale: true } : { kind: 'first' };
    const superseded = new AbortController();
    const timer = setTimeout(() => {
      searchLibrary(source.library, asked, superseded.signal).then(
        excerpts => {
          if (!superseded.signal.aborted) state.value = { kind: 'found', query: asked, excerpts, stale: false };
        },
        (cause: unknown) => {
          if (superseded.signal.aborted) return;
          console.error('The search failed.', cause);
          state.value = { kind: 'failed' };
        },
      );
    }, SEARCH_AFTER);
    return () => {
      clearTimeout(timer);
      superseded.abort();
    };
  });
  return state;
}
