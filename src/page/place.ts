import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Widest card, CSS pixels. */
const WIDTH_PX = 380;
/** Space between line and card, and between card and the window's edge, CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;
/** Tallest card, as a part of the window's height. */
const MOST_OF_WINDOW = 0.6;

/**
 * Puts the card beside its line: below it or above it, never over it, inside the window, at every zoom. Where neither side has room for all
 * of it, it is as high as the roomier side allows and scrolls inside.
 *
 * `line`: the box of the mention's line in the viewport; `height`: what the card's content wants. CSS pixels.
 */
export async function placeCard(card: HTMLElement, line: DOMRect, height: number): Promise<void> {
  const set = (name: string, pixels: number) => card.style.setProperty(name, `${Math.round(pixels)}px`, 'important');
  set('width', Math.min(WIDTH_PX, innerWidth - 2 * EDGE_PX));
  set('height', Math.min(height, innerHeight * MOST_OF_WINDOW));
  const { x, y } = await computePosition({ getBoundingClientRect: () => line }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight, rects }) =>
          set('height', Math.min(rects.floating.height, Math.max(0, availableHeight))),
      }),
    ],
  });
  set('left', x);
  set('top', y);
}
