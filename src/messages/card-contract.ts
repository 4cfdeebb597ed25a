import * as v from 'valibot';
import { asked } from './message-parts.ts';

/**
 * What the content script hands to the card's frame by `postMessage`, with a MessagePort. A page can embed the card's file too and hand it
 * a port, so the card asks the background for the nonce before it speaks: only a content script was given one.
 */
export const cardOffer = v.strictObject({
  name: v.literal('sourcelight card'),
  nonce: v.pipe(v.string(), v.maxLength(64)),
});

/** What a card tells its page. Lengths are CSS pixels. */
export const cardToPage = v.variant('name', [
  v.strictObject({ name: v.literal('ready') }),
  v.strictObject({ name: v.literal('size'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
  v.strictObject({ name: v.literal('close') }),
  v.strictObject({ name: v.literal('pointer'), inside: v.boolean() }),
]);
/** What a page tells its card. `focus`: the card was opened by key and takes the focus. */
export const pageToCard = v.variant('name', [
  v.strictObject({ name: v.literal('show'), ...asked.entries, focus: v.boolean() }),
  v.strictObject({ name: v.literal('hide') }),
]);
export type CardToPage = v.InferOutput<typeof cardToPage>;
export type PageToCard = v.InferOutput<typeof pageToCard>;
