import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** Widest card, CSS pixels. */
const WIDTH_PX = 380;
/** Space between line and card, and between card and the window's edge, CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;
/** Tallest card, as a part of the window's height. */
const MOST_OF_WINDOW = 0.6;

/** How it is measured here: the card is fixed in the viewport, and nothing clips it but the window. */
function platformFor(line: DOMRect, card: () => { width: number; height: number }): Platform {
  return {
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...card() } }),
    getDimensions: card,
    getClippingRect: () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }),
  };
}

/**
 * Puts the card beside its line: below it or above it, never over it, inside the window, at every zoom. Where neither side has room for all
 * of it, it is as high as the roomier side allows and scrolls inside.
 *
 * `line`: the box of the mention's line in the viewport; `height`: what the card's content wants. CSS pixels.
 */
export async function placeCard(card: HTMLElement, line: DOMRect, height: number): Promise<void> {
  const box = {
    width: Math.min(WIDTH_PX, innerWidth - 2 * EDGE_PX),
    height: Math.min(height, innerHeight * MOST_OF_WINDOW),
  };
  const { x, y } = await computePosition(line, card, {
    platform: platformFor(line, () => box),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply({ availableHeight }) {
          box.height = Math.min(box.height, Math.max(0, availableHeight));
        },
      }),
    ],
  });
  const set = (name: string, pixels: number) => card.style.setProperty(name, `${Math.round(pixels)}px`, 'important');
  set('width', box.width);
  set('height', box.height);
  set('left', x);
  set('top', y);
}
