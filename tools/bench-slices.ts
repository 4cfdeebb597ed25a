import type { Page } from 'puppeteer-core';
import { medianOf, type Subject, startSubject } from './bench-subject.ts';
import { BUNDLED_NAMES, generatePage } from './bench-text.ts';
import { readTrace, type Thread } from './trace.ts';

/** Work of one thread while a page is read. Milliseconds of processor time; what the machine does besides does not count. Medians of the runs. */
export interface SliceTimes {
  thread: 'page' | 'background';
  /** The longest task without rendering in it, which is our own code's, and the longest frame that had to be drawn for it. */
  slice: number;
  frame: number;
  /** All of the thread's work, and what of it was script, style, layout with what goes before painting, painting, and clearing of memory. */
  work: number;
  script: number;
  style: number;
  layout: number;
  paint: number;
  memory: number;
  /** Tasks of 50 ms or more that a page can see, as it can see them: by PerformanceObserver. */
  longTasks: number | undefined;
}

const LENGTH = 500_000;
const RUNS = 5;
/** After the reading, in ms: what was found is still to be painted. */
const PAINTED = 500;

/** Reads a page of 500 kB in Chromium with its tracing on. Firefox has neither such a trace for its driver nor a list of long tasks for its pages. */
export async function benchSlices(): Promise<SliceTimes[]> {
  const subject = await startSubject({
    browser: 'chrome',
    pages: { '/page.html': generatePage(LENGTH, BUNDLED_NAMES) },
    ownScript: false,
  });
  try {
    const runs: { page: Thread; background: Thread; longTasks: number }[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await traceReading(subject));
    const median = (pick: (run: (typeof runs)[number]) => number) => medianOf(runs.map(pick));
    const rowOf = (thread: 'page' | 'background'): SliceTimes => ({
      thread,
      slice: median(run => run[thread].longestSlice),
      frame: median(run => run[thread].longestFrame),
      work: median(run => run[thread].work),
      script: median(run => run[thread].script),
      style: median(run => run[thread].style),
      layout: median(run => run[thread].layout),
      paint: median(run => run[thread].paint),
      memory: median(run => run[thread].memory),
      longTasks: thread === 'page' ? median(run => run.longTasks) : undefined,
    });
    return [rowOf('page'), rowOf('background')];
  } finally {
    await subject.close();
  }
}

async function traceReading(subject: Subject) {
  const page = await subject.open('page.html');
  await watchLongTasks(page);
  await page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
  });
  await subject.readOnce(page);
  await new Promise(resolve => setTimeout(resolve, PAINTED));
  const trace = await page.tracing.stop();
  const longTasks = await page.evaluate(() => (globalThis as { longTasks?: number }).longTasks ?? Number.NaN);
  await page.close();
  if (!trace) throw new Error('Chromium gave no trace.');
  return { ...readTrace(trace), longTasks };
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { longTasks: 0 });
    new PerformanceObserver(list => {
      counted.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
}
