import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { readCard, waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');
const news = readFileSync(join(FIXTURES, 'news.html'), 'utf8');
const source = readFileSync(join(import.meta.dirname, '../../assets/corpus/000_97e3a8563cbd6e41.txt'), 'utf8');
const session = withBrowser({
  folders: [FIXTURES],
  pages: {
    '/isolated.html': {
      body: news,
      headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    },
    '/strict.html': {
      body: news,
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" },
    },
  },
});
beforeAll(() => chooseEverySite(session.launched));

/** The card's element in the page, as the page sees it: the last child of the root. Undefined while it is not shown. */
const boxOf = (page: Page) =>
  page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement | null;
    if (!host || host === document.body || getComputedStyle(host).visibility !== 'visible') return undefined;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom, width: innerWidth, height: innerHeight };
  });
const waitUntilClosed = (page: Page) => poll('the card to close', async () => ((await boxOf(page)) ? undefined : true));
const openByKey = async (page: Page) => {
  const own = await session.own();
  const tab = await tabOf(own, page);
  await page.bringToFront();
  await own.evaluate(id => chrome.tabs.sendMessage(id, { name: 'open-card', body: null }), tab);
};
const focusIn = (frame: Frame) => frame.evaluate(() => document.hasFocus() && document.activeElement?.tagName);

describe('the card', () => {
  it('opens at a hovered mark with the source’s own words, who says them, and the citation', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    const frame = await waitForCard(page);
    const card = await readCard(frame);
    expect(card.actor).toBe('dolkun-isa');
    expect(card.text).toContain('Dolkun Isa · quoted');
    expect(card.citation).toContain(
      '[News report on the United States statement about the OHCHR Xinjiang assessment], c. September 2022, ¶',
    );
    expect(card.citation).toMatch(/10$/);
    const words = await frame.evaluate(() => document.querySelector('[data-passage] .words')?.textContent ?? '');
    const [tenth] = source.split(/\n\s*\n/).slice(9);
    expect(words.replace(/^\d|(?<=")\d(?=[A-Z])/g, '')).toContain(tenth?.slice(60, 160));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('lies inside the window and never over its line, at every size', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 640, height: 400 },
      { width: 320, height: 480 },
    ]) {
      await page.setViewport(viewport);
      const mark = await hoverMark(page, 'Dolkun Isa');
      await waitForCard(page);
      const box = await poll('the card', async () => {
        const seen = await boxOf(page);
        return seen && seen.bottom - seen.top > 40 ? seen : undefined;
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(box.width);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
      expect({ ...box, ...mark, over: mark.y > box.top && mark.y < box.bottom }).toMatchObject({ over: false });
      await page.mouse.move(2, 2, { steps: 4 });
      await waitUntilClosed(page);
    }
  });

  it('stays while the pointer is on it, and closes when it has left both', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    await waitForCard(page);
    const box = await poll('the card', () => boxOf(page));
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 6 });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 700)));
    expect(await boxOf(page)).toBeDefined();
    await page.mouse.move(2, 2, { steps: 6 });
    await waitUntilClosed(page);
  });

  it('takes the focus when opened by key, and gives it back on Escape', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await page.focus('a[href="#top"]');
    await page.evaluate(() => getSelection()?.collapse(document.querySelector('#split'), 0));
    await openByKey(page);
    const frame = await waitForCard(page);
    expect((await readCard(frame)).actor).toBe('world-uyghur-congress');
    await poll('the focus in the card', async () => ((await focusIn(frame)) === 'H1' ? true : undefined));
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#top');
  });

  it('works under a content security policy that allows nothing', async () => {
    const page = await session.open('strict.html');
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    expect((await readCard(await waitForCard(page))).actor).toBe('dolkun-isa');
  });

  it('shows nothing to a page that embeds the card’s file itself and speaks to it', async () => {
    const page = await session.open('none.html');
    const answered = await page.evaluate(async address => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise(resolve => frame.addEventListener('load', resolve));
      const channel = new MessageChannel();
      const answer = new Promise(resolve => {
        channel.port1.onmessage = () => resolve('answered');
        setTimeout(() => resolve('silent'), 1_000);
      });
      frame.contentWindow?.postMessage({ name: 'sourcelight card', nonce: 'guess' }, '*', [channel.port2]);
      return answer;
    }, `${session.launched.origin}card.html`);
    expect(answered).toBe('silent');
    session.takeErrors();
  });

  it('opens in a tab of its own where the page refuses the frame', async () => {
    const page = await session.open('isolated.html');
    await waitForMarks(page);
    await hoverMark(page, 'World');
    if (session.launched.name === 'firefox') {
      // Firefox lets an extension's frame into an isolated page.
      expect((await readCard(await waitForCard(page))).actor).toBe('world-uyghur-congress');
      return;
    }
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1_500)));
    await page.mouse.down();
    await page.mouse.up();
    const elsewhere = await session.launched.waitForExtensionPage('card.html');
    await elsewhere.waitForSelector('[data-actor="world-uyghur-congress"]');
    await elsewhere.close();
    session.takeErrors();
  });

  it('needs no worker for the hover', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await session.killWorker();
    await hoverMark(page, 'Dolkun Isa');
    expect((await readCard(await waitForCard(page))).actor).toBe('dolkun-isa');
  });
});
