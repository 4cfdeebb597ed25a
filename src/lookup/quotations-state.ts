import { effect, type Signal, signal } from '@preact/signals';
import { type CheckedWords, checkWords, type PageQuotation, quotationsIn } from '../library/index.ts';
import { askPage } from '../messages/index.ts';
import type { LibraryState } from './library-state.ts';
import type { PageState } from './page-state.ts';

/** A quotation of the page with what the library says of it, and in which frame it stands. */
export interface PageWords {
  checked: CheckedWords;
  frame: number;
  place: Pick<PageQuotation, 'block' | 'start' | 'text'>;
}

/** The quotations on a page. `busy` while more are being checked. */
export interface Quotations {
  busy: boolean;
  /** In the order of the page. */
  list: readonly PageWords[];
  /** Single words, titles, words held at a distance: found, but nothing to check. */
  short: number;
  /** Beyond what is checked. */
  rest: number;
}

/** Most quotations of a page that are checked: those in the window and after it first. */
const MOST_CHECKED = 300;
/** How many are shown at a time while others are still being checked. */
const BATCH = 10;

const NONE: Quotations = { busy: false, list: [], short: 0, rest: 0 };

/** Checks the quotations of the page once it has been read, and again when it changed. Nothing is asked of the page before `wanted`. */
export function watchQuotations(
  page: Signal<PageState>,
  library: Signal<LibraryState>,
  wanted: Signal<boolean>,
): Signal<Quotations> {
  const state = signal<Quotations>(NONE);
  effect(() => {
    const [now, source] = [page.value, library.value];
    if (!wanted.value || source.kind !== 'open') return;
    if (now.kind !== 'known' || now.status.frames.length === 0) {
      state.value = NONE;
      return;
    }
    const superseded = new AbortController();
    const { tab, status } = now;
    const frames = status.frames.map(({ frame }) => frame).sort((a, b) => a - b);
    state.value = { ...state.peek(), busy: true };
    checkPage(tab, frames, source, superseded.signal, next => {
      if (!superseded.signal.aborted) state.value = next;
    }).catch((cause: unknown) => {
      if (superseded.signal.aborted) return;
      console.error('The quotations of the page could not be checked.', cause);
      state.value = { ...state.peek(), busy: false };
    });
    return () => superseded.abort();
  });
  return state;
}

async function checkPage(
  tab: number,
  frames: readonly number[],
  { library }: Extract<LibraryState, { kind: 'open' }>,
  signal: AbortSignal,
  show: (quotations: Quotations) => void,
): Promise<void> {
  const found: { frame: number; quotation: PageQuotation; inView: boolean }[] = [];
  for (const frame of frames) {
    const reply = await askPage(tab, frame, 'text', null);
    signal.throwIfAborted();
    if (!reply.ok) continue;
    const { blocks, inView } = reply.value;
    for (const quotation of quotationsIn(blocks)) {
      found.push({ frame, quotation, inView: quotation.block >= inView });
    }
  }
  const all = found.map((item, order) => ({ ...item, order })).filter(({ quotation }) => quotation.checkable);
  const chosen = [...all]
    .sort((a, b) => Number(b.inView) - Number(a.inView) || a.order - b.order)
    .slice(0, MOST_CHECKED);
  const counted = { short: found.length - all.length, rest: all.length - chosen.length };
  const checked: { order: number; words: PageWords }[] = [];
  const told = (busy: boolean) => {
    const list = [...checked].sort((a, b) => a.order - b.order).map(({ words }) => words);
    show({ ...counted, busy, list });
  };
  for (const { order, frame, quotation } of chosen) {
    const { block, start, text } = quotation;
    const words = await checkWords(library, quotation.asked, signal);
    checked.push({ order, words: { checked: words, frame, place: { block, start, text } } });
    if (checked.length % BATCH === 0) told(true);
  }
  told(false);
}
