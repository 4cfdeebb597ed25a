import { shadowRootOf, tagOf } from './dom.ts';

/** Names of our highlights; `marks.ts` draws the random part. No page names its own like this. */
const OUR_HIGHLIGHT = /^[a-z]{12}-(?:solid|dashed|dotted|double|here)$/;

/** Most names of highlights that are looked at: a page could have any number. */
const MOST_NAMES = 1_000;

/**
 * Removes what an earlier content script of this extension left in the document: after an update Chromium lets it run on without its API, and Firefox ends it
 * with its marks and card still there.
 */
export function removeLeftovers(): void {
  for (const name of highlightNames()) if (OUR_HIGHLIGHT.test(name)) CSS.highlights.delete(name);
  for (const element of [...document.documentElement.children]) if (isCardHost(element)) element.remove();
}

/**
 * Firefox gives an extension neither the registry's iterator nor the highlights of a script that has ended, so there the page's own side of the registry is
 * asked. Nothing but names is taken from it, and a page that spoils it keeps what was left.
 */
function highlightNames(): string[] {
  const { wrappedJSObject: page } = window as { wrappedJSObject?: { CSS: typeof CSS } };
  const names: string[] = [];
  try {
    const keys = (page?.CSS ?? CSS).highlights.keys();
    for (let next = keys.next(); !next.done && names.length < MOST_NAMES; next = keys.next())
      names.push(`${next.value}`);
  } catch (cause) {
    console.warn('The page keeps its highlights from being looked at.', cause);
  }
  return names;
}

function isCardHost(element: Element): boolean {
  if (tagOf(element) !== 'div') return false;
  const { protocol, pathname } = new URL(chrome.runtime.getURL('card.html'));
  const address = shadowRootOf(element)?.querySelector('iframe')?.src ?? '';
  if (!URL.canParse(address)) return false;
  const own = new URL(address);
  return own.protocol === protocol && own.pathname === pathname;
}
