import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** Milliseconds of processor time that a thread has used so far. Waiting for a processor does not count. */
export type ThreadClock = () => number;

/** How long the page works to be told from the others, in ms. */
const BURN_MS = 150;
/** On a busy machine the page gets little of that time; it is told from the others by this much, in ms, and so many times is tried. */
const LEAST_MS = BURN_MS / 6;
const ATTEMPTS = 10;

/**
 * The clock of the main thread of the process in which a page runs. The kernel keeps it to the nanosecond, for both browsers alike, and
 * reading it costs the page nothing. The process is told by what it does: the page is kept busy for a moment, and the clock that moved is its.
 *
 * Errors: Error where the system is not Linux, which alone has /proc/PID/schedstat.
 */
export async function mainThreadOf(browser: Browser, page: Page): Promise<ThreadClock> {
  if (process.platform !== 'linux') throw new Error('The time of a page’s thread can be measured on Linux only.');
  const root = browser.process()?.pid;
  if (root === undefined) throw new Error('The browser’s process is not known.');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = new Map(descendants(root).map(id => [id, busyTime(id)]));
    await page.evaluate(ms => {
      for (const end = performance.now() + ms; performance.now() < end; );
    }, BURN_MS);
    const worked = [...before].map(([id, then]) => ({ id, time: busyTime(id) - then }));
    const [busiest, next] = worked.sort((a, b) => b.time - a.time);
    if (busiest && busiest.time >= LEAST_MS && busiest.time > 2 * (next?.time ?? 0)) return () => busyTime(busiest.id);
  }
  throw new Error('The page’s process was not found.');
}

/** Of a process's main thread. A process that is gone has used none. */
function busyTime(id: number): number {
  return Number(read(`/proc/${id}/schedstat`).split(' ')[0]) / 1e6;
}

/** Content processes only: the browser's own main thread is busy with everything. */
function descendants(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter(Number.isInteger)
      // The name, in brackets, may hold anything.
      .map(id => [id, Number(read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1])] as const),
  );
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(id => isBelow(id) && /type=renderer| tab$/.test(commandOf(id)));
}

function commandOf(id: number): string {
  return read(`/proc/${id}/cmdline`).replaceAll('\0', ' ').trim();
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
