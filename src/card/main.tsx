import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import browser from 'webextension-polyfill';
import { LibraryError } from '../library/index.ts';
import { type Asked, askBackground } from '../messages/index.ts';
import { nameDocument } from '../ui/strings.ts';
import { Card, type CardActions, type CardState } from './Card.tsx';
import { cycleFocus } from './cycle-focus.ts';
import { loadContent } from './load-content.ts';
import { connectToPage } from './page-port.ts';
import { watchHeight } from './watch-height.ts';

/** A card that took longer than this says that it is reading, in ms; until then nothing flashes. */
const READING_SHOWS_AFTER = 300;
/** Clicks this soon after the card appeared were meant for what lay there before, in ms. */
const CLICKS_COUNT_AFTER = 500;
/** Hash of the card that opens in a tab because the page refused its frame. */
const ELSEWHERE = '#elsewhere';

const state = signal<CardState>({ kind: 'hidden' });
const heading = createRef<HTMLHeadingElement>();
let asked: Asked | undefined;
let shownAt = Number.POSITIVE_INFINITY;

/** Reads what was asked for and shows it. A later call, or `hide`, supersedes an earlier one. */
async function show(what: Asked, focus: boolean): Promise<void> {
  asked = what;
  state.value = { kind: 'hidden' };
  shownAt = Number.POSITIVE_INFINITY;
  const reading = setTimeout(() => {
    if (asked === what) state.value = { kind: 'loading' };
  }, READING_SHOWS_AFTER);
  const next = await read(what);
  clearTimeout(reading);
  if (asked !== what) return;
  state.value = next;
  shownAt = performance.now();
  if (focus) queueMicrotask(() => heading.current?.focus());
}

async function read(what: Asked): Promise<CardState> {
  try {
    const content = await loadContent(what);
    return content ? { kind: 'found', content, at: 0 } : { kind: 'unknown' };
  } catch (cause) {
    if (!(cause instanceof LibraryError)) console.error('The card could not be read.', cause);
    return { kind: 'failed', trouble: cause instanceof LibraryError ? cause.code : 'failed' };
  }
}

function hide(): void {
  asked = undefined;
  state.value = { kind: 'hidden' };
}

function actionsOf(tab: number | undefined, close: () => void): CardActions {
  const open = (page: string) => browser.tabs.create({ url: browser.runtime.getURL(page) });
  return {
    step: at => {
      if (state.value.kind === 'found') state.value = { ...state.value, at };
    },
    openMore: () => {
      if (state.value.kind !== 'found') return;
      const query = new URLSearchParams({ q: state.value.content.actor.name });
      if (tab !== undefined) query.set('tab', String(tab));
      void open(`lookup.html?${query}`);
    },
    openManage: () => {
      const trouble = state.value.kind === 'failed' ? state.value.trouble : '';
      void open(`manage.html#${trouble}`);
    },
    retry: () => {
      if (asked) void show(asked, true);
    },
    close,
    live: () => performance.now() - shownAt >= CLICKS_COUNT_AFTER,
  };
}

function mount(actions: CardActions): void {
  const Root = () => <Card state={state.value} actions={actions} heading={heading} />;
  render(<Root />, document.body);
  document.addEventListener('keydown', event => {
    // An input method uses Escape for itself.
    if (event.key === 'Escape' && !event.isComposing) actions.close();
    cycleFocus(event);
  });
}

/** In the frame at a mark: silent until the content script of this very frame has answered. */
async function runInFrame(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const tell = connectToPage(tab.id, { show: (what, focus) => void show(what, focus), hide });
  if (!tell) return;
  mount(actionsOf(tab.id, () => tell({ name: 'close' })));
  watchHeight(document.body, height => tell({ name: 'size', height }));
  const root = document.documentElement;
  root.addEventListener('pointerenter', () => tell({ name: 'pointer', inside: true }));
  root.addEventListener('pointerleave', () => tell({ name: 'pointer', inside: false }));
}

/** In a tab of its own. Never in a frame: whoever embedded it would get what another page asked for. */
async function runElsewhere(): Promise<void> {
  if (window.top !== window) return;
  document.body.className = 'elsewhere';
  mount(actionsOf(undefined, () => window.close()));
  const reply = await askBackground('elsewhere', null);
  if (reply.ok && reply.value) await show(reply.value, true);
  else state.value = { kind: 'unasked' };
}

nameDocument('name');
void (location.hash === ELSEWHERE ? runElsewhere() : runInFrame());
