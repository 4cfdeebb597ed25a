import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

const NAME = 'Dolkun Isa';

describe('the card at the browser’s own zoom', () => {
  it.each([0.5, 0.75, 1, 1.5, 2, 3, 4])('of %d lies inside the window and never over its line', async factor => {
    const own = await session.own();
    const page = await session.open('news.html');
    await waitForMarks(page);
    const tab = await tabOf(own, page);
    await own.evaluate((id, zoom) => chrome.tabs.setZoom(id, zoom), tab, factor);
    // The page has fewer pixels of its own, the larger each is.
    const width = page.viewport()?.width ?? Number.NaN;
    await poll('the zoom', async () =>
      Math.abs((await page.evaluate(() => innerWidth)) - width / factor) < 20 ? true : undefined,
    );
    await rest(page);
    await waitForCard(page);
    const { card, lines, window } = await poll('the card', () => placesOf(page));
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(window.width);
    expect(card.bottom).toBeLessThanOrEqual(window.height);
    for (const line of lines) {
      const over = card.left < line.right && card.right > line.left && card.top < line.bottom && card.bottom > line.top;
      expect({ factor, card, line, over }).toMatchObject({ over: false });
    }
    await own.evaluate(id => chrome.tabs.setZoom(id, 1), tab);
  });
});

/** Rests the pointer on the mark; both drivers count in the page's own pixels. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('#first')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const mark = await poll('the mark', async () => (await readMarks(page)).find(({ text }) => text === NAME));
  await page.mouse.move(2, 2);
  await page.mouse.move(mark.x, mark.y, { steps: 5 });
}

/** Where card, window and the lines of the mention are, once the card is shown; in CSS pixels. */
function placesOf(page: Page) {
  return page.evaluate(name => {
    const host = document.documentElement.lastElementChild;
    if (!host || host === document.body || getComputedStyle(host).visibility !== 'visible') return undefined;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    if (bottom - top < 40) return undefined;
    const [place] = [...CSS.highlights.values()]
      .flatMap(highlight => [...highlight])
      .filter(range => {
        const copy = new Range();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        return copy.toString() === name;
      });
    if (!place) return undefined;
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const lines = [...range.getClientRects()].map(line => ({
      left: line.left,
      top: line.top,
      right: line.right,
      bottom: line.bottom,
    }));
    return { card: { left, top, right, bottom }, lines, window: { width: innerWidth, height: innerHeight } };
  }, NAME);
}
