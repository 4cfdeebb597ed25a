import { isConnected, shadowRootOf } from '../dom.ts';
import { isShown } from '../text/layout.ts';

/** Most elements whose appearing is waited for at a time: each costs a little at every layout of the page. */
const MOST_AWAITED = 2_000;

/** Elements whose text is not to be read yet. */
export interface Awaited {
  /** Until it is shown. */
  hidden(element: Element): void;
  /** Until it has a shadow root. */
  rootless(element: Element): void;
  /** Whether the time of some of them has come. */
  anyReady(): boolean;
  /** Takes out those whose time has come. */
  take(): Element[];
}

/**
 * Waits for elements that are hidden, or have no shadow root yet. No change of the document tells of a menu that a style sheet opens, a popover, or a root that
 * is attached: the size of the element does. `onSign` is called when one of them may be ready.
 */
export function awaitElements(onSign: () => void, signal: AbortSignal): Awaited {
  const waiting = new Map<Element, (element: Element) => boolean>();
  const sizes = new ResizeObserver(entries => {
    if (entries.some(({ target }) => waiting.get(target)?.(target))) onSign();
  });
  signal.addEventListener('abort', () => sizes.disconnect());
  const wait = (element: Element, isReady: (element: Element) => boolean) => {
    if (waiting.size >= MOST_AWAITED || waiting.has(element)) return;
    waiting.set(element, isReady);
    sizes.observe(element);
  };
  return {
    hidden: element => wait(element, isShown),
    rootless: element => wait(element, host => shadowRootOf(host) !== null),
    anyReady: () => [...waiting].some(([element, isReady]) => isReady(element)),
    take() {
      const ready: Element[] = [];
      for (const [element, isReady] of waiting) {
        const gone = !isConnected(element);
        if (!gone && !isReady(element)) continue;
        waiting.delete(element);
        sizes.unobserve(element);
        if (!gone) ready.push(element);
      }
      return ready;
    },
  };
}
