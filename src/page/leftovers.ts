import { shadowRootOf, tagOf } from './dom.ts';

/** Names of our highlights; `marks.ts` draws the random part. No page names its own like this. */
const OUR_HIGHLIGHT = /^[a-z]{12}-(?:solid|dashed|dotted|double|here)$/;

/**
 * Removes what an earlier content script of this extension left in the document: after an update Chromium lets it run on without its API, and Firefox ends it
 * with its marks and card still there.
 */
export function removeLeftovers(): void {
  const ours: string[] = [];
  // Firefox lets no extension use the page's iterators.
  CSS.highlights.forEach((_highlight, name) => {
    if (OUR_HIGHLIGHT.test(name)) ours.push(name);
  });
  for (const name of ours) CSS.highlights.delete(name);
  for (const element of [...document.documentElement.children]) if (isCardHost(element)) element.remove();
}

function isCardHost(element: Element): boolean {
  if (tagOf(element) !== 'div') return false;
  const { protocol, pathname } = new URL(chrome.runtime.getURL('card.html'));
  const address = shadowRootOf(element)?.querySelector('iframe')?.src ?? '';
  if (!URL.canParse(address)) return false;
  const own = new URL(address);
  return own.protocol === protocol && own.pathname === pathname;
}
