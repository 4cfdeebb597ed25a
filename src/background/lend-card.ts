import { askPage, type Request, type ToBackground, type ToPage } from '../messages/index.ts';

/*
 * A card would be clipped in a frame that is smaller than it, so the top frame shows it. The two do not speak to each other but through here:
 * what they say by `postMessage` the page would hear.
 */
const TOP_FRAME = 0;

/** Has the top frame show a card for a mark in another frame. Replies whether it does. */
export async function lendCard(tab: number, frame: number, card: Request<ToBackground, 'lend-card'>): Promise<boolean> {
  if (frame === TOP_FRAME) return false;
  const reply = await askPage(tab, TOP_FRAME, 'show-for', { ...card, frame });
  return reply.ok && reply.value;
}

export async function returnCard(tab: number, frame: number): Promise<null> {
  await askPage(tab, TOP_FRAME, 'hide-for', { frame });
  return null;
}

/** Tells a frame what became of its card. A frame that is gone by now needs to know nothing. */
export async function tellFrame(
  tab: number,
  frame: number,
  event: Request<ToPage, 'card-above'>['event'],
): Promise<null> {
  await askPage(tab, frame, 'card-above', { event });
  return null;
}
