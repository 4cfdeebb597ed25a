import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Asked, type CardToPage, type cardOffer, cardToPage, type PageToCard } from '../messages/index.ts';
import { isConnected } from './dom.ts';
import { placeCard } from './place.ts';

/** Without a word from the card in this time, its frame counts as refused (COEP, MHTML, a blocker), ms. */
const REFUSED_MS = 500;
/** The card is shown after this time though it has not said its height, ms. */
const UNMEASURED_MS = 200;
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
  /** The card spoke after its frame had counted as refused: the machine was only slow. */
  late(): void;
}

/**
 * The card's place in the page: one element, with a frame of the extension in a closed shadow root. The page can neither read the frame nor speak to it:
 * the content script hands it one end of a message channel, with a nonce that the
 * card asks the background about.
 *
 * `nonce` is what `begin` gave to this document.
 */
export function createCardFrame(nonce: string, listeners: Listeners, signal: AbortSignal): CardFrame {
  let host: HTMLElement | undefined;
  let inner: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  /** Whether the card has answered over the port. */
  let answered = false;
  let onReady: (() => void)[] = [];
  let lineOf: (() => DOMRect | undefined) | undefined;
  let height = FIRST_HEIGHT;
  let shown = false;
  /** Whether the card has said its height since it was asked: until then there is nothing to show. */
  let measured = false;
  /** Whether the card takes the focus when it appears; what is hidden cannot have it. */
  let wantsFocus = false;

  const style = (element: HTMLElement, properties: Record<string, string>) => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
  };

  const build = () => {
    host = document.createElement('div');
    // Named one by one after `all`, which does not reset them in every browser.
    style(host, {
      all: 'initial',
      '-webkit-user-modify': 'read-only',
      position: 'fixed',
      'z-index': '2147483647',
      visibility: 'hidden',
      'pointer-events': 'none',
    });
    style(host, {
      left: '0',
      top: '0',
      margin: '0',
      border: '0',
      'border-radius': '10px',
      overflow: 'hidden',
      'color-scheme': 'light dark',
    });
    style(host, { 'box-shadow': '0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .18)' });
    const root = host.attachShadow({ mode: 'closed' });
    inner = document.createElement('iframe');
    style(inner, {
      all: 'initial',
      // `all` would make it visible inside its hidden host.
      visibility: 'inherit',
      'pointer-events': 'inherit',
      display: 'block',
      width: '100%',
      height: '100%',
      border: '0',
      'color-scheme': 'light dark',
    });
    inner.src = browser.runtime.getURL('card.html');
    inner.addEventListener('load', offer);
    inner.addEventListener('pointerenter', event => event.isTrusted && listeners.pointer(true));
    inner.addEventListener('pointerleave', event => event.isTrusted && listeners.pointer(false));
    root.append(inner);
    document.documentElement.append(host);
  };

  const tell = (message: PageToCard) => port?.postMessage(message);

  const ready = (): Promise<boolean> => {
    if (!host || !isConnected(host)) {
      port?.close();
      port = undefined;
      answered = false;
      build();
    }
    if (answered) return Promise.resolve(true);
    return new Promise(resolve => {
      const answer = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        onReady = onReady.filter(waiting => waiting !== answer);
        resolve(false);
      }, REFUSED_MS);
      onReady.push(answer);
    });
  };

  const follow = () => {
    if (!shown || !host) return;
    const line = lineOf?.();
    if (!line || line.bottom < 0 || line.top > innerHeight || line.right < 0 || line.left > innerWidth) {
      listeners.close();
      return;
    }
    const card = host;
    void placeCard(card, line, height).then(() => {
      if (!shown || !measured) return;
      style(card, { visibility: 'visible', 'pointer-events': 'auto' });
      if (wantsFocus) inner?.focus({ preventScroll: true });
      wantsFocus = false;
    });
  };

  const hear = (message: CardToPage) => {
    switch (message.name) {
      case 'ready':
        answered = true;
        if (onReady.length === 0) listeners.late();
        for (const resolve of onReady.splice(0)) resolve();
        return;
      case 'size':
        height = message.height;
        measured = true;
        follow();
        return;
      case 'close':
        listeners.close();
        return;
      // Chromium tells the page nothing of a pointer on another process's frame; the card does.
      case 'pointer':
        listeners.pointer(message.inside);
    }
  };

  /** Each load of the frame gets a channel of its own. The address of the target is not named: with dynamic addresses it is not known. */
  const offer = () => {
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    answered = false;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(cardToPage, data);
      if (message.success) hear(message.output);
    };
    const proposal: v.InferOutput<typeof cardOffer> = { name: 'sourcelight card', nonce };
    inner?.contentWindow?.postMessage(proposal, '*', [channel.port2]);
  };

  signal.addEventListener('abort', () => {
    port?.close();
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
      // Opened by key it appears at once: a hidden frame cannot take the focus.
      measured = focus;
      wantsFocus = focus;
      tell({ name: 'show', ...asked, focus });
      follow();
      // Firefox may keep a hidden frame from measuring itself.
      setTimeout(() => {
        measured = true;
        follow();
      }, UNMEASURED_MS);
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
