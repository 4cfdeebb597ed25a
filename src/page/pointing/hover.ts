import type { Asked } from '../../messages/index.ts';
import { matches } from '../dom.ts';
import type { CardFrame } from '../frame/frame.ts';
import type { Found } from '../marks/found.ts';
import type { Marks } from '../marks/marks.ts';
import { firstNodeOf } from '../text/open-block.ts';
import { isOn, linesOf, mentionAt, type Pointed } from './point.ts';

/** How long the pointer may be away from mark and card before the card closes, ms: time to cross the gap between them. */
const CLOSE_DELAY_MS = 300;

export interface Opener {
  /** Opens the card for a mention; `focus` when asked by key. */
  open(pointed: Pointed, focus: boolean): Promise<void>;
  close(): void;
  /** The pointer came onto the card or left it. */
  onCard(inside: boolean): void;
  /** The frame that seemed refused is there after all: opens the card if the pointer still rests on its mark. */
  retry(): void;
}

interface Given {
  marks: Marks;
  frame: CardFrame;
  /** Shadow roots in which text was read. */
  roots: () => readonly ShadowRoot[];
  /** Rest of the pointer on a mark before the card opens, ms. */
  openDelay: number;
  /** What a card is asked for at a mention. */
  askedAt(found: Found): Asked;
  /** The card's frame is refused here: show the same content elsewhere. */
  openElsewhere(asked: Asked): void;
  signal: AbortSignal;
}

/**
 * Opens the card at the mark under the pointer, by rest, click or tap, and closes it when the pointer has left both.
 * Listeners are the window's and passive: the page's own handling of the events is not touched.
 */
export function watchPointer({ marks, frame, roots, openDelay, askedAt, openElsewhere, signal }: Given): Opener {
  let over: Found | undefined;
  /** The boxes of the mark under the pointer; empty once the pointer was off them, if only between two frames. */
  let boxes: readonly DOMRect[] = [];
  let open: Found | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let refused = false;
  let missed: Pointed | undefined;
  let onCard = false;
  let returnFocus: HTMLElement | undefined;
  let point: { x: number; y: number } | undefined;

  const stay = () => {
    clearTimeout(closing);
    closing = undefined;
  };
  const leave = () => {
    closing ??= setTimeout(opener.close, CLOSE_DELAY_MS);
  };

  const opener: Opener = {
    async open(pointed, focus) {
      const { found } = pointed;
      const active = document.activeElement;
      const line = () => clearOf(linesOf(found), pointed.line);
      open = found;
      marks.here(found);
      refused = !(await frame.show({ asked: askedAt(found), line, node: firstNodeOf(found.block), focus }));
      missed = refused ? pointed : undefined;
      if (refused) {
        open = undefined;
        if (focus) openElsewhere(askedAt(found));
      } else if (focus && active instanceof HTMLElement) returnFocus = active;
    },
    close() {
      stay();
      clearTimeout(opening);
      onCard = false;
      if (!open) return;
      open = undefined;
      marks.here(over);
      frame.hide();
      giveBackFocus();
    },
    retry() {
      refused = false;
      if (missed && missed.found === over && !open) void opener.open(missed, false);
    },
    onCard(inside) {
      onCard = inside;
      if (inside) stay();
      else if (open) leave();
    },
  };

  const giveBackFocus = () => {
    if (!returnFocus) return;
    const element = returnFocus;
    returnFocus = undefined;
    if (element !== document.body && element.isConnected) element.focus({ preventScroll: true });
    // Chromium leaves fullscreen when the window is given the focus.
    else if (!document.fullscreenElement) window.focus();
  };

  const look = () => {
    if (!point || signal.aborted) return;
    const { x, y } = point;
    point = undefined;
    const pointed = mentionAt(x, y, marks, roots());
    if (open && !onCard && pointed?.found !== open) leave();
    if (pointed?.found === over && (!over || boxes.length > 0)) return;
    over = pointed?.found;
    boxes = over ? linesOf(over) : [];
    clearTimeout(opening);
    if (!open) marks.here(over);
    if (!pointed) return;
    if (pointed.found === open) {
      stay();
      return;
    }
    if (!open) frame.warm(firstNodeOf(pointed.found.block));
    opening = setTimeout(() => void opener.open(pointed, false), openDelay);
  };

  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, event => event.isTrusted && listener(event), {
      capture: true,
      passive: true,
      signal,
    });

  listen('pointermove', event => {
    if (event.pointerType === 'touch') return;
    // A move that the page sees is not on the card.
    onCard = false;
    const idle = !point;
    point = { x: event.clientX, y: event.clientY };
    // Off the mark and back on it before the next frame is pointing at it anew.
    if (!passedBy(event).every(({ clientX, clientY }) => boxes.some(box => isOn(box, clientX, clientY)))) boxes = [];
    if (idle) requestAnimationFrame(look);
  });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      over = undefined;
      boxes = [];
      clearTimeout(opening);
      if (open) leave();
      else marks.here(undefined);
    },
    { passive: true, signal },
  );
  listen('click', event => {
    if (event.button !== 0 || frame.owns(event)) return;
    const pointed = mentionAt(event.clientX, event.clientY, marks, roots());
    if (!pointed) {
      opener.close();
      return;
    }
    // A link, a button and a selection are the page's own affair.
    if (isControl(event) || !(getSelection()?.isCollapsed ?? true)) return;
    clearTimeout(opening);
    const elsewhere = () => openElsewhere(askedAt(pointed.found));
    if (refused) elsewhere();
    else if (pointed.found !== open) void opener.open(pointed, false).then(() => refused && elsewhere());
  });
  for (const type of ['scroll', 'resize'] as const) {
    listen(type, () => {
      // What was under the pointer may no longer be.
      boxes = [];
      frame.follow();
    });
  }
  return opener;
}

const CONTROLS = 'a[href], button, summary, label, input, select, [role=button], [role=link], [onclick]';

function isControl(event: Event): boolean {
  return event.composedPath().some(target => target instanceof Element && matches(target, CONTROLS));
}

/** Where the pointer was since the last event: a browser tells of several moves in one. Pages without TLS are not told of each. */
function passedBy(event: PointerEvent): readonly PointerEvent[] {
  const passed = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return passed.length > 0 ? passed : [event];
}

/** The box that the card keeps clear of: beside the line that was pointed at, as high as all lines of the mention. */
function clearOf(lines: readonly DOMRect[], pointed: DOMRect): DOMRect | undefined {
  const line = nearest(lines, pointed);
  if (!line) return undefined;
  const top = Math.min(...lines.map(rect => rect.top));
  return new DOMRect(line.left, top, line.width, Math.max(...lines.map(rect => rect.bottom)) - top);
}

/** The part of the mention on the line that is nearest to where it was pointed at: text may have moved since. */
function nearest(lines: readonly DOMRect[], to: DOMRect): DOMRect | undefined {
  const distance = (rect: DOMRect) => Math.abs(rect.top - to.top) + Math.abs(rect.left - to.left);
  return [...lines].sort((a, b) => distance(a) - distance(b))[0];
}
