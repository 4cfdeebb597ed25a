import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { browserName, withBrowser } from './harness.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');
const news = readFileSync(join(FIXTURES, 'news.html'), 'utf8');

/** A page that takes out at once whatever is put beside its own elements, as blockers do. */
const blocking = news.replace(
  '</head>',
  `<script>
    new MutationObserver(changes => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.nodeName !== 'BODY') node.remove();
    }).observe(document.documentElement, { childList: true });
  </script></head>`,
);
const isolation = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
const session = withBrowser({
  folders: [FIXTURES],
  pages: { '/blocking.html': blocking, '/isolated.html': { body: news, headers: isolation } },
});
beforeAll(() => chooseEverySite(session.launched));

/** Firefox lets an extension's frame into an isolated page. */
const REFUSING = browserName === 'chrome' ? ['isolated.html', 'blocking.html'] : ['blocking.html'];

describe('a page that refuses the card’s frame', () => {
  it.each(REFUSING)('%s: a click on the mark opens the same content in a tab beside it', async path => {
    const page = await session.open(path);
    await waitForMarks(page);
    await hoverMark(page, 'World');
    await page.mouse.down();
    await page.mouse.up();
    await expectInTab(page, 'world-uyghur-congress');
  });

  it.each(REFUSING)('%s: so does the key at the caret', async path => {
    const page = await session.open(path);
    await waitForMarks(page);
    await page.evaluate(() => getSelection()?.collapse(document.querySelector('#split'), 0));
    const own = await session.own();
    const tab = await tabOf(own, page);
    await page.bringToFront();
    await own.evaluate(id => chrome.tabs.sendMessage(id, { name: 'open-card', body: null }), tab);
    await expectInTab(page, 'world-uyghur-congress');
  });

  /** The tab has the card, its passage and its citation, and stands right after the page's. */
  async function expectInTab(page: Page, actor: string): Promise<void> {
    const elsewhere = await session.launched.waitForExtensionPage('card.html#elsewhere');
    await elsewhere.waitForSelector(`[data-actor="${actor}"] [data-passage]`);
    expect(await elsewhere.$eval('.cite', cite => cite.textContent)).toContain('c. September 2022, ¶');
    const own = await session.own();
    const tab = await tabOf(own, page);
    const places = await own.evaluate(
      async (id, address) => {
        const tabs = await chrome.tabs.query({});
        return [tabs.find(one => one.id === id)?.index, tabs.find(one => one.url?.startsWith(address))?.index];
      },
      tab,
      `${session.launched.origin}card.html`,
    );
    expect(places[1]).toBe((places[0] ?? Number.NaN) + 1);
    await elsewhere.close();
    // Chromium logs the refused frame as an error of the page.
    session.takeErrors();
  }
});

describe('the card in a tab', () => {
  it('says of an actor of whom the library has no passage that there is none', async () => {
    const own = await session.own();
    const actor = await own.evaluate(
      () =>
        new Promise<{ number: number; name: string }>((resolve, reject) => {
          const opening = indexedDB.open('library');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('actors').objectStore('actors').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.find(one => one.passages === 0));
            };
          };
        }),
    );
    await own.evaluate(async number => {
      await chrome.storage.session.set({ elsewhere: { actor: number, sentence: 'They are named here.', lang: 'en' } });
    }, actor.number);
    const card = await session.openExtensionPage('card.html#elsewhere');
    const nothing = await card.waitForSelector('[data-actor] .nothing');
    expect(await nothing?.evaluate(element => element.textContent)).toBe('No passage of the library speaks of this.');
    expect(await card.$eval('h1', heading => heading.textContent)).toBe(actor.name);
    expect(await card.$$('[data-passage], .cite')).toEqual([]);
  });
});
