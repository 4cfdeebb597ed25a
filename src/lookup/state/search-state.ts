import { effect, type Signal, signal } from '@preact/signals';
import { type IndexTrouble, type LibraryAnswer, type Progress, searchLibrary } from '../../library/index.ts';
import type { LibraryState } from './library-state.ts';

/**
 * What the search shows. `idle`: nothing is asked, so the page's list is shown. While a query is answered the last answer stays. `index`: why
 * this answer takes or took longer; `progress`: it is of a part of the library, and the whole answer is still to come.
 */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'first'; index?: IndexTrouble }
  | { kind: 'found'; query: string; answer: LibraryAnswer; stale: boolean; index?: IndexTrouble; progress?: Progress }
  | { kind: 'failed' };

/** Passages that are shown at first, and that each press of the button adds. */
const PAGE = 20;
/** Rest after a key before the search begins, in ms: below what is felt, above the pace of typing. */
const SEARCH_AFTER = 60;

export interface Search {
  state: Signal<SearchState>;
  /** Shows more passages of the same answer. */
  more(): void;
}

/** Answers a query signal from a library signal; a new query aborts the one before. */
export function watchSearch(query: Signal<string>, library: Signal<LibraryState>): Search {
  const wanted = signal({ query: '', most: PAGE });
  const state = signal<SearchState>({ kind: 'idle' });
  let typed = false;
  effect(() => {
    const asked = query.value.trim();
    const source = library.value;
    const most = wanted.value.query === asked ? wanted.value.most : PAGE;
    if (asked === '') {
      state.value = { kind: 'idle' };
      typed = true;
      return;
    }
    if (source.kind !== 'open') return;
    const last = state.peek();
    state.value = last.kind === 'found' ? { ...last, stale: true } : { kind: 'first' };
    const superseded = new AbortController();
    const { signal: aborted } = superseded;
    let index: { index?: IndexTrouble } = {};
    const onBuild = (trouble: IndexTrouble) => {
      if (aborted.aborted) return;
      index = { index: trouble };
      const now = state.peek();
      if (now.kind === 'first' || now.kind === 'found') state.value = { ...now, ...index };
    };
    const onPart = (answer: LibraryAnswer, progress: Progress) => {
      state.value = { kind: 'found', query: asked, answer, stale: true, ...index, progress };
    };
    const search = () =>
      searchLibrary(source.library, asked, { most, signal: aborted, onBuild, onPart }).then(
        answer => {
          if (!aborted.aborted) state.value = { kind: 'found', query: asked, answer, stale: false, ...index };
        },
        (cause: unknown) => {
          if (aborted.aborted) return;
          console.error('The search failed.', cause);
          state.value = { kind: 'failed' };
        },
      );
    // What the page was opened with was not typed here: nobody is still at it.
    const timer = typed ? setTimeout(search, SEARCH_AFTER) : void search();
    typed = true;
    return () => {
      clearTimeout(timer);
      superseded.abort();
    };
  });
  const more = () => {
    const { query: last, most } = wanted.value;
    const asked = query.value.trim();
    wanted.value = { query: asked, most: (last === asked ? most : PAGE) + PAGE };
  };
  return { state, more };
}
