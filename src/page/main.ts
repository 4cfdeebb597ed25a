import browser from 'webextension-polyfill';
import { askBackground, type Handlers, serve, type ToPage, toPage } from '../messages/index.ts';
import { inSentence, wordsBefore } from './found.ts';
import { type Session, startSession } from './session.ts';

/** Set in our own world, so that a second injection into the same document does nothing. A page's `id`s can shadow globals, but no symbol. */
const STARTED = Symbol.for('sourcelight started');
const world = globalThis as { [STARTED]?: true };

const READABLE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** How often it is looked at whether the extension is still there, ms: an update leaves this script without its API. */
const ORPHAN_CHECK_MS = 5_000;

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

const handlers: Handlers<ToPage> = {
  async list() {
    const mentions = session?.mentions() ?? [];
    return {
      reading: session?.reading ?? false,
      unread: session?.unread ?? 0,
      mentions: mentions.map(found => ({
        actor: found.actor,
        ...inSentence(found),
        before: wordsBefore(found),
      })),
    };
  },
  async text() {
    return session?.blocks().map(({ text, lang }) => ({ text, lang })) ?? [];
  },
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
  async reconsider() {
    await consider(Date.now());
    return null;
  },
};

/** Commands go to all frames; the focus is in one, or in a frame inside it. */
function hasFocus(): boolean {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}

function start(): void {
  serve(toPage, handlers);
  void consider(performance.timeOrigin);
  window.addEventListener('pageshow', event => {
    if (event.isTrusted && event.persisted) void consider(Date.now());
  });
  const timer = setInterval(() => {
    // Chromium leaves the script of an extension that was updated or removed running without its API.
    if (browser.runtime?.id !== undefined) return;
    clearInterval(timer);
    running?.abort();
  }, ORPHAN_CHECK_MS);
}

if (!world[STARTED] && READABLE_TYPES.has(document.contentType)) {
  world[STARTED] = true;
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
