import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { waitForSayingInSight } from './card-sight.ts';
import { withBrowser } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../../assets/corpus/000_97e3a8563cbd6e41.txt'), 'utf8');
const paragraphs = article.split(/\n\s*\n/);
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

const wordsIn = (page: Page, selector: string) =>
  page.$$eval(selector, elements => elements.map(element => element.textContent));

describe('a long passage', () => {
  it('is cut around the bearing words, and whole in its place between its neighbours after one click', async () => {
    const lookup = await session.openExtensionPage('lookup.html?q=unhindered+access');
    await lookup.waitForSelector('.turn');
    const [cut] = await wordsIn(lookup, '[data-passage] .words');
    const parts = cut?.split('…').map(part => part.trim()) ?? [];
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(paragraphs[5]).toContain(part);
    expect(cut).toContain('unhindered access');
    await lookup.click('.turn');
    await lookup.waitForSelector('.neighbour + .words');
    const shown = await wordsIn(lookup, '[data-passage$="#6"] > .words, [data-passage$="#6"] > .neighbour .words');
    expect(shown).toEqual(paragraphs.slice(4, 7));
    for (const said of await wordsIn(lookup, '.neighbour .said')) expect(said).not.toBe('');
  });

  it('leaves speaker and citation in sight in the card', async () => {
    const page = await session.open('news.html');
    await page.setViewport({ width: 1000, height: 640 });
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    const card = await waitForCard(page);
    await waitForSayingInSight(card);
    expect(await axeFaults(card)).toEqual([]);
  });

  it('is explained to who asks why it came', async () => {
    const lookup = await session.openExtensionPage('lookup.html?q=torture');
    await lookup.waitForSelector('.why summary');
    await lookup.click('.why summary');
    expect((await wordsIn(lookup, '.why li')).join(' ')).toContain('“\u2068torture\u2069”');
    expect(await axeFaults(lookup)).toEqual([]);
  });
});
