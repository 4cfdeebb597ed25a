import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

/** Chromium's driver sends keys past the browser, so the command goes with them; Firefox's presses them as a hand does. */
async function paste(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

describe('the look-up', () => {
  it('lists who is on the page, and goes to the next mention', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await session.waitForStatus(page, 'found');
    await session.killWorker();
    const tab = await tabOf(await session.own(), page);
    const popup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
    const row = await popup.waitForSelector('[data-actor="world-uyghur-congress"]');
    expect(await row?.evaluate(element => element.textContent)).toContain('World Uyghur Congress');
    const before = await page.evaluate(() => CSS.highlights.size);
    await row?.evaluate(element => (element.querySelector('button') as HTMLButtonElement | null)?.click());
    await poll('the tint at the mention', async () =>
      (await page.evaluate(() => CSS.highlights.size)) > before ? true : undefined,
    );
  });

  it('searches the library, with speaker, citation and the words emphasised; finds nothing where there is nothing', async () => {
    const popup = await session.openExtensionPage('lookup.html?q=accountability+victims');
    const first = await popup.waitForSelector('[data-passage]');
    expect(await first?.evaluate(element => element.getAttribute('data-passage'))).toBe(
      'us-statement-on-xinjiang-report#6',
    );
    const text = (await first?.evaluate(element => element.textContent)) ?? '';
    expect(text).toContain('US Department of State');
    expect(text).toContain('¶');
    expect(await popup.$$eval('[data-passage] mark', marks => marks.map(mark => mark.textContent))).toContain(
      'accountability',
    );
    const none = await session.openExtensionPage('lookup.html?q=photosynthesis');
    await none.waitForFunction(
      () =>
        document.body.textContent?.includes('photosynthesis') || document.querySelector('[role=status]')?.textContent,
    );
    expect(await none.$$('[data-passage]')).toEqual([]);
  });

  it('says where extensions may not run, and still searches', async () => {
    const own = await session.own();
    const tab = await tabOf(own, own);
    const popup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
    await popup.waitForSelector('::-p-text(extensions may not run on this page)');
    await popup.type('input', 'torture');
    await popup.waitForSelector('[data-passage="us-statement-on-xinjiang-report#8"]');
  });

  it('copies a citation that can be pasted elsewhere', async () => {
    const popup = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await popup.bringToFront();
    const result = await popup.waitForSelector('[data-passage]');
    const shown = await result?.$eval('.cite', cite => cite.textContent);
    const copy = await result?.waitForSelector('button.tool');
    await copy?.click();
    await popup.waitForSelector('[data-passage] [role="status"]:not(:empty)');
    const page = await session.open('news.html');
    // Chromium fetches a dictionary for a field whose spelling it is to check.
    await page.$eval('textarea', area => {
      area.spellcheck = false;
    });
    await page.click('textarea', { count: 3 });
    await paste(page);
    const pasted = await page.$eval('textarea', area => area.value);
    expect(pasted).toBe(`US Department of State, quoted in ${shown}`);
    expect(pasted).toMatch(/c\. September 2022, ¶\s6$/);
  });

  it.each(['lookup.html?q=Uyghurs', 'welcome.html', 'manage.html'])(
    '%s has no accessibility fault that axe finds',
    async path => {
      const view = await session.openExtensionPage(path);
      await view.waitForSelector('h1, h2, [role=heading]');
      expect(await axeFaults(view)).toEqual([]);
    },
  );
});
