import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { askBackground, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { withBrowser } from './harness.ts';

/** What the card ranks at most is 200, what it shows 50: one pack lies between the two, one above both. */
const SIZES = { ferry: 120, harbour: 230 };
const NAMES = { ferry: 'Merrow Ferry Company', harbour: 'Tidewell Harbour Board' };
type Id = keyof typeof SIZES;

/** An invented body with so many passages about it. */
const packOf = (id: Id) => ({
  format: 1,
  id,
  name: NAMES[id],
  public: true,
  sources: [
    {
      id: `${id}-log`,
      csl: { id: `${id}-log`, type: 'report', title: `[Log of ${NAMES[id]}]`, language: 'en' },
      passages: Array.from({ length: SIZES[id] }, (_, index) => `${NAMES[id]} lit lamp ${index + 1} in the evening.`),
      notices: [],
      said: [],
    },
  ],
  contexts: {},
  actors: [
    {
      id,
      type: 'body',
      name: NAMES[id],
      description: 'Invented.',
      corpus: [NAMES[id]],
      aliases: [{ text: NAMES[id], lang: 'en' }],
    },
  ],
  terms: [],
});

const session = withBrowser({
  pages: {
    '/lamps.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lamps</title>
<p>The ${NAMES.harbour} lit its lamps.</p><p>The ${NAMES.ferry} lit its lamps.</p></html>`,
  },
});
beforeAll(async () => {
  await chooseEverySite(session.launched);
  const own = await session.own();
  await askBackground(own, 'ready', null);
  for (const id of ['ferry', 'harbour'] as const)
    expect(await askBackground(own, 'add-pack', { pack: packOf(id) })).toEqual({ problems: [] });
});

/** Waits until the search has answered with so many passages. */
const foundIn = (page: Page, total: number) =>
  poll(`${total} passages found`, async () =>
    (await page.$eval('#found', heading => heading.textContent).catch(() => ''))?.startsWith(`${total} passages`)
      ? true
      : undefined,
  );

describe('more passages than are listed', () => {
  it.each(['ferry', 'harbour'] as const)('are told in the card and lead to the search: %s', async id => {
    const page = await session.open('lamps.html');
    await waitForMarks(page);
    await hoverMark(page, NAMES[id]);
    const card = await waitForCard(page);
    const all = await card.waitForSelector('.all');
    expect(await all?.evaluate(button => button.textContent)).toContain(`The best 50 of ${SIZES[id]} passages`);
    expect(await axeFaults(card)).toEqual([]);
    // A click counts once the card has stood for a moment.
    const lookup = await poll('the search', async () => {
      await card.$eval('.all', button => (button as HTMLButtonElement).click()).catch(() => undefined);
      const pages = await session.launched.browser.pages();
      return pages.find(other => other.url().includes('lookup.html') && other.url().includes(`about%3A${id}`));
    });
    await foundIn(lookup, SIZES[id]);
  });

  it('are told in the list of the page and lead to the search', async () => {
    const page = await session.open('lamps.html');
    await waitForMarks(page);
    await session.waitForStatus(page, 'found');
    const popup = await session.openExtensionPage(`lookup.html?tab=${await tabOf(await session.own(), page)}`);
    const row = await popup.waitForSelector('[data-actor="harbour"]');
    await row?.$eval('.unfold', button => (button as HTMLButtonElement).click());
    const all = await popup.waitForSelector('[data-actor="harbour"] .rest:last-child');
    expect(await all?.evaluate(button => button.textContent)).toContain(`The best 50 of ${SIZES.harbour} passages`);
    await all?.evaluate(button => (button as HTMLButtonElement).click());
    await foundIn(popup, SIZES.harbour);
    // A list of all of them would be long: twenty come at a time.
    expect((await popup.$$('[data-passage]')).length).toBe(20);
    await popup.$eval('.rest', button => (button as HTMLButtonElement).click());
    await poll('twenty more', async () => ((await popup.$$('[data-passage]')).length === 40 ? true : undefined));
  });
});
