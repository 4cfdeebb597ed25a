import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { readCard, waitForCard } from '../../tools/card.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';
import { marked } from './marked.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

it('an update of the extension leaves one set of marks and one card', async () => {
  const page = await session.open('news.html');
  await waitForMarks(page);
  await session.waitForStatus(page, 'found');
  const before = await marked(page);
  await hoverMark(page, 'Dolkun Isa');
  await waitForCard(page);
  const keyOf = () => page.evaluate(() => [...new Set([...CSS.highlights.keys()].map(name => name.split('-')[0]))]);
  const [old] = await keyOf();

  // Installed over itself, as an update is.
  await session.launched.browser.installExtension(join(import.meta.dirname, '../../dist-granted'));
  await poll('the new marks', async () => {
    const keys = await keyOf();
    return keys.length === 1 && keys[0] !== old && (await marked(page)).length === before.length ? true : undefined;
  });
  expect(await marked(page)).toEqual(before);
  // The update's last step has open pages read once more: for a moment the marks are gone.
  await poll('the mark', () => hoverMark(page, 'World').catch(() => undefined));
  expect((await readCard(await waitForCard(page))).actor).toBe('world-uyghur-congress');
  const hosts = await page.evaluate(
    () => [...document.querySelectorAll('div')].filter(element => element.style.zIndex === '2147483647').length,
  );
  expect(hosts).toBe(1);
  session.takeErrors();
});
