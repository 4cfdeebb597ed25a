import { removeLeftovers } from './leftovers.ts';
import { type Session, startSession } from './session.ts';
import { rest } from './slices.ts';
import { answerExtension, askBackground, isOrphan, type PageHandlers } from './talk.ts';

/** Set in our own world, so that a second injection into the same document does nothing. A page's `id`s can shadow globals, but no symbol. */
const STARTED = Symbol.for('sourcelight started');
const world = globalThis as { [STARTED]?: true };

const READABLE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** How often it is looked at whether the extension is still there, ms, where the reader does nothing. */
const ORPHAN_CHECK_MS = 5_000;
/** What the reader does to a page, at which it is looked at too. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'visibilitychange'] as const;

let session: Session | undefined;
let running: AbortController | undefined;

/** Asks whether to read here, and starts or stops accordingly. `born` is when the document, or its return from the cache, began. */
async function consider(born: number): Promise<void> {
  running?.abort();
  session = undefined;
  const mine = new AbortController();
  running = mine;
  const begun = await askBackground('begin', { born });
  if (mine.signal.aborted || !begun.ok || begun.value.state !== 'on') return;
  session = startSession(begun.value, born, mine.signal);
}

const handlers: PageHandlers = {
  list: async () => session?.list() ?? { reading: false, unread: 0, mentions: [], embedded: [] },
  text: async () => session?.text() ?? { blocks: [], articles: [], inView: 0 },
  'go-to-words': async words => session?.goToWords(words) ?? false,
  async go({ actor }) {
    return session?.keyboard.goToNext(actor) ?? { at: 0, of: 0 };
  },
  async 'open-card'() {
    if (hasFocus()) await session?.keyboard.openAtCaret();
    return null;
  },
  async 'next-mention'() {
    if (hasFocus()) session?.keyboard.goToNext();
    return null;
  },
  'show-for': async borrowing => (await session?.borrowed.show(borrowing)) ?? false,
  async 'hide-for'({ frame }) {
    session?.borrowed.hide(frame);
    return null;
  },
  async 'card-above'({ event }) {
    session?.hearFromAbove(event);
    return null;
  },
  async reconsider() {
    await consider(Date.now());
    return null;
  },
};

/** Commands go to all frames; the focus is in one, or in a frame inside it. */
function hasFocus(): boolean {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}

/** After an update Chromium leaves the old content script running without its API: it takes down what it made, and stops. */
function stopWhenOrphaned(): void {
  const over = new AbortController();
  const check = () => {
    if (!isOrphan()) return;
    over.abort();
    clearInterval(timer);
    running?.abort();
  };
  const timer = setInterval(check, ORPHAN_CHECK_MS);
  for (const sign of SIGNS_OF_LIFE)
    window.addEventListener(sign, check, { capture: true, passive: true, signal: over.signal });
}

function start(born: number): void {
  removeLeftovers();
  // Before all other listeners: these end when it finds that the extension is gone.
  stopWhenOrphaned();
  answerExtension(handlers);
  // In a task of its own: bringing a script in and running it is a long one already.
  void rest().then(() => consider(born));
  window.addEventListener('pageshow', event => {
    if (event.isTrusted && event.persisted) void consider(Date.now());
  });
}

if (!world[STARTED] && READABLE_TYPES.has(document.contentType)) {
  world[STARTED] = true;
  // A page that was loaded in advance begins when the reader goes to it.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', () => start(Date.now()), { once: true });
  else start(performance.timeOrigin);
}
