import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { badgeOf, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });

const badgeBecomes = async (page: Page, text: string) => {
  const own = await session.own();
  const tab = await tabOf(own, page);
  await poll(`the badge ${text}`, async () => ((await badgeOf(own, tab)) === text ? true : undefined));
};
const setSite = async (settings: object) => {
  const own = await session.own();
  await own.evaluate(async change => {
    const { settings: before } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(before as object), ...change } });
  }, settings);
};

describe('where it runs', () => {
  it('is nowhere before the reader has answered', async () => {
    const page = await session.open('news.html');
    await badgeBecomes(page, '');
    expect(await readMarks(page)).toEqual([]);
  });

  it('is every site once the reader says so, but not the one that is off; each tab has its own badge', async () => {
    await chooseEverySite(session.launched);
    const news = await session.open('news.html');
    const marks = await waitForMarks(news);
    expect(marks.length).toBeGreaterThan(5);
    const none = await session.open('none.html');
    await badgeBecomes(none, '0');
    const own = await session.own();
    const tab = await tabOf(own, news);
    const count = await badgeOf(own, tab);
    expect(Number(count)).toBeGreaterThan(5);
    const other = await session.open('news.html', 'news.test');
    await waitForMarks(other);
    await setSite({ off: [new URL(news.url()).origin] });
    await badgeBecomes(news, 'off');
    await badgeBecomes(other, count);
    await poll('the marks to go', async () => ((await readMarks(news)).length === 0 ? true : undefined));
    expect((await readMarks(other)).length).toBe(marks.length);
    await setSite({ off: [] });
    await waitForMarks(news);
  });
});

describe('messages', () => {
  it('of an unknown name, the wrong shape or the wrong sender are refused', async () => {
    const own = await session.own();
    const refusals = await own.evaluate(async () => [
      await chrome.runtime.sendMessage({ name: 'no such message', body: null }),
      await chrome.runtime.sendMessage({ name: 'vouch', body: { nonce: 3 } }),
      await chrome.runtime.sendMessage({ name: 'begin', body: { born: 1 } }),
      await chrome.runtime.sendMessage('not even an object'),
      await chrome.runtime.sendMessage({ name: '__proto__' }),
    ]);
    expect(refusals).toEqual(
      ['malformed', 'malformed', 'forbidden', 'malformed', 'malformed'].map(error => ({ ok: false, error })),
    );
  });
});
