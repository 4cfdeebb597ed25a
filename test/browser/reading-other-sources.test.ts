import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({});

const openReading = async (source: string) => {
  const page = await session.openExtensionPage(`reading.html?source=${source}`);
  await page.waitForSelector('.paragraph');
  return page;
};
/** Opened before the first filling is over, it waits for that; only then may anything be put beside it. */
beforeAll(() => openReading('us-statement-on-xinjiang-report'));

const wordsIn = (page: Page, selector: string) =>
  page.$$eval(selector, elements => elements.map(element => element.textContent));

describe('other sources than the bundled one', () => {
  /** Puts a source of its own pack beside the bundled one, as an import would. */
  const add = async (source: { id: string } & Record<string, unknown>, texts: readonly string[]) => {
    const own = await session.own();
    await own.evaluate(
      async (stored, passages) => {
        const opening = indexedDB.open('library');
        const library = await new Promise<IDBDatabase>((resolve, reject) => {
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const transaction = library.transaction(['sources', 'passages', 'actors'], 'readwrite');
        const actors = transaction.objectStore('actors').getAll();
        actors.onsuccess = () => {
          const about = (actors.result as { number: number }[]).map(({ number }) => number);
          transaction.objectStore('sources').put({ ...stored, pack: 'own', passages: passages.length });
          for (const [index, text] of passages.entries()) {
            const number = index + 1;
            const passage = { passage: `${stored.id}#${number}`, source: stored.id, number, text, about };
            transaction.objectStore('passages').put(passage);
          }
        };
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error);
        });
        library.close();
      },
      source,
      texts,
    );
  };
  const csl = { type: 'report', title: 'A source of a test', language: 'en' };

  it('say that their speakers were found by rule, and what became of them', async () => {
    const status = { kind: 'withdrawn', asOf: '2023-05-01', note: 'By its author.' };
    const origin = { where: 'the archive of a test', retrieved: '2023-04-01' };
    await add({ id: 'unmarked', csl: { ...csl, id: 'unmarked' }, notices: [], said: [], status, origin }, [
      '“We saw it,” said Dolkun Isa. “It will rain,” said the old fisherman.',
    ]);
    const page = await openReading('unmarked');
    const [margin] = await wordsIn(page, '#p1 .margin');
    expect(margin).toContain('Dolkun Isa');
    expect(margin).toContain('the old fisherman');
    expect(margin).toContain('found by rule');
    const [state] = await wordsIn(page, '[data-status="withdrawn"]');
    expect(state).toContain('As of May 1, 2023.');
    expect(state).toContain('By its author.');
    expect((await wordsIn(page, '.record dl'))[0]).toContain('the archive of a test');
    // The citation says it too.
    expect((await wordsIn(page, '.record dl'))[0]).toContain('1 May 2023');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('are drawn by their strongest arrows when there are 500 statements, and the table has all of them', async () => {
    const actors = ['dolkun-isa', 'omer-kanat', 'report', 'us-state-department', 'antony-blinken', 'united-nations'];
    const named = [
      'Tibet',
      'Xinjiang',
      'Uyghurs',
      'Michelle Bachelet',
      'Chinese government',
      'UN',
      'ILO',
      'Dolkun Isa',
    ];
    const words = Array.from(
      { length: 500 },
      (_, at) => `line ${at} is about ${named[(at * 7) % 8]} and ${named[(at >> 3) % 8]}`,
    );
    const said = words.map((text, at) => ({
      ...{ passage: at + 1, speaker: actors[(at >> 2) % 6] ?? '', kind: at % 3 ? 'quoted' : 'reported', text },
      ...(at % 50 === 0 ? { via: 'us-state-department' } : {}),
    }));
    await add(
      { id: 'many', csl: { ...csl, id: 'many' }, notices: [], said },
      words.map(text => `They say that ${text}.`),
    );
    const page = await openReading('many');
    await open(page);
    expect(await page.$$eval('.arrow.about', list => list.length)).toBe(40);
    expect((await wordsIn(page, '.picture > p')).join('')).toMatch(/\b\d\d\b.*\b40\b/);
    await page.click('.legend button');
    await page.waitForSelector('tbody');
    expect(await page.$$eval('tbody tr', list => list.length)).toBe(500);
  });

  const open = async (page: Page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.fold')?.click());
    await page.waitForSelector('.drawing');
  };
});
