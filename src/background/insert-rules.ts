import browser from 'webextension-polyfill';
import { rulesFor } from './highlight-rules.ts';

/** Inserts the rules for a document's highlights into one frame, above whatever the page itself says (origin USER). */
export async function insertRules(tab: number, frame: number, key: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [frame] }, css: rulesFor(key), origin: 'USER' });
}
