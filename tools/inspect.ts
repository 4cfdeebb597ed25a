/**
 * Opens pages in a real browser with the built extension and prints what it found there: `npm run inspect -- FILE_OR_URL…
 * [--browser chrome|firefox] [--json]`. It asks the extension; it works nothing out by itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chooseEverySite } from './answer-welcome.ts';
import { orExit, readArguments } from './arguments.ts';
import { askBackground, askPage, badgeOf, framesOf, tabOf } from './extension-api.ts';
import { poll } from './extension-pages.ts';
import { launchWithExtension } from './launch.ts';
import { serveFiles } from './serve-files.ts';

/** Longest wait for a page to load and to be read, in milliseconds. */
const PAGE_TIMEOUT = 60_000;

/** One page, as `--json` prints it. */
interface Inspection {
  page: string;
  mentions: { text: string; actor: string; sentence: string; passages: string[] }[];
  /** Checking of quotations is not built yet. */
  quotations: never[];
  /** Milliseconds. `load`: until the page had loaded; `read`: from then until all of it was read and marked; `answer`: a card's content, each. */
  timings: { load: number; read: number; answer: number };
}

const extension = join(import.meta.dirname, '../dist-granted');
const { browser, pages, flags } = await orExit(() => readArguments(process.argv.slice(2), ['json']));
const served = await orExit(() => {
  if (pages.length === 0) throw new Error('usage: npm run inspect -- FILE_OR_URL… [--browser chrome|firefox] [--json]');
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('Build the extension first: npm run build');
  return serveFiles(pages);
});
console.error(`Starting ${browser} …`);
const launched = await launchWithExtension({ browser, extension });
try {
  await chooseEverySite(launched);
  const own = await launched.openExtensionPage('lookup.html');
  await askBackground(own, 'ready', null);
  for (const [index, page] of pages.entries()) {
    console.error(`[${index + 1}/${pages.length}] ${page} …`);
    const inspection = await inspect(own, page, served.addresses[index] ?? page);
    console.log(flags.has('json') ? JSON.stringify(inspection) : readable(inspection));
  }
} finally {
  await launched.close();
  await served.close();
}

async function inspect(own: Page, page: string, address: string): Promise<Inspection> {
  const tab = await launched.browser.newPage();
  try {
    const started = performance.now();
    await tab.goto(address, { timeout: PAGE_TIMEOUT });
    const loaded = performance.now();
    const id = await tabOf(own, tab);
    await settled(own, id);
    const read = performance.now();
    const mentions: Inspection['mentions'] = [];
    for (const frame of await framesOf(own, id)) {
      for (const { actor, sentence, lang, text } of (await askPage(own, { tab: id, frame }, 'list', null)).mentions) {
        const answer = await askBackground(own, 'answer', { actor, sentence, lang });
        if (answer) mentions.push({ text, actor: answer.id, sentence, passages: answer.passages });
      }
    }
    const answer = mentions.length > 0 ? (performance.now() - read) / mentions.length : 0;
    return {
      page,
      mentions,
      quotations: [],
      timings: { load: tenths(loaded - started), read: tenths(read - loaded), answer: tenths(answer) },
    };
  } finally {
    await tab.close();
  }
}

/** Waits until every frame has been read: two looks in a row, as a page may still be adding text. */
async function settled(own: Page, tab: number): Promise<void> {
  let before = '';
  await poll(
    'reading the page',
    async () => {
      // Until the content script has spoken the button is silent, and a list would be empty.
      const badge = await badgeOf(own, tab);
      if (!/^\d/.test(badge)) return undefined;
      const lists = await Promise.all(
        (await framesOf(own, tab)).map(frame => askPage(own, { tab, frame }, 'list', null)),
      );
      const now = lists.some(list => list.reading) ? '' : JSON.stringify(lists);
      const same = now !== '' && now === before;
      before = now;
      return same ? true : undefined;
    },
    PAGE_TIMEOUT,
  );
}

function readable({ page, mentions, timings }: Inspection): string {
  const lines = mentions.map(({ text, actor, sentence, passages }) => {
    const first = passages.slice(0, 3).join(', ');
    return `  ${text}  →  ${actor}\n      in: ${sentence}\n      passages: ${first}${passages.length > 3 ? `, and ${passages.length - 3} more` : ''}`;
  });
  const actors = new Set(mentions.map(({ actor }) => actor)).size;
  const summary = `${mentions.length} mentions of ${actors} actors; loaded in ${timings.load} ms, read in ${timings.read} ms, a card in ${timings.answer} ms`;
  return [page, ...lines, `  ${summary}`, ''].join('\n');
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
