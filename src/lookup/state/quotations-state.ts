import { effect, type Signal, signal } from '@preact/signals';
import { type CheckedWords, checkWords, type Library, type PageQuotation, quotationsIn } from '../../library/index.ts';
import { askPage } from '../../messages/index.ts';
import type { LibraryState } from './library-state.ts';
import type { PageState } from './page-state.ts';

/** A quotation of the page with what the library says of it, and in which frame it stands. */
export interface PageWords {
  checked: CheckedWords;
  frame: number;
  place: Pick<PageQuotation, 'block' | 'start' | 'text'>;
}

/** The quotations on a page. */
export type Quotations =
  | { kind: 'waiting' }
  | { kind: 'failed' }
  | {
      kind: 'known';
      /** More are being checked. */
      busy: boolean;
      /** In the order of the page. */
      list: readonly PageWords[];
      /** Single words, titles, words held at a distance: found, but nothing to check. */
      short: number;
      /** Beyond what is checked. */
      rest: number;
      /** Frames that did not answer. */
      silent: number;
    };

/** Most quotations of a page that are checked: those in the window and after it first. */
const MOST_CHECKED = 300;
/** How many are shown at a time while others are still being checked. */
const BATCH = 10;
/** Most answers that are kept for when the page is looked at again after a change. */
const MOST_KEPT = 2_000;

/** Checks the quotations of the page once it has been read, and again when it changed. Nothing is asked of the page before `wanted`. */
export function watchQuotations(
  page: Signal<PageState>,
  library: Signal<LibraryState>,
  wanted: Signal<boolean>,
): Signal<Quotations> {
  const state = signal<Quotations>({ kind: 'waiting' });
  let shownFor: number | undefined;
  effect(() => {
    const [now, source] = [page.value, library.value];
    if (!wanted.value || source.kind !== 'open' || now.kind !== 'known') return;
    const superseded = new AbortController();
    const { tab, status } = now;
    if (tab !== shownFor) state.value = { kind: 'waiting' };
    shownFor = tab;
    const frames = status.frames.map(({ frame }) => frame).sort((a, b) => a - b);
    const { signal: aborted } = superseded;
    const show = (next: Quotations) => {
      if (!aborted.aborted) state.value = next;
    };
    checkPage(tab, frames, source.library, state.peek(), aborted, show).catch((cause: unknown) => {
      if (aborted.aborted) return;
      console.error('The quotations of the page could not be checked.', cause);
      show({ kind: 'failed' });
    });
    return () => superseded.abort();
  });
  return state;
}

async function checkPage(
  tab: number,
  frames: readonly number[],
  library: Library,
  before: Quotations,
  aborted: AbortSignal,
  show: (quotations: Quotations) => void,
): Promise<void> {
  const { found, silent } = await readQuotations(tab, frames, aborted);
  const all = found.filter(({ quotation }) => quotation.checkable);
  // The sort is stable: in the window and after it, then before it, each in the order of the page.
  const chosen = [...all].sort((a, b) => Number(b.inView) - Number(a.inView)).slice(0, MOST_CHECKED);
  const counted = { short: found.length - all.length, rest: all.length - chosen.length, silent };
  const checked = new Map<FoundWords, PageWords>();
  const told = (busy: boolean) => {
    const list = all.flatMap(item => checked.get(item) ?? []);
    // What was there before the page changed stays until there is as much again.
    if (busy && before.kind === 'known' && list.length < before.list.length) return;
    show({ kind: 'known', ...counted, busy, list });
  };
  for (const item of chosen) {
    const { block, start, text, asked } = item.quotation;
    const words = await answerOnce(library, asked, aborted);
    checked.set(item, { checked: words, frame: item.frame, place: { block, start, text } });
    if (checked.size % BATCH === 0) told(true);
  }
  told(false);
}

type FoundWords = { frame: number; quotation: PageQuotation; inView: boolean };

/** All quotations of the frames in the order of the page, and how many frames did not answer. */
async function readQuotations(
  tab: number,
  frames: readonly number[],
  aborted: AbortSignal,
): Promise<{ found: FoundWords[]; silent: number }> {
  const found: FoundWords[] = [];
  let silent = 0;
  for (const frame of frames) {
    const reply = await askPage(tab, frame, 'text', null);
    aborted.throwIfAborted();
    if (!reply.ok) {
      silent += 1;
      continue;
    }
    for (const quotation of await quotationsIn(reply.value, aborted)) {
      found.push({ frame, quotation, inView: quotation.block >= reply.value.inView });
    }
  }
  return { found, silent };
}

/** Answers by what was asked. A changed library is another connection. */
const kept = new WeakMap<Library, Map<string, CheckedWords>>();

async function answerOnce(
  library: Library,
  asked: PageQuotation['asked'],
  aborted: AbortSignal,
): Promise<CheckedWords> {
  const answers = kept.get(library) ?? new Map<string, CheckedWords>();
  kept.set(library, answers);
  const key = JSON.stringify(asked);
  const known = answers.get(key);
  if (known) return known;
  const checked = await checkWords(library, asked, aborted);
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(key, checked);
  return checked;
}
