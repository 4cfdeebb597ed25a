import type { Page } from 'puppeteer-core';
import { inBothBrowsers, medianOf, type Subject, startSubject } from './bench-subject.ts';
import { BUNDLED_NAMES, generatePage } from './bench-text.ts';
import type { BrowserName } from './browsers.ts';
import { mainThreadOf, type ThreadClock } from './thread-clock.ts';

/** What reading a page costs the page's own thread. Milliseconds of processor time, each the median of the runs. */
export interface PageCost {
  browser: BrowserName;
  /** UTF-16 units of text on the page. */
  text: number;
  /** A walk over the text nodes that reads each, done by the page itself: less nobody can do who looks at all of the text. */
  walk: number;
  /** Loading and starting the content script on a page with nearly no text: the same for every page. */
  start: number;
  /** From injecting the script until the page rests again: reading, sending, hearing, painting, the browser's own work for it included. */
  all: number;
  /** `all` without `start`, over `walk`. */
  times: number;
}

/** UTF-16 units; the first is the page for `start`. */
const LENGTHS: readonly number[] = [20, 10_000, 100_000, 1_000_000];
const RUNS = 5;
/** A thread rests when it worked less than this in one look, in ms of processor time and in ms. */
const RESTING = 0.4;
const LOOK = 250;

/**
 * Reads generated pages in both browsers. Each run is a page of its own, at rest before; the script is injected as by the reader's "read this
 * page once", so that all that it costs lies between two looks at the thread's clock. The product has no hooks for this.
 */
export function benchPage(): Promise<PageCost[]> {
  return inBothBrowsers(async browser => {
    const pages = Object.fromEntries(LENGTHS.map(length => [`/${length}.html`, generatePage(length, BUNDLED_NAMES)]));
    const subject = await startSubject({ browser, pages, ownScript: false });
    try {
      const costs: { text: number; walk: number; all: number }[] = [];
      for (const text of LENGTHS) costs.push({ text, ...(await costOf(subject, `${text}.html`)) });
      const [{ all: start } = { all: 0 }, ...read] = costs;
      return read.map(({ text, walk, all }) => ({ browser, text, walk, start, all, times: (all - start) / walk }));
    } finally {
      await subject.close();
    }
  });
}

async function costOf(subject: Subject, path: string): Promise<{ walk: number; all: number }> {
  const walks: number[] = [];
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await subject.open(path);
    const clock = await mainThreadOf(subject.launched.browser, page);
    walks.push(await walk(page));
    const before = await rested(clock);
    await subject.readOnce(page);
    all.push((await rested(clock)) - before);
    await page.close();
  }
  return { walk: medianOf(walks), all: medianOf(all) };
}

function walk(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
    const time = performance.now() - start;
    if (length === 0) throw new Error('The page has no text.');
    return time;
  });
}

async function rested(clock: ThreadClock): Promise<number> {
  for (let before = clock(); ; ) {
    await new Promise(resolve => setTimeout(resolve, LOOK));
    const now = clock();
    if (now - before < RESTING) return now;
    before = now;
  }
}
