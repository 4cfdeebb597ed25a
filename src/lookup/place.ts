/** Where the look-up stands, and what it starts with. */
export interface Place {
  /** `popup`: under the toolbar button. `panel`: beside the pages, it follows the active tab. `tab`: a tab of its own. */
  kind: 'popup' | 'panel' | 'tab';
  /** The tab whose page it is about; undefined for the active one. */
  tab: number | undefined;
  /** What the search starts with. */
  query: string;
}

/** Hash of the look-up in a tab that takes the words left for it, whichever window they were left for. */
export const WORDS_HASH = '#words';

const TAB_ID = /^\d{1,15}$/;

/** Reads the address's query: `?panel=1`, or `?tab=<tab id>&q=<query>` in a tab of its own. */
export function readPlace(search: string): Place {
  const asked = new URLSearchParams(search);
  const id = asked.get('tab') ?? '';
  const tab = TAB_ID.test(id) ? Number(id) : undefined;
  const query = asked.get('q') ?? '';
  if (asked.has('panel')) return { kind: 'panel', tab: undefined, query };
  return { kind: asked.has('tab') || asked.has('q') ? 'tab' : 'popup', tab, query };
}
