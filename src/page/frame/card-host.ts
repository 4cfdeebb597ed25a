import { ancestryOf, appendTo, isConnected, isElement, matches } from '../dom.ts';

/** The card's one element in the page, with a frame of the extension in a closed shadow root, which the page can neither read nor speak to. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly inner: HTMLIFrameElement;
  /** Lets the card be seen and used, or not. */
  show(visible: boolean): void;
  /** Puts it where it is seen beside this node: the open dialog or the element in fullscreen hides all that is not in it. Says whether its frame is loaded anew by that. */
  standBy(node: Node): boolean;
}

/** What the browser draws above the rest of the page. */
const TOP_LAYER = ':modal, :fullscreen, :popover-open';

/** It is in the page once it stands by a node. */
export function createCardHost(): CardHost {
  const element = document.createElement('div');
  // Named one by one after `all`, which does not reset them in every browser.
  style(element, {
    all: 'initial',
    '-webkit-user-modify': 'read-only',
    position: 'fixed',
    'z-index': '2147483647',
    visibility: 'hidden',
    'pointer-events': 'none',
    left: '0',
    top: '0',
    margin: '0',
    border: '0',
    'border-radius': '10px',
    overflow: 'hidden',
    'color-scheme': 'light dark',
    'box-shadow': '0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .18)',
  });
  const root = element.attachShadow({ mode: 'closed' });
  const inner = document.createElement('iframe');
  style(inner, {
    all: 'initial',
    // `all` would make it visible inside its hidden host.
    visibility: 'inherit',
    'pointer-events': 'inherit',
    display: 'block',
    width: '100%',
    height: '100%',
    border: '0',
    'color-scheme': 'light dark',
  });
  inner.src = chrome.runtime.getURL('card.html');
  root.append(inner);

  const leaveTopLayer = () => {
    if (element.popover !== null && matches(element, ':popover-open')) element.hidePopover();
    element.popover = null;
  };
  return {
    element,
    inner,
    show(visible) {
      style(element, {
        visibility: visible ? 'visible' : 'hidden',
        'pointer-events': visible ? 'auto' : 'none',
      });
    },
    standBy(node) {
      const above = topLayerOf(node);
      const parent = above ?? document.documentElement;
      const moves = element.parentNode !== parent;
      if (moves) leaveTopLayer();
      const reloads = moves && !moveTo(parent, element, inner);
      // Inside it, the card is above it too: not clipped by it, nor moved when it is moved.
      if (above && element.popover === null) {
        element.popover = 'manual';
        element.showPopover();
      }
      return reloads;
    },
  };
}

/** What hides or makes inert all that is not in it: the element in fullscreen, or the modal dialog. */
export function coveringLayer(): Element | undefined {
  return document.fullscreenElement ?? [...document.querySelectorAll(':modal')].at(-1);
}

/** The nearest element around that is in the top layer. */
function topLayerOf(node: Node): Element | undefined {
  for (const at of ancestryOf(node)) {
    if (isElement(at) && at !== document.documentElement && matches(at, TOP_LAYER)) return at;
  }
  return undefined;
}

/** `moveBefore` is newer than the type definitions, and than some browsers. */
type Movable = Element & { moveBefore?(node: Node, before: null): void };

/** Moves the host, where the browser can, without loading its frame anew. Says whether the frame was kept: Firefox has the function, but loads anew. */
function moveTo(parent: Element, element: HTMLElement, inner: HTMLIFrameElement): boolean {
  const { moveBefore } = Element.prototype as Movable;
  const before = inner.contentWindow;
  if (moveBefore && isConnected(element)) moveBefore.call(parent as Movable, element, null);
  else appendTo(parent, element);
  return before !== null && inner.contentWindow === before;
}

function style(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}
