import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { readCard, waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';
import { marked, waitUntilMarked } from './marked.ts';

const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Paint</title><body>${body}`;

const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: {
    '/often.html': page(`
<h1>Dolkun Isa</h1><p>Dolkun Isa met Omer Kanat; Dolkun Isa spoke of torture in Xinjiang.</p>
<p>Dolkun Isa left.</p><h2>Later</h2><p>Dolkun Isa, Dolkun Isa</p>`),
    '/long.html': page(`<p>Dolkun Isa</p><p id="long"></p><script>long.textContent = 'word '.repeat(450_000)</script>`),
  },
});
beforeAll(() => chooseEverySite(session.launched));

/** Clicks a choice of the settings page. */
async function choose(manage: Page, name: string, value: string): Promise<void> {
  const input = await manage.waitForSelector(`input[name="${name}"][value="${value}"]`);
  await input?.evaluate(element => (element as HTMLInputElement).click());
}
const many = (word: string, times: number) => Array.from({ length: times }, () => word);

describe('what is marked', () => {
  it('is the reader’s choice, and changes in pages that are open', async () => {
    const on = await session.open('often.html');
    const others = ['Omer Kanat', 'Xinjiang'];
    await waitUntilMarked(on, ...many('Dolkun Isa', 4), ...others);
    const manage = await session.openExtensionPage('manage.html');
    await choose(manage, 'painting', 'every');
    await waitUntilMarked(on, ...many('Dolkun Isa', 6), ...others);
    await choose(manage, 'painting', 'section');
    await waitUntilMarked(on, ...many('Dolkun Isa', 2), ...others);
    await choose(manage, 'kind', 'concept');
    await waitUntilMarked(on, ...many('Dolkun Isa', 2), ...others, 'torture');
    await choose(manage, 'kind', 'person');
    await waitUntilMarked(on, 'Xinjiang', 'torture');
    await choose(manage, 'kind', 'person');
    await choose(manage, 'kind', 'concept');
    await choose(manage, 'painting', 'paragraph');
    await waitUntilMarked(on, ...many('Dolkun Isa', 4), ...others);
  });

  it('is listed in full, however few are painted', async () => {
    const on = await session.open('often.html');
    await session.waitForStatus(on, 'found');
    const tab = await tabOf(await session.own(), on);
    const lookup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
    await poll('all eight mentions', async () =>
      (await lookup.evaluate(() => document.querySelector('.total')?.textContent ?? '')).includes('8')
        ? true
        : undefined,
    );
  });

  it('is not all of a page that is too long, and the popup says so', async () => {
    const on = await session.open('long.html');
    await session.waitForStatus(on, 'found');
    const tab = await tabOf(await session.own(), on);
    const lookup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
    await poll('the note', async () =>
      (await lookup.evaluate(() => document.body.textContent ?? '')).includes('The page is too long')
        ? true
        : undefined,
    );
  });
});

describe('the card', () => {
  it('opens again at a mark that was left and pointed at anew after Escape, between two frames', async () => {
    const on = await session.open('often.html');
    await poll('marks', async () => ((await marked(on)).length === 6 ? true : undefined));
    const mark = await hoverMark(on, 'Omer Kanat');
    expect((await readCard(await waitForCard(on))).actor).toBe('omer-kanat');
    await on.keyboard.press('Escape');
    const isShown = () =>
      on.evaluate(() =>
        [...document.querySelectorAll('div')].some(
          element => element.style.zIndex === '2147483647' && getComputedStyle(element).visibility === 'visible',
        ),
      );
    await poll('no card', async () => ((await isShown()) ? undefined : true));
    // A frame that is held up: both moves are in it.
    await Promise.all([on.mouse.move(2, 2), on.mouse.move(mark.x, mark.y)]);
    await poll('the card', async () => ((await isShown()) ? true : undefined));
  });

  it('is vouched for once', async () => {
    const own = await session.own();
    const twice = await own.evaluate(async () => {
      await chrome.storage.session.set({ 'card tried': 1 });
      const vouch = () => chrome.runtime.sendMessage({ name: 'vouch', body: { nonce: 'tried' } });
      return [await vouch(), await vouch()];
    });
    expect(twice).toEqual([
      { ok: true, value: true },
      { ok: true, value: false },
    ]);
  });
});
