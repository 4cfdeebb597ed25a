import * as v from 'valibot';
import { type Asked, askBackground, type CardToPage, cardOffer, pageToCard } from '../messages/index.ts';

interface Handlers {
  show(asked: Asked, focus: boolean): void;
  hide(): void;
}

/**
 * Waits for the content script that made this frame and says that the card is there. Any page can embed the card's file and speak to
 * it, but only a content script was given a nonce: the card answers no other, and shows nothing until then.
 *
 * Resolves to how to tell the page something.
 */
export function connectToPage({ show, hide }: Handlers): Promise<(message: CardToPage) => void> {
  return new Promise(resolve => {
    window.addEventListener('message', async ({ data, ports: [port] }: MessageEvent<unknown>) => {
      const offer = v.safeParse(cardOffer, data);
      if (!offer.success || !port) return;
      const vouched = await askBackground('vouch', { nonce: offer.output.nonce });
      if (!vouched.ok || !vouched.value) return;
      port.onmessage = (event: MessageEvent<unknown>) => {
        const parsed = v.safeParse(pageToCard, event.data);
        if (!parsed.success) return;
        if (parsed.output.name === 'hide') return hide();
        const { name: _name, focus, ...question } = parsed.output;
        show(question, focus);
      };
      const tell = (message: CardToPage) => port.postMessage(message);
      tell({ name: 'ready' });
      resolve(tell);
    });
  });
}
