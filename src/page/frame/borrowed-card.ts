import type { Request, ToPage } from '../../messages/index.ts';
import { boxOf, matches } from '../dom.ts';
import { askBackground } from '../talk.ts';
import type { ScreenPoint } from './corner.ts';
import type { CardFrame } from './frame.ts';

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
export function borrowCard(
  card: CardFrame,
  roots: () => readonly ShadowRoot[],
  corner: () => ScreenPoint | undefined,
): BorrowedCard {
  let frame: number | undefined;
  const tell = (event: 'entered' | 'left' | 'close') => {
    if (frame !== undefined) void askBackground('tell-frame', { frame, event });
  };
  const borrowed: BorrowedCard = {
    async show({ frame: asking, line, frameWidth, frameHeight, corner: itsCorner, focus, ...asked }) {
      const fitting = framesOf([document, ...roots()], frameWidth, frameHeight);
      const element = theOneMeant(fitting, offsetOf(itsCorner, corner()));
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

/** The frames of a size. */
function framesOf(roots: readonly (Document | ShadowRoot)[], width: number, height: number): HTMLIFrameElement[] {
  return roots
    .flatMap(root => [...root.querySelectorAll('iframe')])
    .filter(element => {
      const window = windowOf(element);
      return isNear(window.width, width) && isNear(window.height, height);
    });
}

/**
 * The element of the frame that asks. Neither browser tells an extension which element a frame's number stands for, but its size is known, the focus or the
 * pointer is in it (Chromium does not always say so of the latter), and it lies where the screen's coordinates say.
 */
function theOneMeant(
  fitting: readonly HTMLIFrameElement[],
  offset: ScreenPoint | undefined,
): HTMLIFrameElement | undefined {
  if (fitting.length < 2) return fitting[0];
  const pointed = fitting.filter(element => matches(element, ':hover'));
  const focused = fitting.filter(element => matches(element, ':focus'));
  const sure = [pointed, focused].find(({ length }) => length === 1);
  if (sure || !offset) return sure?.[0];
  const distance = (element: HTMLIFrameElement) => {
    const { x, y } = boxOf(element);
    return Math.hypot(x - offset.x, y - offset.y);
  };
  return fitting.toSorted((a, b) => distance(a) - distance(b))[0];
}

function offsetOf(inner: ScreenPoint | undefined, outer: ScreenPoint | undefined): ScreenPoint | undefined {
  return inner && outer && { x: inner.x - outer.x, y: inner.y - outer.y };
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
