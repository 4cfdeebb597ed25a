import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { LibraryError } from '../library/index.ts';
import { type Asked, askBackground } from '../messages/index.ts';
import { placeOfPassage } from '../ui/reading-address.ts';
import { nameDocument } from '../ui/strings.ts';
import { Card, type CardActions, type CardState } from './Card.tsx';
import { cycleFocus } from './cycle-focus.ts';
import { loadAround, loadContent, prepareContent } from './load-content.ts';
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
/** Whether the card takes the focus when it has something to show: it was opened by key. */
let takesFocus = false;

/** Puts the focus on the name, once, when the card was opened by key. */
function takeFocus(): void {
  if (!takesFocus || !heading.current) return;
  heading.current.focus();
  // A frame that is still hidden cannot have the focus: the page gives it when it shows the card.
  if (document.hasFocus() && document.activeElement === heading.current) takesFocus = false;
}

/** Reads what was asked for and shows it. A later call, or `hide`, supersedes an earlier one. */
async function show(what: Asked, focus: boolean): Promise<void> {
  asked = what;
  takesFocus = focus;
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

function actionsOf(close: () => void): CardActions {
  return {
    step: at => {
      if (state.value.kind === 'found') state.value = { ...state.value, at };
    },
    openMore: () => {
      if (state.value.kind !== 'found') return;
      void askBackground('open-page', { page: 'lookup.html', query: state.value.content.actor.name, hash: '' });
    },
    search: query => void askBackground('open-page', { page: 'lookup.html', query, hash: '' }),
    read: passage => {
      const place = placeOfPassage(passage);
      if (!place) return;
      void askBackground('open-page', {
        page: 'reading.html',
        source: place.source,
        query: '',
        hash: `p${place.number}`,
      });
    },
    around: loadAround,
    openManage: () => {
      const hash = state.value.kind === 'failed' ? state.value.trouble : '';
      void askBackground('open-page', { page: 'manage.html', query: '', hash });
    },
    retry: () => {
      if (asked) void show(asked, true);
    },
    close,
    live: () => performance.now() - shownAt >= CLICKS_COUNT_AFTER,
  };
}

function mount(actions: CardActions): void {
  const Root = () => {
    const shown = state.value;
    useLayoutEffect(takeFocus, [shown]);
    return <Card state={shown} actions={actions} heading={heading} />;
  };
  render(<Root />, document.body);
  document.addEventListener('keydown', event => {
    // An input method uses Escape for itself.
    if (event.key === 'Escape' && !event.isComposing) actions.close();
    cycleFocus(event);
  });
}

/** In the frame at a mark: silent until the content script of this very frame has answered. */
async function runInFrame(): Promise<void> {
  const tell = await connectToPage({ show: (what, focus) => void show(what, focus), hide });
  mount(actionsOf(() => tell({ name: 'close' })));
  watchHeight(document.body, height => tell({ name: 'size', height }));
  const root = document.documentElement;
  root.addEventListener('pointerenter', () => tell({ name: 'pointer', inside: true }));
  root.addEventListener('pointerleave', () => tell({ name: 'pointer', inside: false }));
}

/** In a tab of its own. Never in a frame: whoever embedded it would get what another page asked for. */
async function runElsewhere(): Promise<void> {
  if (window.top !== window) return;
  document.body.className = 'elsewhere';
  mount(actionsOf(() => window.close()));
  const reply = await askBackground('elsewhere', null);
  if (reply.ok && reply.value) await show(reply.value, true);
  else state.value = { kind: 'unasked' };
}

window.addEventListener('focus', takeFocus);
nameDocument('name');
void prepareContent();
void (location.hash === ELSEWHERE ? runElsewhere() : runInFrame());
