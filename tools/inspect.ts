/**
 * Opens pages in a real browser with the built extension and prints what it found there: `npm run inspect -- FILE_OR_URL…
 * [--browser chrome|firefox] [--json]`. It asks the extension; it works nothing out by itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chooseEverySite } from './answer-welcome.ts';
import { orExit, readArguments } from './arguments.ts';
import { askBackground } from './extension-api.ts';
import { launchWithExtension } from './launch.ts';
import { readPage } from './read-page.ts';
import { serveFiles } from './serve-files.ts';

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
  const read = await readPage(launched, own, address);
  try {
    const started = performance.now();
    const mentions: Inspection['mentions'] = [];
    for (const { actor, sentence, lang, text } of read.mentions) {
      const answer = await askBackground(own, 'answer', { actor, sentence, lang });
      if (answer) mentions.push({ text, actor: answer.id, sentence, passages: answer.passages });
    }
    const answer = mentions.length > 0 ? (performance.now() - started) / mentions.length : 0;
    return {
      page,
      mentions,
      quotations: [],
      timings: { load: tenths(read.load), read: tenths(read.read), answer: tenths(answer) },
    };
  } finally {
    await read.page.close();
  }
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
