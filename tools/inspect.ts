/**
 * Opens pages in a real browser with the built extension and prints what it found there: `npm run inspect -- FILE_OR_URL…
 * [--browser chrome|firefox] [--json] [--pack FILE] [--explain]`. It asks the extension; it works nothing out by itself.
 *
 * `--pack` adds a pack to the library first; `--explain` also says why each candidate counts or not, and why a passage comes first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Reply, ToBackground } from '../src/messages/index.ts';
import { describeProblem, readPack } from '../src/packs/index.ts';
import { chooseEverySite } from './answer-welcome.ts';
import { orExit, readArguments } from './arguments.ts';
import { ensureBrowser } from './browsers.ts';
import { build } from './build.ts';
import { askBackground, askPage, framesOf } from './extension-api.ts';
import { launchWithExtension } from './launch.ts';
import { readPage } from './read-page.ts';
import { serveFiles } from './serve-files.ts';

/** Characters of a block that tell where in it a candidate stands. */
const AROUND = 24;

/** A wording that may be a mention, and why it counts or not. */
interface Candidate {
  text: string;
  actor: string;
  counts: boolean;
  why: string;
  before: string;
}

/** One page, as `--json` prints it. */
interface Inspection {
  page: string;
  mentions: { text: string; actor: string; sentence: string; passages: string[] }[];
  /** Of all frames, the main one first; in document order in each. Single words, titles and words held at a distance are not checked. */
  quotations: Reply<ToBackground, 'quotations'>;
  /** With `--explain`. */
  candidates?: Candidate[];
  /** Milliseconds. `load`: until the page had loaded; `read`: from then until all of it was read and marked; `answer`: a card's content, each. */
  timings: { load: number; read: number; answer: number };
}

const USAGE = 'usage: npm run inspect -- FILE_OR_URL… [--browser chrome|firefox] [--json] [--pack FILE] [--explain]';
const extension = join(import.meta.dirname, '../dist-granted');
const { browser, pages, flags, files } = await orExit(() =>
  readArguments(process.argv.slice(2), ['json', 'explain'], ['pack']),
);
const served = await orExit(() => {
  if (pages.length === 0) throw new Error(USAGE);
  return serveFiles(pages);
});
await orExit(() => ensureBrowser(browser));
build();
console.error(`Starting ${browser} …`);
const launched = await launchWithExtension({ browser, extension });
try {
  await chooseEverySite(launched);
  const own = await launched.openExtensionPage('lookup.html');
  await askBackground(own, 'ready', null);
  const problems = await addPack(own);
  if (problems.length > 0) console.error([`${files.get('pack')} is not a good pack:`, ...problems].join('\n  '));
  process.exitCode = problems.length > 0 ? 1 : 0;
  for (const [index, page] of problems.length > 0 ? [] : pages.entries()) {
    console.error(`[${index + 1}/${pages.length}] ${page} …`);
    const inspection = await inspect(own, page, served.addresses[index] ?? page);
    console.log(flags.has('json') ? JSON.stringify(inspection) : readable(inspection));
  }
} finally {
  await launched.close();
  await served.close();
}

/** Adds the pack that the command line names. Result: what is wrong with it, in words. */
async function addPack(own: Page): Promise<readonly string[]> {
  const file = files.get('pack');
  if (file === undefined) return [];
  const reading = readPack(readFileSync(file, 'utf8'));
  if (!reading.ok) return reading.problems.map(describeProblem);
  return (await askBackground(own, 'add-pack', { pack: reading.pack })).problems;
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
    const quotations: Inspection['quotations'] = [];
    const candidates: Candidate[] = [];
    for (const frame of await framesOf(own, read.tab)) {
      const { blocks, articles } = await askPage(own, { tab: read.tab, frame }, 'text', null);
      quotations.push(...(await askBackground(own, 'quotations', { blocks, articles })));
      if (!flags.has('explain')) continue;
      for (const [index, decisions] of (await askBackground(own, 'explain', { blocks, articles })).entries()) {
        const text = blocks[index]?.text ?? '';
        for (const { start, ...decision } of decisions) {
          candidates.push({ ...decision, before: text.slice(Math.max(0, start - AROUND), start) });
        }
      }
    }
    return {
      page,
      mentions,
      quotations,
      ...(flags.has('explain') && { candidates }),
      timings: { load: tenths(read.load), read: tenths(read.read), answer: tenths(answer) },
    };
  } finally {
    await read.page.close();
  }
}

function readable({ page, mentions, quotations, candidates = [], timings }: Inspection): string {
  const lines = mentions.map(({ text, actor, sentence, passages }) => {
    const first = passages.slice(0, 3).join(', ');
    return `  ${text}  →  ${actor}\n      in: ${sentence}\n      passages: ${first}${passages.length > 3 ? `, and ${passages.length - 3} more` : ''}`;
  });
  const decisions = candidates.map(
    ({ text, before, actor, counts, why }) => `  ${counts ? '✓' : '✗'} …${before}[${text}]  ${actor}: ${why}`,
  );
  const checked = quotations.map(({ text, verdict, passage, speaker, attribution, difference, secondhand }) => {
    const where = passage === null ? '' : ` at ${passage}, said by ${speaker ?? 'the source itself'}`;
    const named = attribution === 'none' ? '' : `; named ${attribution === 'right' ? 'rightly' : 'wrongly'}`;
    const changes = difference.map(
      ({ kind, page: ours = '', source = '' }) => `      ${kind}: [${ours}] for [${source}]`,
    );
    return [`  “${text}”`, `    ${verdict}${secondhand ? ' (second-hand)' : ''}${where}${named}`, ...changes].join(
      '\n',
    );
  });
  const actors = new Set(mentions.map(({ actor }) => actor)).size;
  const summary = `${mentions.length} mentions of ${actors} actors, ${quotations.length} quotations; loaded in ${timings.load} ms, read in ${timings.read} ms, a card in ${timings.answer} ms`;
  return [page, ...lines, ...checked, ...decisions, `  ${summary}`, ''].join('\n');
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
