import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { generatePage } from '../../tools/bench-text.ts';
import { askPage, tabOf } from '../../tools/extension-api.ts';
import { withBrowser } from './harness.ts';

/** UTF-16 units on the page, and how many of them are read (MOST_TEXT of src/page/reader.ts); a block is read whole or not at all. */
const LENGTH = 5_000_000;
const READ = 2_000_000;
const LONGEST_BLOCK = 1_000;
const TIMEOUT = 90_000;

const session = withBrowser({ pages: { '/long.html': generatePage(LENGTH, ['Xinjiang', 'Dolkun Isa']) } });
beforeAll(() => chooseEverySite(session.launched));

describe('a page of 5 MB of text', () => {
  it(
    'is read in slices up to the cap, and the popup says how much was not read',
    async () => {
      const own = await session.own();
      const page = await session.open('long.html');
      // Counts how often the page gets its turn.
      await page.evaluate(() => {
        const counted = Object.assign(globalThis, { turns: 0 });
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          counted.turns += 1;
          channel.port2.postMessage(null);
        };
        channel.port2.postMessage(null);
      });
      const turns = () => page.evaluate(() => (globalThis as unknown as { turns: number }).turns);
      const before = await turns();
      await session.waitForStatus(page, 'found');
      expect((await turns()) - before).toBeGreaterThan(100);

      const tab = await tabOf(own, page);
      const { unread, mentions, reading } = await askPage(own, { tab, frame: 0 }, 'list', null);
      expect(reading).toBe(false);
      const text = await page.evaluate(() => document.body.textContent?.replace(/\n/g, '').length ?? 0);
      expect(unread).toBeGreaterThanOrEqual(text - READ);
      expect(unread).toBeLessThan(text - READ + LONGEST_BLOCK);
      expect(mentions.length).toBeGreaterThan(1_000);

      const popup = await session.openExtensionPage(`lookup.html?tab=${tab}`);
      await popup.waitForSelector('[data-actor="dolkun-isa"]');
      expect(await popup.evaluate(() => document.body.textContent)).toContain(unread.toLocaleString('en'));
    },
    TIMEOUT,
  );
});
