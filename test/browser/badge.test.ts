import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { generatePage } from '../../tools/bench-text.ts';
import { badgeOf, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { withBrowser } from './harness.ts';

const LONG = 1_500_000;
const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: { '/long.html': generatePage(LONG, ['Xinjiang']) },
});
beforeAll(async () => {
  await chooseEverySite(session.launched);
  const own = await session.own();
  await own.evaluate(
    off =>
      chrome.storage.local.set({
        settings: { answered: true, mode: 'chosen', off: [off], chosen: ['http://news.test', 'http://none.test'] },
      }),
    'http://off.test',
  );
});

const titleOf = (own: Page, tab: number) => own.evaluate(tabId => chrome.action.getTitle({ tabId }), tab);
const becomes = (own: Page, tab: number, text: RegExp) =>
  poll(`a badge like ${text}`, async () => {
    const badge = await badgeOf(own, tab);
    return text.test(badge) ? badge : undefined;
  });

describe('the button', () => {
  it('tells its states apart, each tab by itself', async () => {
    const own = await session.own();
    const tabs: number[] = [];
    for (const [path, host] of [
      ['news.html', 'other.test'],
      ['news.html', 'off.test'],
      ['none.html', 'none.test'],
      ['news.html', 'news.test'],
    ] as const)
      tabs.push(await tabOf(own, await session.open(path, host)));
    const [unpermitted = 0, off = 0, none = 0, found = 0] = tabs;
    await becomes(own, found, /^[1-9]\d*$/);
    await becomes(own, none, /^0$/);
    await becomes(own, off, /^off$/);
    expect(await badgeOf(own, unpermitted)).toBe('');
    const titles = await Promise.all(tabs.map(tab => titleOf(own, tab)));
    expect(titles).toEqual([
      'Sourcelight: not permitted on this page',
      'Sourcelight: switched off for this site',
      'Sourcelight: no mentions on this page',
      `Sourcelight: mentions on this page: ${await badgeOf(own, found)}`,
    ]);
  });

  it('says that it reads while a long page is read, and then how many mentions there are', async () => {
    const own = await session.own();
    // Looked at from inside, as often as the page lets: each look of the driver would take longer than the reading of many pages.
    const seen = await own.evaluate(
      async address => {
        const { id: tabId = -1 } = await chrome.tabs.create({ url: address });
        const texts: string[] = [];
        const titles = new Set<string>();
        for (;;) {
          const text = await chrome.action.getBadgeText({ tabId });
          if (text === '…') titles.add(await chrome.action.getTitle({ tabId }));
          if (text !== texts.at(-1)) texts.push(text);
          if (/^\d/.test(text)) break;
        }
        await chrome.tabs.remove(tabId);
        return { texts, titles: [...titles] };
      },
      session.server.url('long.html', 'news.test'),
    );
    expect(seen.texts.slice(-2)).toEqual(['…', '999+']);
    expect(seen.titles).toContain('Sourcelight: reading the page');
  });

  it('is each window’s own where two stand side by side', async () => {
    const own = await session.own();
    const [news, none] = await own.evaluate(
      async addresses => {
        const windows = await Promise.all(
          addresses.map(url => chrome.windows.create({ url, width: 640, height: 600 })),
        );
        return windows.map(window => ({ window: window?.id ?? -1, tab: window?.tabs?.[0]?.id ?? -1 }));
      },
      [session.server.url('news.html', 'news.test'), session.server.url('none.html', 'none.test')],
    );
    if (!news || !none) throw new Error('The windows did not open.');
    await becomes(own, news.tab, /^[1-9]\d*$/);
    await becomes(own, none.tab, /^0$/);
    const active = await own.evaluate(
      async windows =>
        Promise.all(windows.map(async windowId => (await chrome.tabs.query({ windowId, active: true }))[0]?.id)),
      [news.window, none.window],
    );
    expect(active).toEqual([news.tab, none.tab]);
    expect(await badgeOf(own, news.tab)).toMatch(/^[1-9]\d*$/);
    expect(await badgeOf(own, none.tab)).toBe('0');
    await own.evaluate(
      async windows => {
        await Promise.all(windows.map(id => chrome.windows.remove(id)));
      },
      [news.window, none.window],
    );
  });
});
