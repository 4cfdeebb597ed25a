import type { Page } from 'puppeteer-core';
import { inBothBrowsers, percentile, type Subject, startSubject } from './bench-subject.ts';
import { BUNDLED_NAMES, generatePage } from './bench-text.ts';
import type { BrowserName } from './browsers.ts';
import { waitForCard } from './card.ts';
import { poll } from './extension-pages.ts';
import { readMarks } from './marks.ts';

/** From the pointer's coming onto a mark to its card on the screen, with the delay set to nothing. Milliseconds of the clock on the wall. */
export interface CardTime {
  browser: BrowserName;
  /** Whether the page's first card, with which its frame is loaded, or a later one. */
  card: 'first' | 'later';
  runs: number;
  p50: number;
  p95: number;
}

const FIRST_RUNS = 15;
const LATER_RUNS = 30;
const PAGE_LENGTH = 10_000;
/** Where no mark is, in CSS pixels. */
const AWAY = { x: 2, y: 2 };

/** In the card: the first frame after its content is there. It goes when the card is hidden. */
const CARD_PROBE = `
new MutationObserver(() => {
  if (!document.querySelector('[role="dialog"][data-actor]')) globalThis.shownAt = undefined;
  else if (globalThis.shownAt === undefined) {
    globalThis.shownAt = 0;
    requestAnimationFrame(() => { globalThis.shownAt = performance.timeOrigin + performance.now(); });
  }
}).observe(document, { childList: true, subtree: true });
`;
type Probed = { pointedAt?: number; visibleAt?: number; shownAt?: number };

/** The pointer is moved by the browser's driver, so its events are trusted; a card counts when its content and its box have both been painted. */
export function benchCard(): Promise<CardTime[]> {
  return inBothBrowsers(async browser => {
    const subject = await startSubject({
      browser,
      pages: { '/page.html': generatePage(PAGE_LENGTH, BUNDLED_NAMES) },
      ownScript: true,
      settings: { answered: true, mode: 'every', openDelay: 0 },
      cardProbe: CARD_PROBE,
    });
    try {
      const first: number[] = [];
      const later: number[] = [];
      for (let run = 0; run < FIRST_RUNS; run++) {
        const page = await openPage(subject);
        first.push(await timeCard(page, 0));
        if (run === 0) for (let next = 1; next <= LATER_RUNS; next++) later.push(await timeCard(page, next));
        await page.close();
      }
      return [summed(browser, 'first', first), summed(browser, 'later', later)];
    } finally {
      await subject.close();
    }
  });
}

function summed(browser: BrowserName, card: CardTime['card'], times: readonly number[]): CardTime {
  return { browser, card, runs: times.length, p50: percentile(times, 50), p95: percentile(times, 95) };
}

async function openPage(subject: Subject): Promise<Page> {
  const page = await subject.open('page.html');
  await subject.waitUntilRead(page);
  await page.mouse.move(AWAY.x, AWAY.y);
  await page.evaluate(() => {
    const probed = globalThis as Probed;
    addEventListener(
      'pointermove',
      event => {
        probed.pointedAt ??= performance.timeOrigin + event.timeStamp;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const host = document.documentElement.lastElementChild;
      if (!host || host === document.body || getComputedStyle(host).visibility !== 'visible') return;
      if (probed.visibleAt !== undefined) return;
      probed.visibleAt = 0;
      requestAnimationFrame(() => {
        probed.visibleAt = performance.timeOrigin + performance.now();
      });
    }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['style'] });
  });
  return page;
}

/** Moves onto one of the page's marks, waits for its card, and moves away until it has closed. */
async function timeCard(page: Page, index: number): Promise<number> {
  const marks = (await readMarks(page)).filter(({ lines, y }) => lines === 1 && y > 40 && y < 700);
  const mark = marks[index % marks.length];
  if (!mark) throw new Error('The page has no mark to point at.');
  await page.evaluate(() => {
    Object.assign(globalThis, { pointedAt: undefined, visibleAt: undefined });
  });
  await page.mouse.move(mark.x, mark.y);
  const frame = await waitForCard(page);
  const times = await poll('the painted card', async () => {
    const { pointedAt, visibleAt } = await page.evaluate(() => {
      const { pointedAt, visibleAt } = globalThis as Probed;
      return { pointedAt, visibleAt };
    });
    const shownAt = await frame.evaluate(() => (globalThis as Probed).shownAt);
    return pointedAt && visibleAt && shownAt ? { pointedAt, paintedAt: Math.max(visibleAt, shownAt) } : undefined;
  });
  await page.mouse.move(AWAY.x, AWAY.y);
  await poll('the card to close', async () =>
    (await frame.evaluate(() => (globalThis as Probed).shownAt)) === undefined ? true : undefined,
  );
  return times.paintedAt - times.pointedAt;
}
