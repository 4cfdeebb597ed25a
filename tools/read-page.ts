import type { Page } from 'puppeteer-core';
import type { Reply, ToPage } from '../src/messages/index.ts';
import { askPage, badgeOf, framesOf, tabOf } from './extension-api.ts';
import { poll } from './extension-pages.ts';
import type { Launched } from './launch.ts';

/** Longest wait for a page to load and to be read, in milliseconds. */
const PAGE_TIMEOUT = 60_000;

type Mentions = Reply<ToPage, 'list'>['mentions'];

/** A page that the extension has read, in a tab that is still open. */
export interface ReadPage {
  page: Page;
  /** The browser's number of the tab. */
  tab: number;
  /** Of all frames, the main one first; in document order in each. */
  mentions: Mentions;
  /** Milliseconds until the page had loaded. */
  load: number;
  /** Milliseconds from then until all of it was read and marked. */
  read: number;
}

/** Opens an address in a tab and waits until the extension has read all of it. The caller closes the tab. Errors: Error when it takes too long. */
export async function readPage(launched: Launched, own: Page, address: string): Promise<ReadPage> {
  const page = await launched.browser.newPage();
  const started = performance.now();
  await page.goto(address, { timeout: PAGE_TIMEOUT });
  const loaded = performance.now();
  const tab = await tabOf(own, page);
  const lists = await settled(own, tab);
  return {
    page,
    tab,
    mentions: lists.flatMap(({ mentions }) => mentions),
    load: loaded - started,
    read: performance.now() - loaded,
  };
}

/** Waits until every frame has been read: two looks in a row, as a page may still be adding text. */
async function settled(own: Page, tab: number): Promise<Reply<ToPage, 'list'>[]> {
  let before = '';
  return poll(
    'reading the page',
    async () => {
      // Until the content script has spoken the button is silent, and a list would be empty.
      const badge = await badgeOf(own, tab);
      if (!/^\d/.test(badge)) return undefined;
      const lists = await Promise.all(
        (await framesOf(own, tab)).map(frame => askPage(own, { tab, frame }, 'list', null)),
      );
      const now = lists.some(list => list.reading) ? '' : JSON.stringify(lists);
      const same = now !== '' && now === before;
      before = now;
      return same ? lists : undefined;
    },
    PAGE_TIMEOUT,
  );
}
