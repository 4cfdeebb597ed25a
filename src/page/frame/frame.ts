import type { Asked, CardToPage, PageToCard } from '../../messages/index.ts';
import { isConnected } from '../dom.ts';
import { isFromCard } from '../shapes.ts';
import { askBackground } from '../talk.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { placeCard } from './place.ts';

/** Without a word from the card in this time, its frame counts as refused (COEP, MHTML, a blocker), ms. */
const REFUSED_MS = 500;
/** The card is shown after this time though it has not said its height, ms. */
const UNMEASURED_MS = 200;
/** Height until the card has measured itself, CSS pixels. */
const FIRST_HEIGHT = 220;

/** What the card is shown for. */
export interface Showing {
  asked: Asked;
  /** The box of the line beside which it stands, in the viewport's CSS pixels; undefined when it is no longer there. */
  line: () => DOMRect | undefined;
  /** What stands there: the card lies in the same layer of the page. */
  node: Node;
  /** Whether the card takes the focus. */
  focus: boolean;
}

export interface CardFrame {
  /** Starts loading beside this node, so that the card is there when the delay ends. */
  warm(node: Node): void;
  /** Shows the card beside the line. Resolves to false when the frame is refused. */
  show(showing: Showing): Promise<boolean>;
  hide(): void;
  /** Puts the card beside its line again; closes it when the line has left the window. */
  follow(): void;
  readonly shown: boolean;
  /** Whether the event came from the card's own box. */
  owns(event: Event): boolean;
}

export interface CardListeners {
  /** The pointer came onto the card or left it. */
  pointer(inside: boolean): void;
  /** The card asks to be closed. */
  close(): void;
  /** The card spoke after its frame had counted as refused: the machine was only slow. */
  late(): void;
}

/**
 * The card in this document. The content script hands it one end of a message channel, with a nonce that the card asks the background about.
 *
 * `firstNonce` is what `begin` gave to this document. Each load of the frame uses one up.
 */
export function createCardFrame(firstNonce: string, listeners: CardListeners, signal: AbortSignal): CardFrame {
  let host: CardHost | undefined;
  let nonce = Promise.resolve(firstNonce);
  let port: MessagePort | undefined;
  /** Whether the card has answered over the port. */
  let answered = false;
  let onReady: (() => void)[] = [];
  let showing: Showing | undefined;
  let height = FIRST_HEIGHT;
  /** Whether the card has said its height since it was asked: until then there is nothing to show. */
  let measured = false;
  let unmeasured: ReturnType<typeof setTimeout> | undefined;
  /** Whether the card takes the focus when it appears; what is hidden cannot have it. */
  let wantsFocus = false;

  const disconnect = () => {
    port?.close();
    port = undefined;
    answered = false;
  };

  const build = (): CardHost => {
    disconnect();
    const made = createCardHost();
    made.inner.addEventListener('load', () => void offer());
    made.inner.addEventListener('pointerenter', event => event.isTrusted && listeners.pointer(true));
    made.inner.addEventListener('pointerleave', event => event.isTrusted && listeners.pointer(false));
    return made;
  };

  const tell = (message: PageToCard) => port?.postMessage(message);

  const hostInPage = (): CardHost => {
    if (!host || !isConnected(host.element)) host = build();
    return host;
  };

  const standBy = (node: Node) => {
    if (hostInPage().standBy(node)) disconnect();
  };

  const ready = (): Promise<boolean> => {
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
    if (!showing || !host) return;
    const line = showing.line();
    if (!line || line.bottom < 0 || line.top > innerHeight || line.right < 0 || line.left > innerWidth) {
      listeners.close();
      return;
    }
    const card = host;
    void placeCard(card.element, line, height).then(() => {
      if (!showing || !measured) return;
      card.show(true);
      if (wantsFocus) card.inner.focus({ preventScroll: true });
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

  /** Each load of the frame gets a channel and a nonce of its own. The address of the target is not named: with dynamic addresses it is not known. */
  const offer = async () => {
    disconnect();
    const given = await nonce;
    nonce = askBackground('nonce', null).then(reply => (reply.ok ? reply.value : ''));
    const channel = new MessageChannel();
    disconnect();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isFromCard(data)) hear(data);
    };
    host?.inner.contentWindow?.postMessage({ name: 'sourcelight card', nonce: given }, '*', [channel.port2]);
  };

  signal.addEventListener('abort', () => {
    disconnect();
    clearTimeout(unmeasured);
    onReady = [];
    host?.element.remove();
  });

  return {
    warm(node) {
      standBy(node);
      void ready();
    },
    async show(wanted) {
      standBy(wanted.node);
      if (!(await ready())) return false;
      if (signal.aborted) return true;
      showing = wanted;
      height = FIRST_HEIGHT;
      // Opened by key it appears at once: a hidden frame cannot take the focus.
      measured = wanted.focus;
      wantsFocus = wanted.focus;
      tell({ name: 'show', ...wanted.asked, focus: wanted.focus });
      follow();
      // Firefox may keep a hidden frame from measuring itself.
      clearTimeout(unmeasured);
      unmeasured = setTimeout(() => {
        measured = true;
        follow();
      }, UNMEASURED_MS);
      return true;
    },
    hide() {
      if (!showing) return;
      showing = undefined;
      clearTimeout(unmeasured);
      // The frame keeps the focus though it is hidden.
      host?.inner.blur();
      host?.show(false);
      tell({ name: 'hide' });
    },
    follow,
    get shown() {
      return showing !== undefined;
    },
    owns: event => host !== undefined && event.composedPath().includes(host.element),
  };
}
