import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { type Browser, launch } from 'puppeteer-core';
import type { Marked, Way } from './bench-peers-page.ts';
import { generateNames, generatePage } from './bench-text.ts';
import { chromiumFlags } from './browser-flags.ts';
import { ensureBrowser } from './browsers.ts';
import { servePages } from './page-server.ts';

/** One way of marking one page with so many names. */
export interface PeerTime {
  page: string;
  way: string;
  aliases: number;
  /** Milliseconds of the page's thread, of the runs the least. */
  time: number;
  marks: number;
  /** Over Sourcelight's time with as many aliases on the same page. */
  times: number;
}

const TITLES: Readonly<Record<Way, string>> = {
  sourcelight: 'Sourcelight',
  cold: 'Sourcelight, first page after a start',
  expression: 'one regular expression, marks nothing',
  replace: 'findAndReplaceDOMText',
  markjs: 'mark.js',
};
const COUNTS: readonly number[] = [300, 3_000, 10_000];
/** What a peer with so many aliases would take on a page is minutes. */
const MOST_FOR: Readonly<Partial<Record<Way, number>>> = { markjs: 300 };
const RUNS = 7;
/** It takes seconds. */
const MARKJS_RUNS = 3;
const GENERATED = 200_000;

/**
 * Marks generated and saved pages with generated names, ours and those of others, each on the page freshly loaded and in the page itself: its
 * walk, finding and registering of marks for us, whatever they do for the others. Layout and painting come later and do not count.
 */
export async function benchPeers(folder: string | undefined): Promise<PeerTime[]> {
  const names = generateNames(Math.max(...COUNTS));
  const server = await servePages({
    pages: { '/generated': generatePage(GENERATED, names.slice(0, Math.min(...COUNTS))) },
    ...(folder !== undefined && { folders: [folder] }),
  });
  const saved = folder === undefined ? [] : readdirSync(folder).filter(file => /\.x?html?$/i.test(file));
  const browser = await launch({ executablePath: ensureBrowser('chrome'), pipe: true, args: chromiumFlags() });
  try {
    const script = await bundled();
    const times: PeerTime[] = [];
    for (const page of ['generated', ...saved.sort()]) {
      const address = server.url(encodeURIComponent(page));
      for (const aliases of COUNTS) {
        const measure = async (way: Way) => {
          const runs = way === 'markjs' ? MARKJS_RUNS : RUNS;
          return await leastOf(runs, () => timeWay(browser, address, script, way, names.slice(0, aliases)));
        };
        const ours = await measure('sourcelight');
        for (const way of Object.keys(TITLES) as Way[]) {
          if (aliases > (MOST_FOR[way] ?? aliases)) continue;
          const { time, marks } = way === 'sourcelight' ? ours : await measure(way);
          times.push({ page, way: TITLES[way], aliases, time, marks, times: time / ours.time });
        }
      }
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function leastOf(runs: number, measure: () => Promise<Marked>): Promise<Marked> {
  let least = await measure();
  for (let run = 1; run < runs; run++) {
    const next = await measure();
    if (next.time < least.time) least = next;
  }
  return least;
}

async function timeWay(
  browser: Browser,
  address: string,
  script: string,
  way: Way,
  names: readonly string[],
): Promise<Marked> {
  const page = await browser.newPage();
  try {
    // What a saved page would load and run is not what is compared.
    await page.setJavaScriptEnabled(false);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.setJavaScriptEnabled(true);
    await page.evaluate(script);
    return await page.evaluate(
      (chosen, given) =>
        (globalThis as unknown as { markPage(way: Way, names: readonly string[]): Marked }).markPage(chosen, given),
      way,
      names,
    );
  } finally {
    await page.close();
  }
}

/** bench-peers-page.ts with all it imports, for a page to run. */
async function bundled(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'bench-peers-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    charset: 'utf8',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The script for the page could not be put together.');
  return file.text;
}
