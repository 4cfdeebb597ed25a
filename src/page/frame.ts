import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Asked, CARD_PORT, type CardToPage, cardToPage, contextOf, type PageToCard } from '../messages/index.ts';
import { isConnected } from './dom.ts';
import { placeCard } from './place.ts';

/** Without a word from the card in this time, its frame counts as refused (COEP, MHTML, a blocker), ms. */
const REFUSED_MS = 500;
/** Height until the card has measured itself, CSS pixels. */
const FIRST_HEIGHT = 220;

export interface CardFrame {
  /** Starts loading, so that the card is there when the delay ends. */
  warm(): void;
  /** Shows the card beside the line. Resolves to false when the frame is refused. */
  show(asked: Asked, line: () => DOMRect | undefined, focus: boolean): Promise<boolean>;
  hide(): void;
  /** Puts the card beside its line again; hides it when the line has left the window. */
  follow(): void;
  readonly shown: boolean;
  /** Whether the event came from the card's own box. */
  owns(event: Event): boolean;
}

interface Listeners {
  /** The pointer came onto the card or left it. */
  pointer(inside: boolean): void;
  /** The card asks to be closed. */
  close(): void;
}

/**
 * The card's place in the page: one element, with a frame of the extension in a closed shadow root. The page can neither read the frame nor speak to it:
 * card and content script talk over a port that the card opens to its tab, and the card names a number that only its own address had.
 *
 * `frame` is this document's frame id.
 */
export function createCardFrame(frame: number, listeners: Listeners, signal: AbortSignal): CardFrame {
  const nonce = crypto.randomUUID();
  let host: HTMLElement | undefined;
  let inner: HTMLIFrameElement | undefined;
  let port: browser.Runtime.Port | undefined;
  let onReady: (() => void)[] = [];
  let lineOf: (() => DOMRect | undefined) | undefined;
  let height = FIRST_HEIGHT;
  let shown = false;

  const style = (element: HTMLElement, properties: Record<string, string>) => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
  };

  const build = () => {
    host = document.createElement('div');
    // Named one by one after `all`, which does not reset them in every browser.
    style(host, { all: 'initial', '-webkit-user-modify': 'read-only', position: 'fixed', 'z-index': '2147483647', visibility: 'hidden', 'pointer-events': 'none' });
    style(host, { left: '0', top: '0', margin: '0', border: '0', 'border-radius': '10px', overflow: 'hidden', 'color-scheme': 'light dark' });
    style(host, { 'box-shadow': '0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .18)' });
    const root = host.attachShadow({ mode: 'closed' });
    inner = document.createElement('iframe');
    style(inner, { all: 'initial', display: 'block', width: '100%', height: '100%', border: '0', 'color-scheme': 'light dark' });
    inner.src = `${browser.runtime.getURL('card.html')}#${nonce}.${frame}`;
    inner.addEventListener('pointerenter', event => event.isTrusted && listeners.pointer(true));
    inner.addEventListener('pointerleave', event => event.isTrusted && listeners.pointer(false));
    root.append(inner);
    document.documentElement.append(host);
  };

  const tell = (message: PageToCard) => port?.postMessage(message);

  const ready = (): Promise<boolean> => {
    if (!host || !isConnected(host)) {
      port?.disconnect();
      port = undefined;
      build();
    }
    if (port) return Promise.resolve(true);
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(false), REFUSED_MS);
      onReady.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  };

  const follow = () => {
    if (!shown || !host) return;
    const line = lineOf?.();
    if (!line || line.bottom < 0 || line.top > innerHeight || line.right < 0 || line.left > innerWidth) {
      listeners.close();
      return;
    }
    void placeCard(host, line, height);
  };

  const hear = (message: CardToPage) => {
    switch (message.name) {
      case 'ready':
        return;
      case 'size':
        height = message.height;
        follow();
        return;
      case 'close':
        listeners.close();
        return;
      case 'pointer':
        listeners.pointer(message.inside);
    }
  };

  const onConnect = (opened: browser.Runtime.Port) => {
    const { sender } = opened;
    if (opened.name !== CARD_PORT || !sender || contextOf(sender, browser.runtime.id, browser.runtime.getURL('')) !== 'extension') return;
    opened.onMessage.addListener(raw => {
      const message = v.safeParse(cardToPage, raw);
      if (!message.success) return;
      if (message.output.name === 'ready') {
        // Another document may have framed the card; ours alone knows the number.
        if (message.output.nonce !== nonce) {
          opened.disconnect();
          return;
        }
        port = opened;
        for (const resolve of onReady.splice(0)) resolve();
      } else if (opened === port) hear(message.output);
    });
    opened.onDisconnect.addListener(() => {
      if (opened === port) port = undefined;
    });
  };
  browser.runtime.onConnect.addListener(onConnect);

  signal.addEventListener('abort', () => {
    browser.runtime.onConnect?.removeListener(onConnect);
    onReady = [];
    host?.remove();
  });

  return {
    warm: () => void ready(),
    async show(asked, line, focus) {
      if (!(await ready())) return false;
      if (signal.aborted || !host) return true;
      shown = true;
      lineOf = line;
      height = FIRST_HEIGHT;
      tell({ name: 'show', ...asked, focus });
      follow();
      style(host, { visibility: 'visible', 'pointer-events': 'auto' });
      if (focus) inner?.focus({ preventScroll: true });
      return true;
    },
    hide() {
      if (!shown || !host) return;
      shown = false;
      style(host, { visibility: 'hidden', 'pointer-events': 'none' });
      tell({ name: 'hide' });
    },
    follow,
    get shown() {
      return shown;
    },
    owns: event => host !== undefined && event.composedPath().includes(host),
  };
}
