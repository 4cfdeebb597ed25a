import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { dumpOf, makeNewer } from './database.ts';
import { withBrowser } from './harness.ts';

const downloads = mkdtempSync(join(tmpdir(), 'sourcelight-downloads-'));
afterAll(() => rmSync(downloads, { recursive: true, force: true }));
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')], downloads });
beforeAll(() => chooseEverySite(session.launched));

const NEWER = 999;
const NOTE = { id: 'note', text: 'What a later Sourcelight keeps: “words”, أسماء, 名字.' };

describe('a library that a newer build wrote', () => {
  it('is left alone and said on a plain page, which saves all that it holds', async () => {
    const own = await session.own();
    await waitForMarks(await session.open('news.html'));
    await makeNewer(own, NEWER, 'notes', NOTE);
    const before = await dumpOf(own);
    // As at the next start: what the background holds is let go.
    await own.evaluate(async () => {
      const { library } = await chrome.storage.local.get('library');
      await chrome.storage.local.set({ library: { ...(library as object), at: 1 } });
    });
    await poll('the trouble', async () => ((await askBackground(own, 'ready', null)) === 'newer' ? true : undefined));
    const page = await session.launched.waitForExtensionPage('manage.html#newer');
    await page.bringToFront();
    await page.waitForSelector('[data-library="newer"] [role="alert"]');

    const save = await page.waitForSelector('[data-library="newer"] button');
    await save?.click();
    const file = join(downloads, 'sourcelight-library.json');
    const saved = await poll('the saved file', async () => readJson(file));
    const { derived, segments: _segments, dictionaries: _dictionaries, blocks: _blocks, ...made } = before;
    expect(saved).toEqual({ format: 'sourcelight-library', version: NEWER, stores: made });
    expect(made).toMatchObject({ notes: [NOTE] });
    expect(made.passages).toHaveLength(13);
    expect(derived?.length).toBeGreaterThan(0);
    expect(await dumpOf(own)).toEqual(before);
    session.takeErrors();
  });

  it('leaves pages untouched, and says so on button and popup', async () => {
    const own = await session.own();
    const page = await session.open('news.html');
    await session.waitForStatus(page, 'trouble');
    expect(await readMarks(page)).toEqual([]);
    const popup = await session.openExtensionPage('lookup.html?q=Uyghurs');
    await popup.waitForSelector('[data-trouble="newer"]');
    expect(await popup.$$('[data-passage]')).toEqual([]);
    expect(await own.evaluate(() => indexedDB.databases())).toMatchObject([{ name: 'library', version: NEWER }]);
    session.takeErrors();
  });
});

/** The file's content once all of it is there. */
function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
