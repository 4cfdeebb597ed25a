import type { Page } from 'puppeteer-core';
import { rulesFor } from '../src/background/highlight-rules.ts';
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
  /** Marking what was found, done by the page itself: the same places and rules, with nothing to read or ask. Less nobody can do who marks them so. */
  marks: number;
  /** Loading and starting the content script on a page with nearly no text: the same for every page. */
  start: number;
  /** From injecting the script until the page rests again: reading, sending, hearing, painting, the browser's own work for it included. */
  all: number;
  /** `all` without `start`, over `walk`. */
  times: number;
  /** `all` without `start`, over the page's own walk and marks together. */
  timesOwn: number;
}

/** A marked place: which of the page's text nodes, from where to where in it (UTF-16 units), and the kind of its line. */
interface Place {
  node: number;
  start: number;
  end: number;
  kind: string;
}
type Cost = Pick<PageCost, 'text' | 'walk' | 'marks' | 'all'>;

/** UTF-16 units; the first is the page for `start`. */
const LENGTHS: readonly number[] = [20, 10_000, 100_000, 1_000_000];
const RUNS = 5;
/** A thread rests when it worked less than this in one look, in ms of processor time and in ms. */
const RESTING = 0.4;
const LOOK = 250;
/** Under which a page registers its own marks. */
const OWN_KEY = 'pagesown';

/**
 * Reads generated pages in both browsers. Each run is a page of its own, at rest before; the script is injected as by the reader's "read this
 * page once", so that all that it costs lies between two looks at the thread's clock. The product has no hooks for this.
 */
export function benchPage(): Promise<PageCost[]> {
  return inBothBrowsers(async browser => {
    const pages = Object.fromEntries(LENGTHS.map(length => [`/${length}.html`, generatePage(length, BUNDLED_NAMES)]));
    const subject = await startSubject({ browser, pages, ownScript: false });
    try {
      const costs: Cost[] = [];
      for (const text of LENGTHS) costs.push(await costOf(subject, text));
      const [{ all: start } = { all: 0 }, ...read] = costs;
      return read.map(({ text, walk, marks, all }) => {
        const ours = all - start;
        return { browser, text, walk, marks, start, all, times: ours / walk, timesOwn: ours / (walk + marks) };
      });
    } finally {
      await subject.close();
    }
  });
}

async function costOf(subject: Subject, text: number): Promise<Cost> {
  const walks: number[] = [];
  const all: number[] = [];
  const marks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await subject.open(`${text}.html`);
    const clock = await mainThreadOf(subject.launched.browser, page);
    walks.push(await walk(page));
    const before = await rested(clock);
    await subject.readOnce(page);
    all.push((await rested(clock)) - before);
    const places = await placesOn(page);
    await page.close();
    marks.push(places.length > 0 ? await markedByItself(subject, text, places) : 0);
  }
  return { text, walk: medianOf(walks), marks: medianOf(marks), all: medianOf(all) };
}

/** What a page like the one that was read pays for marking these places by itself. */
async function markedByItself(subject: Subject, text: number, places: readonly Place[]): Promise<number> {
  const page = await subject.open(`${text}.html`);
  const clock = await mainThreadOf(subject.launched.browser, page);
  await page.evaluate(given => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const ranges = given.flatMap(({ node, start, end, kind }) => {
      const at = nodes[node];
      if (!at) return [];
      return {
        kind,
        range: new StaticRange({ startContainer: at, startOffset: start, endContainer: at, endOffset: end }),
      };
    });
    Object.assign(globalThis, { ranges });
  }, places);
  const before = await rested(clock);
  await page.evaluate(
    (rules, key) => {
      const style = document.createElement('style');
      style.textContent = rules;
      document.head.append(style);
      const { ranges } = globalThis as unknown as { ranges: { kind: string; range: StaticRange }[] };
      for (const kind of new Set(ranges.map(one => one.kind)))
        CSS.highlights.set(
          `${key}-${kind}`,
          new Highlight(...ranges.filter(one => one.kind === kind).map(one => one.range)),
        );
    },
    rulesFor(OWN_KEY),
    OWN_KEY,
  );
  const cost = (await rested(clock)) - before;
  await page.close();
  return cost;
}

/** The places that are marked now. */
function placesOn(page: Page): Promise<Place[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const numbers = new Map<Node, number>();
    while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
    return [...CSS.highlights].flatMap(([key, highlight]) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) => ({
        node: numbers.get(startContainer) ?? -1,
        start: startOffset,
        end: endOffset,
        kind: key.slice(key.lastIndexOf('-') + 1),
      })),
    );
  });
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
