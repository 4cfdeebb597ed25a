import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { answerFirefox } from './firefox-window.ts';
import { browserName, withBrowser } from './harness.ts';

/*
 * The build that readers install: it has no permission for any site. Firefox's question is answered in its window. Chromium's lies
 * outside of what its driver reaches, so there the answer is the browser's own: it refuses where nobody pressed anything.
 */
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')], build: 'dist' });

/** How long a click counts as the reader's own, in ms, by the HTML standard's transient activation. */
const ACTIVATION = 5_000;

async function chooseEvery(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('input[name="mode"][value="every"]');
  if (browserName === 'firefox') {
    await page.$eval('input[name="mode"][value="every"]', input => (input as HTMLInputElement).click());
    await (await page.waitForSelector('button[type="submit"]'))?.click();
    return;
  }
  // The driver's own way of asking a page counts as a click of the reader, the protocol's does not.
  const protocol = await page.createCDPSession();
  const run = async (expression: string) =>
    (await protocol.send('Runtime.evaluate', { expression, userGesture: false })).result.value as unknown;
  await poll(
    'the end of what counts as a click',
    async () => ((await run('navigator.userActivation.isActive')) ? undefined : true),
    2 * ACTIVATION,
  );
  await run(`document.querySelector('input[name="mode"][value="every"]').click()`);
  await poll('the choice', async () =>
    (await run(`document.querySelector('input[value="every"]').checked`)) ? true : undefined,
  );
  await run(`document.querySelector('button[type="submit"]').click()`);
  await poll('the outcome', async () =>
    (await run(`document.querySelector('[data-outcome]') !== null`)) ? true : undefined,
  );
  await protocol.detach();
}

const storedSettings = async () =>
  (await session.own()).evaluate(async () => (await chrome.storage.local.get('settings')).settings);

/** Without a permission the extension does not even learn a tab's address: the page in front is asked for. */
async function isUnread(page: Page): Promise<void> {
  const own = await session.own();
  await page.bringToFront();
  const tab = await own.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  expect(await badgeOf(own, tab ?? -1)).toBe('');
  expect(await own.evaluate(tabId => chrome.action.getTitle({ tabId }), tab ?? -1)).toMatch(
    /not permitted on this page$/,
  );
  expect(await readMarks(page)).toEqual([]);
}

describe('the permission', () => {
  it('when it is refused, is said so in words, and nothing is changed', async () => {
    const welcome = await session.launched.waitForExtensionPage('welcome.html');
    await chooseEvery(welcome);
    if (browserName === 'firefox')
      await poll('the question', async () =>
        (await answerFirefox(session.launched.browser, 'Deny')) ? true : undefined,
      );
    const outcome = await welcome.waitForSelector('[data-outcome="refused"]');
    expect(await outcome?.evaluate(element => element.textContent)).toMatch(
      /^The permission was not given\..*Press the button/,
    );
    expect(await storedSettings()).toBeUndefined();
    const own = await session.own();
    expect(await own.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);

    const page = await session.open('news.html');
    await isUnread(page);
    // It can be asked for again, in the same place.
    await welcome.bringToFront();
    expect(await welcome.$eval('button[type="submit"]', button => (button as HTMLButtonElement).disabled)).toBe(false);
  });

  // Chromium's question cannot be said yes to without a person.
  if (browserName === 'firefox') {
    it('when it is given after that, has the open page read at once, and each that is opened later', async () => {
      const open = await session.open('news.html');
      const welcome = await session.launched.waitForExtensionPage('welcome.html');
      await chooseEvery(welcome);
      await poll('the question', async () =>
        (await answerFirefox(session.launched.browser, 'Allow')) ? true : undefined,
      );
      await welcome.waitForSelector('[data-outcome="done"]');
      await waitForMarks(open);
      await waitForMarks(await session.open('news.html', 'news.test'));
      await session.waitForStatus(open, 'found');
    });

    it('when it is taken back in the browser’s own list, ends the reading of pages opened from then on', async () => {
      const own = await session.own();
      await own.evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
      await poll('the end of the registration', async () =>
        (await own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)) === 0
          ? true
          : undefined,
      );
      const page = await session.open('news.html');
      await isUnread(page);
    });
  }
});
