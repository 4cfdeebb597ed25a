import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCard, waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { withoutContentScript } from '../../tools/extension-copy.ts';
import { hoverMark, readMarks, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';

// No script of the extension is in a page before the reader asks: the manifest of this copy brings none.
const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  change: copy => copy.edit('manifest.json', withoutContentScript),
});
beforeAll(async () => {
  await session.launched.waitForExtensionPage('welcome.html');
  await (await session.own()).evaluate(() =>
    chrome.storage.local.set({ settings: { answered: true, mode: 'click', openDelay: 0 } }),
  );
});

describe('reading a page once', () => {
  it('marks it from the popup, and leaves its document byte for byte as it was before any script of ours', async () => {
    const page = await session.open('news.html');
    await session.waitForStatus(page, 'silent');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

    const tab = await tabOf(await session.own(), page);
    const popup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
    await popup.waitForFunction(() => /not read/i.test(document.body.textContent ?? ''));
    const button = await popup.waitForSelector('::-p-text(Read this page once)');
    await button?.click();
    await popup.waitForSelector('[data-actor="world-uyghur-congress"]');
    await waitForMarks(page);
    await session.waitForStatus(page, 'found');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    await hoverMark(page, 'Dolkun Isa');
    expect((await readCard(await waitForCard(page))).actor).toBe('dolkun-isa');
    const withCard = await page.evaluate(() => {
      const [host] = [...document.documentElement.children].slice(2);
      host?.remove();
      return document.documentElement.outerHTML;
    });
    expect(withCard).toBe(before);
  });

  it('holds for this tab until it leaves the site, and for no other', async () => {
    const other = await session.open('news.html', 'news.test');
    await session.waitForStatus(other, 'silent');
    expect(await readMarks(other)).toEqual([]);
  });
});
