import type { Request, ToPage } from '../messages/index.ts';
import { boxOf, matches } from './dom.ts';
import type { CardFrame } from './frame.ts';
import { askBackground } from './talk.ts';

type Borrowing = Request<ToPage, 'show-for'>;

/** How far the size of a frame may be from what it says of itself, CSS pixels: its own is rounded. */
const SIZE_TOLERANCE_PX = 2;

/** The top frame's card while it is shown for a mark in a frame that is too small for it. */
export interface BorrowedCard {
  /** Replies false when it is not clear which frame asks. */
  show(borrowing: Borrowing): Promise<boolean>;
  /** The frame's mark was left. */
  hide(frame: number): void;
  /** This document needs the card itself. */
  end(): void;
  /** Whether the card is shown for another frame now. */
  readonly active: boolean;
  /** What the card says then. */
  pointer(inside: boolean): void;
  close(): void;
}

/** `roots`: shadow roots in which frames may stand. */
export function borrowCard(card: CardFrame, roots: () => readonly ShadowRoot[]): BorrowedCard {
  let frame: number | undefined;
  const tell = (event: 'entered' | 'left' | 'close') => {
    if (frame !== undefined) void askBackground('tell-frame', { frame, event });
  };
  const borrowed: BorrowedCard = {
    async show({ frame: asking, line, frameWidth, frameHeight, focus, ...asked }) {
      const element = frameElement([document, ...roots()], frameWidth, frameHeight);
      if (!element) return false;
      if (frame !== asking) tell('close');
      frame = asking;
      const place = () => (element.isConnected ? mapOut(element, line) : undefined);
      return card.show({ asked, line: place, node: element, focus });
    },
    hide(asking) {
      if (frame !== asking) return;
      frame = undefined;
      card.hide();
    },
    end() {
      tell('close');
      frame = undefined;
    },
    get active() {
      return frame !== undefined;
    },
    pointer: inside => tell(inside ? 'entered' : 'left'),
    close() {
      borrowed.end();
      card.hide();
    },
  };
  return borrowed;
}

/**
 * The element of the frame that asks. Neither browser tells an extension which element a frame's number stands for, but the pointer or the focus is
 * in it, and its size is known; where they do not say, the only one of that size is meant.
 */
function frameElement(
  roots: readonly (Document | ShadowRoot)[],
  width: number,
  height: number,
): HTMLIFrameElement | undefined {
  const fitting = roots
    .flatMap(root => [...root.querySelectorAll('iframe')])
    .filter(element => {
      const window = windowOf(element);
      return isNear(window.width, width) && isNear(window.height, height);
    });
  const pointed = fitting.filter(element => matches(element, ':hover'));
  const focused = fitting.filter(element => matches(element, ':focus'));
  return [pointed, focused, fitting].find(({ length }) => length === 1)?.[0];
}

function isNear(size: number, wanted: number): boolean {
  return Math.abs(size - wanted) <= SIZE_TOLERANCE_PX;
}

/** The frame's own window in its element's border box, in the element's own CSS pixels. */
function windowOf(element: HTMLIFrameElement): { x: number; y: number; width: number; height: number } {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const [left, right, top, bottom] = [paddingLeft, paddingRight, paddingTop, paddingBottom].map(Number.parseFloat);
  return {
    x: element.clientLeft + (left ?? 0),
    y: element.clientTop + (top ?? 0),
    width: element.clientWidth - (left ?? 0) - (right ?? 0),
    height: element.clientHeight - (top ?? 0) - (bottom ?? 0),
  };
}

/** A box in the frame's viewport as it stands in this one, where the frame may be scaled. */
function mapOut(element: HTMLIFrameElement, line: Borrowing['line']): DOMRect {
  const outer = boxOf(element);
  const window = windowOf(element);
  const scaleX = outer.width / element.offsetWidth || 1;
  const scaleY = outer.height / element.offsetHeight || 1;
  return new DOMRect(
    outer.x + (window.x + line.x) * scaleX,
    outer.y + (window.y + line.y) * scaleY,
    line.width * scaleX,
    line.height * scaleY,
  );
}
