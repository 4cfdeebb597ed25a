import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ pages: {} });
beforeAll(() => chooseEverySite(session.launched));

/** Opens the look-up with a query and waits for the answer. */
async function search(query: string): Promise<Page> {
  const page = await session.openExtensionPage(`lookup.html?${new URLSearchParams({ q: query })}`);
  await page.waitForSelector('#found');
  return page;
}
const passagesOf = (page: Page) =>
  page.$$eval('[data-passage]', items => items.map(item => item.getAttribute('data-passage')?.split('#')[1]));
const noteOf = (page: Page) => page.$$eval('p[role=status]', notes => notes.map(note => note.textContent).join());

/** Waits until the answer is another than `before`. */
async function changed(page: Page, before: readonly (string | undefined)[]) {
  return poll('another answer', async () => {
    const now = await passagesOf(page);
    return JSON.stringify(now) === JSON.stringify(before) ? undefined : now;
  });
}

/** Empties a store of the index, or counts what is in it. */
const inStore = (page: Page, store: string, action: 'clear' | 'count') =>
  page.evaluate(
    ([name, what]) =>
      new Promise<number | undefined>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const request = transaction.objectStore(name)[what]();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(request.result);
          };
        };
      }),
    [store, action] as const,
  );

describe('the search', () => {
  it('narrows the answer by a chip, and widens it again', async () => {
    const page = await search('Uyghurs');
    const all = await passagesOf(page);
    expect(all.length).toBeGreaterThan(1);
    const chip = await page.waitForSelector('.chip[data-chip^="by "]');
    const name = await chip?.evaluate(element => element.getAttribute('data-chip') ?? '');
    expect(await chip?.evaluate(element => element.getAttribute('aria-pressed'))).toBe('false');
    await chip?.evaluate(element => (element as HTMLButtonElement).click());
    const narrowed = await changed(page, all);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(narrowed));
    const pressed = await page.waitForSelector('.chip[aria-pressed=true]');
    expect(await pressed?.evaluate(element => element.getAttribute('data-chip'))).toBe(name);
    expect(await page.$eval('input[type=search]', input => (input as HTMLInputElement).value)).toContain('by:');
    await pressed?.evaluate(element => (element as HTMLButtonElement).click());
    expect(await changed(page, narrowed)).toEqual(all);
  });

  it('keeps a filter that leaves nothing within reach', async () => {
    const page = await search('by:antony-blinken photosynthesis');
    expect(await passagesOf(page)).toEqual([]);
    const chip = await page.waitForSelector('.chip[aria-pressed=true]');
    expect(await chip?.evaluate(element => element.textContent)).toContain('Blinken');
  });

  it('answers as one types, and walks by arrow keys', async () => {
    const page = await search('torture');
    const before = await passagesOf(page);
    await page.bringToFront();
    await page.focus('input[type=search]');
    await page.keyboard.type(' accountab');
    expect((await changed(page, before))[0]).toBeDefined();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('[data-passage]')?.textContent);
    const first = await focused();
    expect(first).toBeTruthy();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it.each([
    ['ten thousand characters', 'torture '.repeat(1_250)],
    ['operators only', 'by: about: in:" ::: " “ «'],
    ['an unclosed quotation', '"crimes against'],
    ['right to left', 'تعذيب עינויים'],
    ['emoji', '😀👩‍👩‍👧'],
  ])('answers or not, without an error: %s', async (_what, query) => {
    const page = await session.openExtensionPage('lookup.html');
    await page.waitForSelector('input[type=search]:not(:disabled)');
    await page.evaluate(text => {
      const input = document.querySelector('input');
      if (!input) return;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await page.waitForSelector('#found');
    expect(await page.$$('[role=alert]')).toEqual([]);
  });

  it.each(['blocks', 'dictionaries'])('without its %s says so, answers all the same, and mends itself', async store => {
    const own = await session.own();
    const whole = await search('torture accountability');
    const expected = await passagesOf(whole);
    expect(await noteOf(whole)).toBe('');
    const size = await inStore(own, store, 'count');
    expect(size).toBeGreaterThan(0);
    await inStore(own, store, 'clear');
    const page = await search('torture accountability');
    expect(await passagesOf(page)).toEqual(expected);
    expect(await noteOf(page)).toContain('could not be read');
    await poll('the mended index', async () => ((await inStore(own, store, 'count')) === size ? true : undefined));
    expect(await noteOf(await search('torture'))).toBe('');
  });

  it('gets its index back at the next start of the background', async () => {
    const own = await session.own();
    for (const store of ['segments', 'dictionaries', 'blocks']) await inStore(own, store, 'clear');
    // As at the next start: what the background holds open is let go.
    await own.evaluate(async () => {
      const { library } = await chrome.storage.local.get('library');
      await chrome.storage.local.set({ library: { ...(library as object), at: Date.now() } });
    });
    await poll('the index', async () => {
      await askBackground(own, 'ready', null);
      return (await inStore(own, 'segments', 'count')) === 1 ? true : undefined;
    });
  });
});
