import type { Page } from 'puppeteer-core';
import type { Reply, Request, ToBackground, ToPage } from '../src/messages/index.ts';
import { locationOf } from './extension-pages.ts';

/*
 * What a page of the extension can do, asked of one that is open (`own`): tools and tests see the extension from inside this way, and
 * in both browsers alike. Functions for the page hold no function of their own: the tools' loader would wrap it in a call that no page knows.
 */

/** The browser's number of a page's tab. Errors: Error when no tab shows the page's address. */
export async function tabOf(own: Page, page: Page): Promise<number> {
  const address = await locationOf(page);
  const tab = await own.evaluate(
    async url => (await chrome.tabs.query({})).filter(one => one.url === url).at(-1)?.id,
    address,
  );
  if (tab === undefined) throw new Error(`no tab shows ${address}`);
  return tab;
}

/** The text on the extension's button for a tab: `''`, `off`, `!`, `…` or a number. */
export function badgeOf(own: Page, tab: number): Promise<string> {
  return own.evaluate(tabId => chrome.action.getBadgeText({ tabId }), tab);
}

/** The frames of a tab that the content script speaks from, the main one first. */
export async function framesOf(own: Page, tab: number): Promise<number[]> {
  // As src/settings/tab-status.ts keeps them: one key a document.
  const keys = await own.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  const frames = keys.flatMap(key => {
    const [, ofTab, frame] = /^tab (\d+) frame (\d+)$/.exec(key) ?? [];
    return Number(ofTab) === tab ? Number(frame) : [];
  });
  return [...new Set([0, ...frames])].sort((a, b) => a - b);
}

/** Asks the content script of one frame. Errors: Error when it is not there or refuses. */
export async function askPage<N extends keyof ToPage>(
  own: Page,
  { tab, frame }: { tab: number; frame: number },
  name: N,
  body: Request<ToPage, N>,
): Promise<Reply<ToPage, N>> {
  const reply: unknown = await own.evaluate(
    (tabId, frameId, message) => chrome.tabs.sendMessage(tabId, message, { frameId }),
    tab,
    frame,
    { name, body } as object,
  );
  return resultOf(reply, name) as Reply<ToPage, N>;
}

/** Asks the background. Errors: Error when it refuses. */
export async function askBackground<N extends keyof ToBackground>(
  own: Page,
  name: N,
  body: Request<ToBackground, N>,
): Promise<Reply<ToBackground, N>> {
  const reply: unknown = await own.evaluate(message => chrome.runtime.sendMessage(message), { name, body } as object);
  return resultOf(reply, name) as Reply<ToBackground, N>;
}

function resultOf(reply: unknown, name: string): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'value' in reply)
    return reply.value;
  throw new Error(`${name}: ${JSON.stringify(reply)}`);
}
