/**
 * How fast the library is searched: `tsx tools/bench-search.ts [PASSAGES…]`, by default 13, 10,000 and 100,000.
 *
 * In Chromium, on real IndexedDB, in pages of the built extension (`npm run build` first), beside minisearch with its serialised index.
 * Cold is a new page until ten passages are in it; the look-up is the extension's own popup page.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { Built } from './bench-pages/page.ts';
import { generateQueries, generateSentences } from './bench-pages/passages.ts';
import { poll } from './extension-pages.ts';
import { type Launched, launchWithExtension } from './launch.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['own', 'peer'] as const;
/** Passages of the bundled pack, which is there from the start. */
const BUNDLED = 13;
const SIZES = [BUNDLED, 10_000, 100_000];
const COLD_RUNS = 60;
const WARM_QUERIES = 200;
const SENTENCES = 100;
/** Longest wait for anything, in milliseconds: the building of the largest index on a slow machine. */
const PATIENCE = 600_000;

/** Milliseconds of many runs: the middle one, and the one that 95 in 100 do not exceed. */
export interface Spread {
  p50: number;
  p95: number;
}

/** One engine at one size. */
export interface SearchTiming {
  engine: 'own' | 'minisearch';
  passages: number;
  build: Built;
  /** A new page until ten passages are in it. */
  cold: Spread;
  /** The same in the look-up itself. */
  lookup?: Spread;
  warm: Spread;
  /** Ranking for a card of the most frequent actor. */
  card?: Spread;
  /** Memory of the page after the searches, above that of an empty page, in bytes. */
  memory: number;
}

/** Measures at each size in a fresh profile. Errors: Error when the extension is not built, or a page does not answer. */
export async function benchSearch(sizes: readonly number[] = SIZES): Promise<SearchTiming[]> {
  const extension = await mkdtemp(join(tmpdir(), 'sourcelight-bench-'));
  try {
    await addPages(extension);
    const timings: SearchTiming[] = [];
    for (const passages of sizes) {
      const launched = await launchWithExtension({ browser: 'chrome', extension });
      try {
        timings.push(...(await benchSize(launched, passages)));
      } finally {
        await launched.close();
      }
    }
    return timings;
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

/** The built extension with the pages of the bench. */
async function addPages(extension: string): Promise<void> {
  await cp(join(ROOT, 'dist-granted'), extension, { recursive: true });
  await build({
    entryPoints: PAGES.map(name => ({ in: join(ROOT, `tools/bench-pages/${name}.ts`), out: `bench-${name}` })),
    outdir: extension,
    bundle: true,
    format: 'esm',
    target: 'chrome130',
    logLevel: 'warning',
  });
  for (const name of [...PAGES, 'none']) {
    const script = name === 'none' ? '' : `<script type="module" src="bench-${name}.js"></script>`;
    await writeFile(
      join(extension, `bench-${name}.html`),
      `<!doctype html><meta charset="utf-8">${script}<body></body>`,
    );
  }
}

async function benchSize(launched: Launched, passages: number): Promise<SearchTiming[]> {
  await waitForLibrary(launched);
  const generated = passages > BUNDLED;
  const queries = generated ? generateQueries(WARM_QUERIES) : BUNDLED_QUERIES;
  const empty = await memoryOf(await openPage(launched, 'bench-none.html'));
  const timings: SearchTiming[] = [];
  for (const engine of generated ? PAGES : (['own'] as const)) {
    const builder = await openPage(launched, `bench-${engine}.html`);
    const built = await builder.evaluate(count => globalThis.bench.build?.(count), generated ? passages : 0);
    await builder.close();
    if (!built) throw new Error(`bench-${engine}.html builds nothing`);
    const cold = await coldTimes(launched, `bench-${engine}.html`, queries);
    const page = await openPage(launched, `bench-${engine}.html`);
    await page.evaluate(all => globalThis.bench.search?.(all), queries);
    const warm = await page.evaluate(all => globalThis.bench.search?.(all), queries);
    const memory = (await memoryOf(page)) - empty;
    const card = await page.evaluate(all => globalThis.bench.rank?.(all), generateSentences(SENTENCES));
    await page.close();
    timings.push({
      engine: engine === 'own' ? 'own' : 'minisearch',
      passages,
      build: built,
      cold: spreadOf(cold),
      warm: spreadOf(warm ?? []),
      ...(engine === 'own' && { lookup: spreadOf(await coldTimes(launched, 'lookup.html', queries)) }),
      ...(card && { card: spreadOf(card) }),
      memory,
    });
  }
  return timings;
}

const BUNDLED_QUERIES = ['torture', 'accountab', 'bachellet', 'genocide', 'Uyghurs report', 'PRC', '种族灭绝', 'China'];

/** The extension fills in its bundled pack when it is installed. */
async function waitForLibrary(launched: Launched): Promise<void> {
  const page = await openPage(launched, 'lookup.html?q=torture');
  await page.waitForSelector('[data-passage]', { timeout: PATIENCE });
  await page.close();
}

async function coldTimes(launched: Launched, path: string, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const query = queries[run % queries.length] ?? '';
    const page = await openPage(launched, `${path}?q=${encodeURIComponent(query)}`);
    times.push(await poll(`ten passages for ${query}`, () => page.evaluate(() => globalThis.bench.shownAt), PATIENCE));
    await page.close();
  }
  return times;
}

async function openPage(launched: Launched, path: string): Promise<Page> {
  const page = await launched.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  // The look-up does not time itself: the first list of results is what its reader waits for.
  await page.evaluateOnNewDocument(() => {
    globalThis.bench = {};
    new MutationObserver((_changes, observer) => {
      const shown = document.querySelector('[data-passage], #found');
      if (!shown) return;
      globalThis.bench.shownAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(new URL(path, launched.origin).href);
  return page;
}

/** Bytes that the page's scripts hold, after a collection of what they do not: objects, strings and buffers. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A row an engine and size, for the table. */
export async function searchRows(): Promise<object[]> {
  const half = (spread: Spread | undefined, share: keyof Spread) => spread?.[share] ?? '–';
  return (await benchSearch()).map(({ engine, passages, build, cold, lookup, warm, card, memory }) => ({
    engine,
    passages,
    'build, s': build.ms / 1000,
    'index, MB': build.bytes / 1e6,
    'cold p50, ms': cold.p50,
    'cold p95, ms': cold.p95,
    'look-up p95, ms': half(lookup, 'p95'),
    'warm p50, ms': warm.p50,
    'warm p95, ms': warm.p95,
    'card p95, ms': half(card, 'p95'),
    'memory, MB': memory / 1e6,
  }));
}
