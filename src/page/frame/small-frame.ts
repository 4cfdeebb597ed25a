import { askBackground } from '../talk.ts';
import type { BorrowedCard } from './borrowed-card.ts';
import type { ScreenPoint } from './corner.ts';
import type { CardFrame, CardListeners, Showing } from './frame.ts';

/** In a frame smaller than this the card would be clipped, CSS pixels. */
const LEAST_WIDTH_PX = 400;
const LEAST_HEIGHT_PX = 300;

/** Whether the card has no room in this window, and there is one around it. */
function isSmall(): boolean {
  return window.top !== window && (innerWidth < LEAST_WIDTH_PX || innerHeight < LEAST_HEIGHT_PX);
}

/**
 * The card for this document's marks: shown by the top frame while this one is small, and here when it is not or the top frame cannot. `borrowed` is what this
 * document's own card may be shown for meanwhile.
 */
export function lendFromTop(
  own: CardFrame,
  borrowed: Pick<BorrowedCard, 'end'>,
  listeners: Pick<CardListeners, 'close'>,
  corner: () => ScreenPoint | undefined,
): CardFrame {
  /** Whether the top frame shows it. */
  let lent = false;

  const giveBack = () => {
    if (lent) void askBackground('return-card', null);
    lent = false;
  };
  const showAbove = async ({ asked, line, focus }: Showing): Promise<boolean> => {
    const box = line();
    if (!box) return false;
    const { x, y, width, height } = box;
    const at = corner();
    const reply = await askBackground('lend-card', {
      ...asked,
      line: { x, y, width, height },
      frameWidth: innerWidth,
      frameHeight: innerHeight,
      ...(at && { corner: at }),
      focus,
    });
    return reply.ok && reply.value;
  };

  return {
    warm(node) {
      if (!isSmall()) own.warm(node);
    },
    async show(showing) {
      borrowed.end();
      lent = isSmall() && (await showAbove(showing));
      if (lent) own.hide();
      return lent || own.show(showing);
    },
    hide() {
      giveBack();
      own.hide();
    },
    follow() {
      // The top frame does not know where the line goes.
      if (lent) listeners.close();
      else own.follow();
    },
    get shown() {
      return lent || own.shown;
    },
    owns: own.owns,
  };
}
