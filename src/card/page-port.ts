import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Asked, CARD_PORT, type CardToPage, pageToCard } from '../messages/index.ts';

interface Handlers {
  show(asked: Asked, focus: boolean): void;
  hide(): void;
}

/** `#<nonce>.<frame id>`, as the content script wrote it into the frame's address. */
const HASH = /^#([^.]{1,64})\.(\d+)$/;

/**
 * Connects to the content script that made this frame and says that the card is there. Any page can embed the card's file, but
 * only the content script knows the nonce: it answers no other.
 *
 * Returns how to tell the page something, or undefined where the address does not say which frame it is.
 */
export function connectToPage(tab: number, { show, hide }: Handlers): ((message: CardToPage) => void) | undefined {
  const [, nonce, frame] = HASH.exec(location.hash) ?? [];
  if (nonce === undefined || frame === undefined) return undefined;
  const port = browser.tabs.connect(tab, { name: CARD_PORT, frameId: Number(frame) });
  let connected = true;
  port.onDisconnect.addListener(() => {
    connected = false;
    hide();
  });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(pageToCard, message);
    if (!parsed.success) return;
    if (parsed.output.name === 'hide') hide();
    else {
      const { actor, sentence, lang, focus } = parsed.output;
      show({ actor, sentence, lang }, focus);
    }
  });
  const tell = (message: CardToPage) => {
    if (connected) port.postMessage(message);
  };
  tell({ name: 'ready', nonce });
  return tell;
}
