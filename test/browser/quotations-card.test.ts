import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { waitForSayingInSight } from './card-sight.ts';
import { withBrowser } from './harness.ts';

const SOURCE = 'us-statement-on-xinjiang-report';
const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

describe('the card at a quotation', () => {
  it('says at a mention in a quotation what the library says of the words', async () => {
    const on = await session.open('quotations.html');
    await waitForMarks(on);
    await hoverMark(on, 'UN report');
    const inside = await waitForCard(on);
    await inside.waitForSelector('[data-actor="report"] [data-verdict="verbatim"][data-attribution="right"]');
    expect(await inside.$eval('.verdict .whose', line => line.textContent?.replace(/[\u2068\u2069]/g, ''))).toMatch(
      /^Dolkun Isa, quoted · ¶\s10$/u,
    );
  });

  it('says it at the speaker too', async () => {
    const on = await session.open('quotations.html');
    await waitForMarks(on);
    await hoverMark(on, 'US State Department');
    const speaker = await waitForCard(on);
    await speaker.waitForSelector('[data-actor="us-state-department"] [data-verdict="altered"][data-secondhand]');
    await waitForSayingInSight(speaker);
    expect(await axeFaults(speaker, '.verdict')).toEqual([]);
  });

  it('says it of words that only the page’s elements show to be quoted', async () => {
    const on = await session.open('quotations.html');
    await waitForMarks(on);
    await hoverMark(on, 'Chinese government');
    const card = await waitForCard(on);
    await card.waitForSelector('[data-actor="chinese-government"] [data-verdict="verbatim"][data-attribution="none"]');
  });

  it('leads from there to the source', async () => {
    const on = await session.open('quotations.html');
    await waitForMarks(on);
    await hoverMark(on, 'US State Department');
    const card = await waitForCard(on);
    await card.waitForSelector('[data-actor="us-state-department"] .verdict .link');
    const reading = await poll('the reading page', async () => {
      // Clicks in the card's first half second are not meant for it.
      await card.$eval('.verdict .link', link => (link as HTMLElement).click()).catch(() => undefined);
      return session.launched.waitForExtensionPage(`reading.html?source=${SOURCE}`, 1_000).catch(() => undefined);
    });
    expect(await reading.evaluate(() => location.hash)).toBe('#p6');
    await reading.close();
  });
});
