import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { withBrowser } from './harness.ts';

const SOURCE = 'us-statement-on-xinjiang-report';
const article = readFileSync(join(import.meta.dirname, '../../assets/corpus/000_97e3a8563cbd6e41.txt'), 'utf8');
const paragraphs = article.split(/\n\s*\n/);

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

const openReading = async (rest = '', source = SOURCE) => {
  const page = await session.openExtensionPage(`reading.html?source=${source}${rest}`);
  await page.waitForSelector('.paragraph');
  return page;
};
const wordsIn = (page: Page, selector: string) =>
  page.$$eval(selector, elements => elements.map(element => element.textContent));
const activeTab = async () => {
  const own = await session.own();
  return own.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
};
const waitForActive = (tab: number) =>
  poll('the tab to be in front', async () => ((await activeTab()) === tab ? true : undefined));
/** Waits for the page that a click opened, which the test then has to close itself. */
const waitForReading = async () => {
  const reading = await session.launched.waitForExtensionPage('reading.html');
  await reading.waitForSelector('.paragraph');
  return reading;
};

describe('the reading page', () => {
  it('shows the whole source, character for character, numbered, each passage with who says it', async () => {
    const page = await openReading();
    expect(await wordsIn(page, '.paragraph .words')).toEqual(paragraphs);
    expect(
      await page.$$eval('.paragraph', list =>
        list.map(({ id, attributes }) => [id, attributes.getNamedItem('data-passage')?.value]),
      ),
    ).toEqual(paragraphs.map((_, index) => [`p${index + 1}`, `${SOURCE}#${index + 1}`]));
    for (const margin of await wordsIn(page, '.margin .said')) expect(margin).not.toBe('');
    const [third] = await wordsIn(page, '#p3 .margin');
    expect(third).toContain('quoted, through');
    expect(await wordsIn(page, '#p8 .notices')).toEqual([expect.stringContaining('term ended on 31 August 2022')]);
  });

  it('has the record of the source and the checksum of its text', async () => {
    const page = await openReading();
    const [record] = await wordsIn(page, '.record dl');
    expect(record).toContain('[News report on the United States statement about the OHCHR Xinjiang assessment]');
    expect(record).toContain(createHash('sha256').update(article).digest('hex'));
    expect(await page.title()).toContain('News report on the United States statement');
  });

  it('goes to the passage in its address, and to another one that is chosen', async () => {
    const page = await openReading('#p9');
    const at = () => page.evaluate(() => document.activeElement?.id);
    await poll('the focus at ¶ 9', async () => ((await at()) === 'p9' ? true : undefined));
    expect(await page.$$eval('.here', list => list.map(({ id }) => id))).toEqual(['p9']);
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#p2 .number')?.click());
    await poll('the focus at ¶ 2', async () => ((await at()) === 'p2' ? true : undefined));
    const { top, bar } = await page.evaluate(() => ({
      top: document.querySelector('#p2')?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(top).toBeGreaterThanOrEqual(bar);
  });

  it('emphasises the words of the search that led to it', async () => {
    const page = await openReading('&q=accountability');
    expect(await wordsIn(page, '#p10 mark')).toEqual(['Accountability']);
    expect(await page.$$eval('.found a', links => links.map(link => link.getAttribute('href')))).toContain('#p10');
  });

  it('says so when the library has no such source', async () => {
    const page = await session.openExtensionPage('reading.html?source=elsewhere');
    await page.waitForSelector('h1');
    expect(await wordsIn(page, 'h1')).toEqual(['This source is not in the library']);
  });

  it('saves the source as a file that holds its text', async () => {
    const page = await openReading();
    const saved = await page.evaluate(async () => {
      const blobs: Blob[] = [];
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined; // no file on the disk of whoever runs the tests
      for (const button of document.querySelectorAll<HTMLElement>('.tools button')) {
        if (/Save/.test(button.textContent ?? '')) button.click();
      }
      return Promise.all(blobs.map(blob => blob.text()));
    });
    expect(saved).toHaveLength(2);
    for (const paragraph of paragraphs) expect(saved[0]).toContain(paragraph);
    expect((JSON.parse(saved[1] ?? '') as { text: string }).text).toBe(article);
  });

  it.each(['', '&q=genocide#p5'])('has no accessibility fault that axe finds (%s)', async rest => {
    expect(await axeFaults(await openReading(rest))).toEqual([]);
  });
});

describe('the way to the source and back', () => {
  it('leads from a passage of the look-up by one click, and back by Escape', async () => {
    const lookup = await session.openExtensionPage('lookup.html?q=torture');
    const tab = await tabOf(await session.own(), lookup);
    await lookup.bringToFront(); // an earlier page of ours may have opened over it
    await lookup.waitForSelector('[data-passage]');
    await lookup.click('[aria-label="Read it in the source"]');
    const reading = await waitForReading();
    expect(await reading.evaluate(() => location.hash)).toBe('#p8');
    expect(await wordsIn(reading, '#p8 mark')).toEqual(['torture']);
    // The page closes under the key: whether the press is answered is nothing to wait for.
    void reading.keyboard.press('Escape').catch(() => undefined);
    await waitForActive(tab);
  });

  it('leads from the card to the source, and back to the page', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    const tab = await tabOf(await session.own(), page);
    await hoverMark(page, 'Dolkun Isa');
    const card = await waitForCard(page);
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 700))); // clicks at once do not count
    await card.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Read it in the source"]')?.click());
    const reading = await waitForReading();
    expect(await reading.evaluate(() => location.hash)).toBe('#p10');
    void reading.evaluate(() => document.querySelector<HTMLElement>('.back')?.click()).catch(() => undefined);
    await waitForActive(tab);
  });
});

describe('the picture', () => {
  const open = async (page: Page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.fold')?.click());
    await page.waitForSelector('.drawing');
  };
  const loaded = (page: Page) =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('Picture')).length);

  it('comes when it is asked for, with whole names, and an arrow leads to its passage', async () => {
    const page = await openReading();
    expect(await loaded(page)).toBe(0);
    await open(page);
    const names = await page.$$eval('.box', boxes =>
      boxes.map(box => [box.querySelector('title')?.textContent, box.querySelectorAll('tspan').length]),
    );
    expect(names).toContainEqual(['Office of the UN High Commissioner for Human Rights', 3]);
    const drawn = await page.$$eval('.box', boxes =>
      boxes.map(box => [
        box.querySelector('title')?.textContent?.replace(/\s/g, ''),
        box.querySelector('text')?.textContent?.replace(/\s/g, ''),
      ]),
    );
    for (const [whole, shown] of drawn) expect(shown).toBe(whole);
    await page.evaluate(() =>
      document.querySelector<SVGAElement>('[data-from="omer-kanat"][data-to="united-nations"]')?.focus(),
    );
    await page.keyboard.press('Enter');
    await poll('the focus at ¶ 11', async () =>
      (await page.evaluate(() => document.activeElement?.id)) === 'p11' ? true : undefined,
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is a table too, word for word', async () => {
    const page = await openReading();
    await open(page);
    await page.click('.legend button');
    await page.waitForSelector('tbody');
    const rows = await wordsIn(page, 'tbody tr');
    expect(rows.some(row => row?.includes('Accountability starts now.') && row.includes('Dolkun Isa'))).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });
});
