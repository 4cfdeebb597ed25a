import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseEverySite } from './answer-welcome.ts';
import { readCard, waitForCard } from './card.ts';
import { askPage, tabOf } from './extension-api.ts';
import type { Launched } from './launch.ts';
import { hoverMark, type Mark, waitForMarks } from './marks.ts';

/** Size of the popup's picture in CSS pixels. */
const POPUP = { width: 400, height: 600 };

/**
 * Walks the main way and prints what it sees: the welcome page is answered, the page is opened and marked, a mark is hovered, its card
 * read, the popup opened. Takes pictures into `folder`, and prints where they are. `at`: the words of the mark; by default the best to show.
 * Errors: Error that names the step on which nothing came.
 */
export async function walk(launched: Launched, address: string, folder: string, at?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pictures = {
    page: join(folder, `${launched.name}-card.png`),
    popup: join(folder, `${launched.name}-popup.png`),
  };

  console.log('Answering the welcome page: every site …');
  await chooseEverySite(launched);
  const own = await launched.openExtensionPage('lookup.html');

  console.log(`Opening ${address} …`);
  const page = await launched.browser.newPage();
  await page.bringToFront();
  await page.goto(address);
  const marks = await waitForMarks(page);
  const tab = await tabOf(own, page);
  const { mentions } = await askPage(own, { tab, frame: 0 }, 'list', null);
  console.log(`Mentions: ${listed(mentions.map(({ text }) => text.replace(/\s+/g, ' ')))}`);

  const wanted = at ?? bestToShow(marks);
  console.log(`Resting the pointer on "${wanted}" …`);
  await hoverMark(page, wanted);
  const card = await readCard(await waitForCard(page));
  console.log(`The card (${card.actor}):\n${indented(card.text)}\nIts citation:\n${indented(card.citation)}`);
  await page.screenshot({ path: pictures.page });

  const popup = await launched.openExtensionPage(`lookup.html?tab=${tab}`);
  await popup.setViewport({ ...POPUP, deviceScaleFactor: page.viewport()?.deviceScaleFactor ?? 1 });
  await popup.waitForSelector('[data-actor]');
  await popup.screenshot({ path: pictures.popup });
  console.log(`Pictures: ${pictures.page}\n          ${pictures.popup}`);
}

/** The longest name that stands on one line: it says more than a country's, and the card lies beside all of it. */
function bestToShow(marks: readonly Mark[]): string {
  const whole = marks.filter(({ lines }) => lines === 1);
  return (whole.length > 0 ? whole : marks).reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

/** Each text once, in order, with how often it came. */
function listed(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} ×)` : text)).join(', ');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
