import browser from 'webextension-polyfill';
import { leaveWords } from '../settings/index.ts';

/** Id of the one item of ours: it checks the selected words. */
const CHECK_WORDS = 'check-words';
/** The browser's number for no window. */
const NO_WINDOW = -1;

const message = (key: string) => browser.i18n.getMessage(key);

/** Puts the item into the context menu of selected text; the browser keeps it. Firefox for Android has no context menus. */
export async function createMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK_WORDS, title: message('check_words'), contexts: ['selection'] }, () => {
    const fault = browser.runtime.lastError;
    // An update that ends in a start of the browser calls twice, and one of the two comes late.
    if (fault) console.warn('The item of the context menu is there already.', fault.message);
  });
}

/** Has what was selected checked when the item is chosen. Call it in the first turn of the background. */
export function watchMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === CHECK_WORDS && selectionText && tab) void checkWords(selectionText, tab);
  });
}

/** Shows the words in the look-up beside the pages, or, where the browser has none or does not let us, in a tab. */
async function checkWords(text: string, { id, index, windowId }: browser.Tabs.Tab): Promise<void> {
  // The panel first, in the same turn: a click counts only so long. It takes the words when they are there.
  const opening = openPanel(windowId);
  await leaveWords(text, windowId ?? NO_WINDOW);
  if (await opening) return;
  await browser.tabs.create({
    url: browser.runtime.getURL(`lookup.html${id === undefined ? '?q=' : `?tab=${id}`}#words`),
    index: index + 1,
    ...(windowId === undefined ? {} : { windowId }),
  });
}

/** Replies whether it is open now. */
async function openPanel(windowId: number | undefined): Promise<boolean> {
  try {
    if (!('sidePanel' in chrome)) await browser.sidebarAction.open();
    else if (windowId === undefined) return false;
    else await chrome.sidePanel.open({ windowId });
    return true;
  } catch (cause) {
    console.warn('The panel could not be opened; a tab is opened instead.', cause);
    return false;
  }
}
