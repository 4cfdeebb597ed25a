import type { Context } from './contract.ts';

/** What is asked of a sender, in either browser's own words. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: object | undefined;
}

/** Where a message came from; undefined if it is not ours. `base` is `runtime.getURL('')`. */
export function contextOf(sender: Sender, id: string, base: string): Context | undefined {
  if (sender.id !== id) return undefined;
  // The card is an iframe in a tab, so `sender.tab` proves nothing: only the document's address tells page from extension.
  // The worker itself has no document; Chromium gives it its script's address, Firefox none.
  if (sender.url === undefined) return sender.tab ? undefined : 'extension';
  return sender.url.startsWith(base) || sender.url.startsWith(ownOrigin(base))
    ? 'extension'
    : sender.tab
      ? 'page'
      : undefined;
}

/** With `use_dynamic_url` the card's address has another host than `base` but the same scheme; only our own pages can have it and our id. */
function ownOrigin(base: string): string {
  return base.slice(0, base.indexOf('://') + 3);
}
