import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { chooseEverySite } from './answer-welcome.ts';
import type { BrowserName } from './browsers.ts';
import { askBackground } from './extension-api.ts';
import { launchWithExtension } from './launch.ts';
import { readPage } from './read-page.ts';
import { type LabelledPage, type Spot, scorePages, tableByLanguage } from './score-mentions.ts';
import { serveFiles } from './serve-files.ts';

const spots = v.array(
  v.object({
    kind: v.picklist(['expected', 'optional', 'forbidden', 'ignored']),
    text: v.string(),
    actor: v.string(),
    before: v.string(),
    after: v.string(),
  }),
);
const labels = v.object({ lang: v.optional(v.string(), ''), spots: v.optional(spots, []) });

/** A labelled page: its file and what was written down for it, which may be nothing. */
export interface MentionCase {
  id: string;
  file: string;
  lang: string;
  spots: readonly Spot[];
}

/** What the extension found on a page, in document order. `before`: at most 24 characters of the block before it. */
export interface ReadMentions {
  id: string;
  mentions: readonly { text: string; actor: string; before: string }[];
  /** All text of the page, white space collapsed. */
  text: string;
}

/** The `X.html` of a folder, each with its `X.json`. Errors: those of a label file that is not as the contract has it. */
export function readLabelledPages(folder: string): MentionCase[] {
  const files = readdirSync(folder).sort();
  return files
    .filter(file => file.endsWith('.html'))
    .map(file => {
      const id = file.slice(0, -'.html'.length);
      const given = files.includes(`${id}.json`) ? JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) : {};
      return { id, file: join(folder, file), ...v.parse(labels, given) };
    });
}

/** Opens each page in a real browser with the built extension and asks it what it found. */
export async function readMentions(browser: BrowserName, cases: readonly MentionCase[]): Promise<ReadMentions[]> {
  const served = await serveFiles(cases.map(({ file }) => file));
  const launched = await launchWithExtension({ browser, extension: join(import.meta.dirname, '../dist-granted') });
  try {
    await chooseEverySite(launched);
    const own = await launched.openExtensionPage('lookup.html');
    await askBackground(own, 'ready', null);
    const ids = new Map<number, string>();
    const read: ReadMentions[] = [];
    for (const [index, { id }] of cases.entries()) {
      if (index % 10 === 0) console.error(`reading pages: ${index} of ${cases.length} …`);
      const { page, mentions } = await readPage(launched, own, served.addresses[index] ?? '');
      for (const { actor, sentence, lang } of mentions) {
        if (ids.has(actor)) continue;
        ids.set(actor, (await askBackground(own, 'answer', { actor, sentence, lang }))?.id ?? '');
      }
      read.push({
        id,
        mentions: mentions.map(({ text, actor, before }) => ({ text, actor: ids.get(actor) ?? '', before })),
        text: collapse(await page.evaluate(() => document.body.textContent ?? '')),
      });
      await page.close();
    }
    return read;
  } finally {
    await launched.close();
    await served.close();
  }
}

/** Precision, recall and F1 by language, and what is wrong or missed. Errors: a label that is not in its page's text. */
export function accuracyOfPages(cases: readonly MentionCase[], read: readonly ReadMentions[]): string {
  const scores = scorePages(
    cases.map((one, index): LabelledPage => {
      const { text = '', mentions = [] } = read[index] ?? {};
      const labelled = one.spots.map(spot => ({
        ...spot,
        text: collapse(spot.text),
        before: collapse(spot.before).trimStart(),
        after: collapse(spot.after).trimEnd(),
      }));
      return { page: one.id, lang: one.lang, text, spots: labelled, found: locate(text, mentions) };
    }),
  );
  const lines = scores.flatMap(({ page, wrongOnes, missedOnes }) => [
    ...wrongOnes.map(words => `${page}: wrong ${words}`),
    ...missedOnes.map(words => `${page}: missed ${words}`),
  ]);
  return [tableByLanguage(scores), ...lines].join('\n');
}

/** Where mentions stand in the text: each behind the one before it, as they come in document order and never overlap. */
function locate(text: string, mentions: ReadMentions['mentions']): LabelledPage['found'] {
  let from = 0;
  return mentions.flatMap(mention => {
    const at = text.indexOf(mention.before + mention.text, Math.max(0, from - mention.before.length));
    if (at < 0) return [];
    const start = at + mention.before.length;
    from = start + mention.text.length;
    return { start, end: start + mention.text.length, actor: mention.actor };
  });
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
