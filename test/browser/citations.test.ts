import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { waitForCard } from '../../tools/card.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { axeFaults } from './axe.ts';
import { COPY, choose, clickToCopy, openMenu, PASTE_PAGE, pastedIn, shownIn } from './copying.ts';
import { withBrowser } from './harness.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');
const session = withBrowser({
  folders: [FIXTURES],
  pages: {
    ...PASTE_PAGE,
    '/no-clipboard.html': {
      body: readFileSync(join(FIXTURES, 'news.html'), 'utf8'),
      headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
    },
  },
});
beforeAll(() => chooseEverySite(session.launched));

describe('the citation of a passage', () => {
  it('is the plain sentence at first, and in the chosen style from then on, on every page', async () => {
    const view = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await view.waitForSelector('.cite');
    expect(await shownIn(view)).toContain('c. September 2022, ¶');
    await choose(view, 'apa');
    await view.waitForFunction(() => document.querySelector('.cite')?.textContent?.includes('(ca. 2022, September)'));
    expect(await shownIn(view)).toContain('para. 6)');

    const other = await session.openExtensionPage('lookup.html?q=torture');
    await other.waitForFunction(() => document.querySelector('.cite')?.textContent?.includes('(ca. 2022, September)'));
    await choose(other, 'plain');
    await poll('the other page to follow', async () =>
      (await shownIn(view)).includes('September 2022, ¶') ? true : undefined,
    );
  });

  it.each([
    'modern-language-association',
    'chicago-fullnote-bibliography',
    'chicago-author-date',
    'harvard-cite-them-right',
    'vancouver',
  ])('is written in %s', async style => {
    const view = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await view.waitForSelector('.cite');
    const plain = await shownIn(view);
    await choose(view, style);
    await poll('another form', async () => ((await shownIn(view)) === plain ? undefined : true));
    expect(await shownIn(view)).toContain(
      '[News report on the United States statement about the OHCHR Xinjiang assessment]',
    );
    expect(await shownIn(view)).toContain('2022');
    expect(await view.$('.cite-menu .problem')).toBeNull();
    await choose(view, 'plain');
  });

  it('is copied as text and as rich text', async () => {
    const view = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await choose(view, 'apa');
    await view.waitForFunction(() => document.querySelector('.cite')?.textContent?.includes('(ca. 2022, September)'));
    const shown = await shownIn(view);
    await view.bringToFront();
    await clickToCopy(view, COPY);
    const { text, html, into } = await pastedIn(session);
    expect(text.replaceAll('\r\n', '\n')).toBe(shown);
    expect(html).toContain('<br>(US Department of State, as cited in [News report on');
    expect(into).toContain('(ca. 2022, September)');
    await choose(view, 'plain');
  });

  it('is copied with the words and who says them, and as an exchange format', async () => {
    const view = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await openMenu(view);
    await view.bringToFront();
    await clickToCopy(view, '.cite-menu button.tool');
    const { text } = await pastedIn(session);
    expect(text).toMatch(
      /^US Department of State: “We will continue to work closely[^“”]*”\s+US Department of State, quoted in \[/,
    );
    await choose(view, 'bibtex');
    await view.bringToFront();
    await clickToCopy(view, COPY);
    expect((await pastedIn(session)).text).toMatch(/^@misc\{newsreporton2022,\s+title = \{\{\[News report/);
    await choose(view, 'plain');
  });

  it('is copied from a checked quotation too, with exactly its words as the source has them', async () => {
    const query = '"We will continue to work closely with our friends, civil society, and the international community"';
    const view = await session.openExtensionPage(`lookup.html?${new URLSearchParams({ q: query })}`);
    await view.waitForSelector('.checked .cite');
    await openMenu(view);
    await view.bringToFront();
    await clickToCopy(view, '.cite-menu button.tool');
    const { text, html } = await pastedIn(session);
    expect(text).toMatch(
      /^US Department of State: “We will continue to work closely with our partners, civil society, and the international community …”\s+US Department of State, quoted in \[/,
    );
    expect(html).toContain('with our partners');
  });

  it('is copied in the chosen style, with who says it, from a paragraph of the reading page', async () => {
    const view = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await choose(view, 'apa');
    const reading = await session.openExtensionPage('reading.html?source=us-statement-on-xinjiang-report#p10');
    const copy = '#p10 .address button';
    await reading.waitForSelector(copy);
    await reading.bringToFront();
    await reading.click(copy);
    await reading.waitForFunction(() => document.querySelector('#p10 .address [role=status]')?.textContent?.trim());
    const { text, html } = await pastedIn(session);
    expect(text).toMatch(/\(ca\. 2022, September\)\.\s+\(Dolkun Isa, as cited in \[News report on .*para\. 10\)/u);
    expect(html).toContain('as cited in');
    await view.bringToFront();
    await choose(view, 'plain');
  });

  it.each(['news.html', 'no-clipboard.html'])('is copied in the card on %s', async path => {
    const page = await session.open(path);
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    const frame = await waitForCard(page);
    await frame.waitForSelector('.cite');
    const shown = await shownIn(frame);
    // A click counts a moment after the card came up under the pointer.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 700)));
    await clickToCopy(frame, COPY);
    // Who says the words stands above the citation in the card, and goes with it.
    expect((await pastedIn(session)).text).toBe(`Dolkun Isa, quoted in ${shown}`);
  });

  it('can be chosen in the card, which stays open', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    await hoverMark(page, 'Dolkun Isa');
    const frame = await waitForCard(page);
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 700)));
    await choose(frame, 'modern-language-association');
    await frame.waitForFunction(() => document.querySelector('.cite')?.textContent?.includes('qtd. in'));
    await frame.focus('.cite-choice select');
    await page.keyboard.press('ArrowDown');
    expect(await frame.$eval('[data-passage]', passage => passage.getAttribute('data-passage'))).toMatch(/#10$/);
    await choose(frame, 'plain');
  });

  it.each(['card.js', 'lookup.js', 'manage.js', 'page.js', 'background.js'])('needs no citeproc in %s', file => {
    const built = readFileSync(join(import.meta.dirname, '../../dist', file), 'utf8');
    expect(built).not.toContain('CSL.Engine');
  });
});

describe('the settings of citations', () => {
  it('take a .csl file, use it, and forget it', async () => {
    const view = await session.openExtensionPage('manage.html');
    await view.waitForSelector('.citing input[type=file]');
    expect(await addFile(view, 'good.csl')).toContain('Harbour notes');
    const cited = await session.openExtensionPage('lookup.html?q=accountability+victims');
    await cited.waitForFunction(() => document.querySelector('.cite')?.textContent?.startsWith('HARBOUR'));
    await view.bringToFront();
    await view.click('.citing .sites button');
    await view.waitForFunction(() => document.querySelector('.citing .sites') === null);
    await cited.waitForFunction(() => !document.querySelector('.cite')?.textContent?.startsWith('HARBOUR'));
  });

  it.each(['bad-script.csl', 'bad-entity.csl', 'bad-dependent.csl'])('refuse %s and keep the style', async file => {
    const view = await session.openExtensionPage('manage.html');
    await view.waitForSelector('.citing input[type=file]');
    await view.select('.citing select', 'vancouver');
    expect(await addFile(view, file)).toMatch(/\d/);
    expect(await view.$eval('.citing select', select => (select as HTMLSelectElement).value)).toBe('vancouver');
    expect(await view.$('.citing .sites')).toBeNull();
    await view.select('.citing select', 'plain');
  });

  it('and the open menu have no accessibility fault that axe finds', async () => {
    for (const path of ['manage.html', 'lookup.html?q=torture']) {
      const view = await session.openExtensionPage(path);
      if (path.startsWith('lookup')) await openMenu(view);
      else await view.waitForSelector('.citing');
      expect(await axeFaults(view), path).toEqual([]);
    }
  });
});

const STYLES = join(import.meta.dirname, '../fixtures/styles');

async function addFile(view: Page, file: string): Promise<string> {
  const input = await view.$('.citing input[type=file]');
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(join(STYLES, file));
  const outcome = await view.waitForSelector('.citing [data-outcome]');
  return (await outcome?.evaluate(element => element.textContent)) ?? '';
}
