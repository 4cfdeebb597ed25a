import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground } from '../../tools/extension-api.ts';
import { readMarks } from '../../tools/marks.ts';
import { profileWithoutDatabases } from './blocked-database.ts';
import { browserName, withBrowser } from './harness.ts';

const profile = profileWithoutDatabases(browserName);
// Registered first, so it runs last: after the browser has let go of the profile.
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')], profile });
beforeAll(() => chooseEverySite(session.launched));

describe('a browser that opens no database', () => {
  it('leaves pages untouched; button and popup say why', async () => {
    const own = await session.own();
    expect(await askBackground(own, 'ready', null)).toBe('unavailable');
    const page = await session.open('news.html');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await session.waitForStatus(page, 'trouble');
    expect(await readMarks(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    const popup = await session.openExtensionPage('lookup.html?q=Uyghurs');
    const note = await popup.waitForSelector('[data-trouble="unavailable"]');
    expect(await note?.evaluate(element => element.textContent)).toContain('does not let Sourcelight keep its library');
    expect(await popup.$$('[data-passage]')).toEqual([]);
    session.takeErrors();
  });
});
