import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground } from '../../tools/extension-api.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { dumpOf } from './database.ts';
import { withBrowser } from './harness.ts';

/** The bundled pack with an actor whose type is none, and with a field too many. */
const broken = (text: string) => {
  const pack = JSON.parse(text) as { actors: Record<string, unknown>[] };
  Object.assign(pack.actors[3] ?? {}, { type: 'robot' });
  return JSON.stringify(pack);
};
const folders = [join(import.meta.dirname, '../fixtures/pages')];

describe('a build with a pack that breaks the schema', () => {
  const session = withBrowser({ folders, change: copy => copy.edit('pack.json', broken) });
  beforeAll(() => chooseEverySite(session.launched));

  it('fills nothing in, and names the field and the place on a page', async () => {
    const own = await session.own();
    expect(await askBackground(own, 'ready', null)).toBe('damaged');
    const dump = await dumpOf(own);
    expect(Object.values(dump).flat()).toEqual([]);
    const page = await session.launched.waitForExtensionPage('manage.html#damaged');
    const places = await page.waitForSelector('[data-library="damaged"] pre');
    expect(await places?.evaluate(element => element.textContent)).toMatch(/^actors\[3\]\.type: must be .*robot/);
    const popup = await session.openExtensionPage('lookup.html?q=Uyghurs');
    await popup.waitForSelector('[data-trouble="damaged"]');
    const news = await session.open('news.html');
    await session.waitForStatus(news, 'trouble');
    expect(await readMarks(news)).toEqual([]);
    session.takeErrors();
  });
});

describe('an update to such a build', () => {
  const session = withBrowser({ folders, change: () => undefined });
  beforeAll(() => chooseEverySite(session.launched));

  it('leaves the library as it was, and in use', async () => {
    const before = await dumpOf(await session.own());
    expect(before.passages).toHaveLength(13);
    await session.update(copy => copy.edit('pack.json', broken));
    const own = await session.own();
    expect(await askBackground(own, 'ready', null)).toBeNull();
    expect(await dumpOf(own)).toEqual(before);
    await waitForMarks(await session.open('news.html'));
    // Firefox's driver hears nothing of an event page.
    if (session.launched.name === 'chrome') expect(session.takeErrors().join()).toContain('actors[3].type: must be');
  });
});
