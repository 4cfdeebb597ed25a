import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { clear, recordsOf } from './database.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ pages: {} });
const article = readFileSync(join(import.meta.dirname, '../../assets/corpus/000_97e3a8563cbd6e41.txt'), 'utf8');

describe('the library', () => {
  beforeAll(async () => {
    await session.launched.waitForExtensionPage('welcome.html');
  });

  it('is filled at the first run with the article, character for character', async () => {
    const own = await session.own();
    const passages = (await recordsOf(own, 'passages')) as { number: number; text: string }[];
    const inOrder = passages.sort((a, b) => a.number - b.number).map(passage => passage.text);
    expect(inOrder).toEqual(article.split(/\n\s*\n/).map(paragraph => paragraph.replace(/\n$/, '')));
    expect(inOrder).toHaveLength(13);
  });

  it('computes a derived record anew when it is gone', async () => {
    const own = await session.own();
    const size = async () =>
      ((await recordsOf(own, 'derived')) as { name: string; value: number }[]).find(({ name }) => name === 'matcher')
        ?.value;
    const before = await size();
    expect(before).toBeGreaterThan(100_000);
    await clear(own, 'derived');
    // The background reads it anew after a change of what is kept about the library.
    await own.evaluate(async () => {
      const { library } = await chrome.storage.local.get('library');
      await chrome.storage.local.set({ library: { ...(library as object), at: Date.now() } });
    });
    await poll('the matcher', async () => {
      await askBackground(own, 'ready', null);
      return (await size()) === before ? true : undefined;
    });
  });

  it('finishes a filling that was interrupted', async () => {
    const own = await session.own();
    for (const store of ['packs', 'sources', 'passages', 'actors', 'aliases', 'lexicons', 'derived'])
      await clear(own, store);
    await own.evaluate(() => chrome.storage.local.remove('library'));
    await session.killWorker();
    await poll('the library', async () => {
      await askBackground(own, 'ready', null);
      return (await recordsOf(own, 'passages')).length === 13 ? true : undefined;
    });
  });

  it('notices that it was emptied, says so on a page, fills nothing before the reader decides, and restores', async () => {
    const own = await session.own();
    await clear(own, 'passages');
    // As at the next start: what the background holds open is let go.
    await own.evaluate(async () => {
      const { library } = await chrome.storage.local.get('library');
      await chrome.storage.local.set({ library: { ...(library as object), at: Date.now() } });
    });
    await poll('the loss', async () => ((await askBackground(own, 'ready', null)) === 'lost' ? true : undefined));
    const page = await session.launched.waitForExtensionPage('manage.html#lost');
    expect(await recordsOf(own, 'passages')).toEqual([]);
    await page.bringToFront();
    const restore = await page.waitForSelector('button.primary, button');
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(button => /restore/i.test(button.textContent ?? ''))?.click();
    });
    expect(restore).not.toBeNull();
    await poll('the restored library', async () =>
      (await recordsOf(own, 'passages')).length === 13 ? true : undefined,
    );
    session.takeErrors();
  });
});
