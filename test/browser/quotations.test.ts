import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground, askPage, framesOf, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { axeFaults } from './axe.ts';
import { withBrowser } from './harness.ts';
import { marked } from './marked.ts';
import { listOf, rowsOf } from './quotation-list.ts';

const MANY = 2_000;
/** As src/lookup/state/quotations-state.ts has it. */
const MOST_CHECKED = 300;
const many = Array.from(
  { length: MANY },
  (_, number) => `<p id="q${number}">“The lamp number ${number} was counted along the pier,” said Dolkun Isa.</p>`,
);
const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Words</title>${body}`;
const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: {
    '/many.html': page(many.join('\n')),
    // One element, much higher than the window.
    '/tall.html': page(
      `<p>Dolkun Isa<br>${'A line.<br>'.repeat(200)}“This UN report is extremely important,” said Dolkun Isa.${'<br>A line.'.repeat(20)}</p>`,
    ),
    '/short.html': page('<p>Dolkun Isa spoke of a so-called “centre” and of “The Long Road West”.</p>'),
  },
});
beforeAll(() => chooseEverySite(session.launched));

const SOURCE = 'us-statement-on-xinjiang-report';
/** What the list says of each quotation of the fixture: how it begins, its verdict, attribution and place. */
const VERDICTS = [
  'This UN report is extr: verbatim right 10',
  'We will continue to wo: verbatim right 6',
  'This is a game-changer: verbatim wrong 11',
  'We will continue to wo: altered right 6 second-hand',
  'the extent of arbitrar: altered right 3 second-hand',
  'constitute internation: truncated-meaning right 12 second-hand',
  'The harbour master cou: not-found none',
  'Despite the Chinese go: verbatim none 11',
  'This is a game-changer: verbatim right 11',
  'Dieser UN-Bericht ist : not-found none 10',
  '这份联合国报告极其重要。它为成员国、联合国机: not-found none 10',
  'Accountability starts : too-short right 10',
  'It paves the way for m: verbatim right 10',
];

const notesOf = (lookup: Page) =>
  lookup.$$eval('.note', notes => notes.map(note => note.textContent ?? '').filter(Boolean));
const rowAt = async (lookup: Page, begin: string) => {
  const row = await lookup.evaluateHandle(
    words =>
      [...document.querySelectorAll('.quotation')].find(one =>
        one.querySelector('.quoted')?.textContent?.startsWith(words),
      ) ?? null,
    begin,
  );
  const element = row.asElement() as Awaited<ReturnType<Page['$']>>;
  if (!element) throw new Error(`no row begins with ${begin}`);
  return element;
};
/** Differing words of the two sides of an unfolded row. */
const differing = (lookup: Page) =>
  lookup.$$eval('.compare section', sides =>
    sides.map(side => [...side.querySelectorAll('.differs')].map(word => word.textContent)),
  );

describe('quotations on a page', () => {
  it('are listed with what the library says of each, of all kinds of marks and of frames, and what was not checked', async () => {
    const lookup = await listOf(session, await session.open('quotations.html'));
    expect(await rowsOf(lookup)).toEqual(VERDICTS);
    expect(await notesOf(lookup)).toEqual([
      '13 quotations checked',
      '2 not checked: single words, titles or a few words',
    ]);
    expect(await lookup.$eval('.lists [aria-pressed="true"]', tab => tab.textContent)).toBe('Quotations · 13');
    const wrong = await rowAt(lookup, 'This is a game-changer');
    expect((await wrong.$eval('.verdict', line => line.textContent ?? '')).replace(/[\u2068\u2069]/g, '')).toMatch(
      /^Wrongly attributed\. The page names Dolkun Isa; the source gives these words to Omer Kanat\./,
    );
    const second = await rowAt(lookup, 'the extent');
    expect(await second.$eval('.verdict', line => line.textContent)).toContain(
      'Differs from how this source quotes it.',
    );
    expect(await axeFaults(lookup)).toEqual([]);
  });

  it('lead to their places, which are then tinted and in the window, in frames too', async () => {
    const on = await session.open('quotations.html');
    const lookup = await listOf(session, on);
    await on.evaluate(() => scrollTo(0, 0));
    const before = await marked(on);
    await (await (await rowAt(lookup, 'Despite')).$('.go'))?.click();
    await poll('the tint', async () =>
      (await marked(on)).join().includes('horrific crimes are occurring') ? true : undefined,
    );
    expect((await marked(on)).length).toBeGreaterThan(before.length);
    const box = await on.$eval('#block', block => ({ ...block.getBoundingClientRect().toJSON(), height: innerHeight }));
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    await (await (await rowAt(lookup, 'It paves the way')).$('.go'))?.click();
    const inner = on.frames().find(frame => frame.url().endsWith('quotations-frame.html'));
    if (!inner) throw new Error('the page has no frame');
    await poll('the tint in the frame', async () =>
      (await marked(inner)).some(words => words.startsWith('It paves the way')) ? true : undefined,
    );
  });

  it('lead to their places in an element that is higher than the window', async () => {
    const on = await session.open('tall.html');
    const lookup = await listOf(session, on);
    await (await (await rowAt(lookup, 'This UN report')).$('.go'))?.click();
    const line = await poll('the tint', () =>
      on.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
        const tinted = ranges.find(({ startContainer, startOffset }) =>
          (startContainer as Text).data.startsWith('This UN report', startOffset),
        );
        if (!tinted) return undefined;
        const range = new Range();
        range.setStart(tinted.startContainer, tinted.startOffset);
        range.setEnd(tinted.endContainer, tinted.endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        return { top, bottom, height: innerHeight };
      }),
    );
    expect(line.top).toBeGreaterThan(0);
    expect(line.bottom).toBeLessThan(line.height);
  });

  it('follow the page as it changes; a place that is gone is not gone to', async () => {
    const on = await session.open('quotations.html');
    const lookup = await listOf(session, on);
    const own = await session.own();
    const place = { block: 8, start: 24, text: 'The harbour master counted every lamp' };
    const go = async () => askPage(own, { tab: await tabOf(own, on), frame: 0 }, 'go-to-words', { ...place });
    expect(await go()).toBe(true);
    await on.evaluate(() => document.querySelector('#absent')?.remove());
    await poll('the shorter list', async () =>
      (await rowsOf(lookup)).length === VERDICTS.length - 1 ? true : undefined,
    );
    expect((await rowsOf(lookup)).join()).not.toContain('harbour');
    expect(await go()).toBe(false);
  });

  it('stand beside the source with what differs, or beside the passage that they may translate', async () => {
    const lookup = await listOf(session, await session.open('quotations.html'));
    const altered = await rowAt(lookup, 'the extent');
    await (await altered.$('.unfold'))?.click();
    await altered.waitForSelector('.compare');
    expect(await differing(lookup)).toEqual([
      ['Uyghurs', 'other', 'groups may'],
      ['of members', 'the', 'Uyghur', 'groups... may'],
    ]);
    const cite = await altered.waitForSelector('[data-passage] .cite');
    expect(await cite?.evaluate(one => one.textContent)).toMatch(/^\[News report on .*\], c\. September 2022, ¶\s3$/u);
    expect(await axeFaults(lookup)).toEqual([]);
    await (await altered.$('.unfold'))?.click();
    const german = await rowAt(lookup, 'Dieser');
    await (await german.$('.unfold'))?.click();
    await german.waitForSelector('.compare');
    expect(await german.$eval('[data-passage]', one => (one as HTMLElement).dataset.passage)).toBe(`${SOURCE}#10`);
    expect(await german.$eval('blockquote', one => one.textContent)).toContain('It paves the way for meaningful');
    expect(await differing(lookup)).toEqual([[], []]);
    // Nothing of a source is shown without who says it.
    const said = await german.waitForSelector('[data-passage] .said');
    expect(await said?.evaluate(list => list.textContent?.replace(/[\u2068\u2069]/g, ''))).toMatch(
      /^Dolkun Isa\s·\squoted/u,
    );
  });

  it('show in the source what was left out and turns the sense', async () => {
    const lookup = await listOf(session, await session.open('quotations.html'));
    const cut = await rowAt(lookup, 'constitute');
    await (await cut.$('.unfold'))?.click();
    await cut.waitForSelector('.compare');
    expect(await cut.$$eval('blockquote em', words => words.map(word => word.textContent))).toEqual(['may']);
    expect(await cut.$eval('.turning', line => line.textContent)).toBe('may left out, and it changes the meaning');
    expect(await cut.$eval('.theirs', words => words.querySelector('em'))).toBeNull();
    expect(await axeFaults(lookup)).toEqual([]);
  });

  it('lead from their verdict to the source at the passage', async () => {
    const lookup = await listOf(session, await session.open('quotations.html'));
    await (await (await rowAt(lookup, 'Despite')).$('.verdict .link'))?.click();
    const reading = await session.launched.waitForExtensionPage(`reading.html?source=${SOURCE}`);
    expect(await reading.evaluate(() => location.hash)).toBe('#p11');
    await reading.close();
  });

  it('are said not to be long enough where all are short', async () => {
    const lookup = await listOf(session, await session.open('short.html'));
    expect(await lookup.$eval('#quotations', title => title.textContent)).toBe(
      'No quotation on this page is long enough to check',
    );
    expect((await notesOf(lookup)).at(-1)).toBe('2 not checked: single words, titles or a few words');
  });

  it('are checked from those in the window on where there are very many, and the rest are counted', async () => {
    const on = await session.open('many.html');
    await session.waitForStatus(on, 'found');
    await on.$eval('#q1000', first => first.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const lookup = await listOf(session, on);
    const rows = await rowsOf(lookup);
    expect(rows).toHaveLength(MOST_CHECKED);
    const first = Number(/\d+/.exec(await lookup.$eval('.quoted', words => words.textContent ?? ''))?.[0]);
    expect(first).toBeGreaterThan(1_000 - 5);
    expect(first).toBeLessThanOrEqual(1_000);
    expect(await notesOf(lookup)).toEqual([
      `${MOST_CHECKED} quotations checked`,
      '1,700 more not checked: there are too many on this page',
    ]);
  });

  it('are what inspect prints, from the extension itself', async () => {
    const on = await session.open('quotations.html');
    await session.waitForStatus(on, 'found');
    const own = await session.own();
    const tab = await tabOf(own, on);
    const [top = 0] = await framesOf(own, tab);
    const { blocks, articles } = await askPage(own, { tab, frame: top }, 'text', null);
    const all = await askBackground(own, 'quotations', { blocks, articles });
    expect(all.map(({ verdict }) => verdict)).toEqual(VERDICTS.slice(0, -2).map(line => /: (\S+)/.exec(line)?.[1]));
    expect(all[3]).toEqual({
      text: 'We will continue to work closely with our friends, civil society, and the international community to seek justice.',
      verdict: 'altered',
      passage: `${SOURCE}#6`,
      speaker: 'us-state-department',
      attribution: 'right',
      difference: [{ kind: 'swapped', page: 'friends', source: 'partners' }],
      secondhand: true,
    });
  });
});
