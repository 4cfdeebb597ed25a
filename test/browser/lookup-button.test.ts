import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCard, waitForCard } from '../../tools/card.ts';
import { locationOf, poll } from '../../tools/extension-pages.ts';
import { hoverMark, readMarks, waitForMarks } from '../../tools/marks.ts';
import { pressFirefoxButton } from './firefox-window.ts';
import { browserName, withBrowser } from './harness.ts';

/*
 * The popup as the reader opens it, by the toolbar button, in the build that readers install: the press alone tells the extension which page
 * it is about.
 */
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')], build: 'dist' });

/** Presses the toolbar button. Chromium's driver has a command for it; Firefox's is pressed in its window. */
async function pressButton(page: Page): Promise<void> {
  const { browser } = session.launched;
  if (browserName === 'firefox') {
    await pressFirefoxButton(browser);
    return;
  }
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
}

/** All that the popup says of the page in front, once its note has this title; presses its button of this name, if given, and waits for marks. Asked through another page of the extension: Firefox's driver does not see popups. */
async function popupText(page: Page, title: string, press?: string): Promise<string> {
  const own = await session.own();
  await page.bringToFront();
  await pressButton(page);
  const text = await poll(`a popup that says "${title}"`, () =>
    own.evaluate(wanted => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      const said = popup?.document.body?.textContent;
      return popup?.document.querySelector('.note .title')?.textContent === wanted ? said : undefined;
    }, title),
  );
  await own.evaluate(name => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
    if (name !== undefined) buttons.find(one => one.textContent === name)?.click();
    else popup?.close();
  }, press);
  if (press !== undefined) {
    await waitForMarks(page);
    await own.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
  }
  const isClosed = () => own.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length === 0);
  await poll('the end of the popup', async () => ((await isClosed()) ? true : undefined));
  await page.bringToFront();
  return text;
}

const UNPERMITTED = 'Not read: you have not allowed it here';
const RESTRICTED = 'Not read: extensions may not run on this page';
/** Of the browser's own, where no extension runs. */
const CLOSED =
  browserName === 'chrome' ? ['chrome://version/', 'chrome://extensions/'] : ['about:addons', 'about:support'];

describe('the popup under the button', () => {
  // It opens in front once the library is filled: a page that was in front before would no longer be.
  beforeAll(async () => {
    await session.launched.waitForExtensionPage('welcome.html');
  });

  it('asks for the site of the page', async () => {
    const page = await session.open('news.html');
    const text = await popupText(page, UNPERMITTED);
    expect(text).toContain(new URL(page.url()).host);
    expect(text).toContain('Read this page once');
  });

  it('has the page read once, by the permission that the press itself gives; its card has the library too', async () => {
    const page = await session.open('news.html');
    await popupText(page, UNPERMITTED, 'Read this page once');
    await session.waitForStatus(page, 'found');
    await poll('the mark', async () => (await readMarks(page)).find(({ text }) => text === 'Dolkun Isa'));
    // After its popup has closed, Chromium's driver may wait for ever for a move of the pointer to be done.
    if (browserName === 'chrome') return;
    await hoverMark(page, 'Dolkun Isa');
    const card = await readCard(await waitForCard(page));
    expect(card.actor).toBe('dolkun-isa');
    expect(card.citation).toContain('c. September 2022, ¶');
  });

  it.each(CLOSED)('says of %s that no extension may run there', async address => {
    const page = await session.launched.browser.newPage();
    // Firefox never answers a navigation to a page of its own.
    page.goto(address).catch(() => undefined);
    await poll('the page', async () => ((await locationOf(page)) === address ? true : undefined));
    await page.bringToFront();
    const text = await popupText(page, RESTRICTED);
    expect(text).toContain('You can still search the library.');
    await page.close();
  });
});
