import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { poll } from '../../tools/extension-pages.ts';
import { axeFaults } from './axe.ts';
import { chooseFirefoxMenuItem } from './firefox-window.ts';
import { browserName, withBrowser } from './harness.ts';

/* Words that the reader has checked by hand: typed into the search in quotation marks, or selected on a page. */
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

const ALTERED = 'We will continue to work closely with our friends, civil society, and the international community';
const SELECTED =
  'the extent of arbitrary and discriminatory detention of Uyghurs and other predominantly Muslim groups';

async function search(words: string): Promise<Page> {
  const lookup = await session.openExtensionPage('lookup.html');
  await lookup.bringToFront();
  await lookup.type('input', words);
  return lookup;
}

/** Selects words in an element of a page; gives a place in their first line, in CSS pixels from the window's corner. */
const select = (page: Page, selector: string, words: string) =>
  page.$eval(
    selector,
    (element, wanted) => {
      const text = [...element.childNodes].find(node => node.textContent?.includes(wanted)) as Text;
      const start = text.data.indexOf(wanted);
      getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
      const line = getSelection()?.getRangeAt(0).getClientRects()[0];
      return { x: (line?.x ?? 0) + 20, y: (line?.y ?? 0) + (line?.height ?? 0) / 2 };
    },
    words,
  );

/** What a page of the extension shows for words that were checked, once it does. */
const shownIn = (view: Page) =>
  poll('the verdict', () =>
    view.evaluate(() => {
      const verdict = document.querySelector<HTMLElement>('.checked [data-verdict]')?.dataset.verdict;
      return verdict ? { verdict, query: document.querySelector('input')?.value, address: location.href } : undefined;
    }),
  );

describe('words in quotation marks in the search', () => {
  it('are checked and stand beside the source where they differ', async () => {
    const lookup = await search(`"${ALTERED}"`);
    await lookup.waitForSelector('.checked [data-verdict="altered"][data-secondhand]');
    const sides = await lookup.$$eval('.checked .compare section', all =>
      all.map(side => [
        side.querySelector('h3')?.textContent,
        ...[...side.querySelectorAll('.differs')].map(word => word.textContent),
      ]),
    );
    expect(sides).toEqual([
      ['What you searched for', 'friends'],
      ['In the source', 'partners'],
    ]);
    expect(await axeFaults(lookup)).toEqual([]);
  });

  it.each([
    ['«This UN report is extremely important»', 'verbatim'],
    ['„The harbour master counted every lamp“', 'not-found'],
    ['「Accountability starts now」', 'too-short'],
  ])('of other kinds too: %s is %s', async (words, verdict) => {
    const lookup = await search(words);
    expect((await shownIn(lookup)).verdict).toBe(verdict);
    // What is not there is said once.
    expect(await lookup.$$eval('.note', notes => notes.map(note => note.textContent))).toEqual([]);
  });

  it('give way to a search when the marks go', async () => {
    const lookup = await search('"This UN report is extremely important"');
    await shownIn(lookup);
    await lookup.keyboard.press('Backspace');
    await poll('the end of the verdict', async () => ((await lookup.$('.checked')) ? undefined : true));
    await lookup.waitForSelector('[data-passage$="#10"]');
  });

  it('are answered though they are 5,000', async () => {
    const lookup = await session.openExtensionPage('lookup.html');
    await lookup.bringToFront();
    const words = Array.from({ length: 1_000 }, (_, number) => `${ALTERED.slice(0, 24)} ${number}`).join(' ');
    await lookup.$eval(
      'input',
      (input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event('input'));
      },
      `“${words}”`,
    );
    expect((await shownIn(lookup)).verdict).toBe('altered');
  });
});

describe('selected words', () => {
  it('are checked by the context menu, in the panel or, where it does not open, in a tab; no address has them', async () => {
    const page = await session.open('quotations.html');
    const place = await select(page, '#second', SELECTED);
    if (browserName === 'firefox') {
      await chooseFirefoxMenuItem(session.launched.browser, place, 'Check these words');
      const own = await session.own();
      const panel = await poll('the words in the side bar', () =>
        own.evaluate(() => {
          const [view] = chrome.extension.getViews({ type: 'sidebar' as 'popup' });
          const verdict = view?.document.querySelector<HTMLElement>('.checked [data-verdict]')?.dataset.verdict;
          return verdict
            ? { verdict, query: view?.document.querySelector('input')?.value, address: view?.location.href }
            : undefined;
        }),
      );
      expect(panel).toMatchObject({ verdict: 'altered', query: `“${SELECTED}”` });
      expect(panel.address).not.toContain('extent');
    } else {
      await chooseInWorker(SELECTED);
      const tab = await session.launched.waitForExtensionPage('lookup.html?tab=');
      const shown = await shownIn(tab);
      expect(shown).toMatchObject({ verdict: 'altered', query: `“${SELECTED}”` });
      expect(shown.address).toMatch(/lookup\.html\?tab=\d+#words$/);
      // A search that is typed after it does stand in the address, so that a reload keeps it.
      await tab.bringToFront();
      await tab.click('input', { count: 3 });
      await tab.keyboard.type('torture');
      await poll('the search in the address', async () => (tab.url().includes('q=torture') ? true : undefined));
      await tab.close();
    }
    const left = await (await session.own()).evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    expect(left).not.toContain('words to check');
  });

  it('come into a panel that is open already, and into that of their own window only', async () => {
    const panel = await session.openExtensionPage('lookup.html?panel=1');
    const own = await session.own();
    const window = await own.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
    const leave = (text: string, at: number) =>
      own.evaluate(
        (words, id) => chrome.storage.session.set({ 'words to check': { text: words, window: id } }),
        text,
        at,
      );
    await leave('not for this window', window + 1_000);
    await leave(`“${ALTERED}”,`, window);
    const shown = await shownIn(panel);
    expect(shown).toMatchObject({ verdict: 'altered', query: `“${ALTERED}”` });
  });
});

/** Chooses the menu's item in Chromium, whose menus no driver reaches: the browser's own event, given to the background's listener. */
async function chooseInWorker(selectionText: string): Promise<void> {
  // An event page or worker that sleeps is woken by a message.
  await (await session.own()).evaluate(() => chrome.runtime.sendMessage({ name: 'ready', body: null }));
  const target = session.launched.browser.targets().find(one => one.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) throw new Error('the worker is not there');
  await worker.evaluate(async text => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object | undefined): void };
    event.dispatch({ menuItemId: 'check-words', selectionText: text, editable: false }, tab);
  }, selectionText);
}
