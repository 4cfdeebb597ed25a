import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { poll } from '../../tools/extension-pages.ts';
import { readMarks, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';

const session = withBrowser({ folders: [join(import.meta.dirname, '../fixtures/pages')] });
beforeAll(() => chooseEverySite(session.launched));

const texts = async (page: Parameters<typeof readMarks>[0]) =>
  (await readMarks(page)).map(mark => mark.text.replace(/\s+/g, ' '));

describe('marks', () => {
  it('stand at the mentions and nowhere else', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    const marked = await poll('all marks', async () => {
      const found = (await texts(page)).join('|');
      return found.includes('Kanat') ? found : undefined;
    });
    // A name that is split over elements is painted in as many parts.
    expect(marked).toBe(
      'UN report on Xinjiang|US State Department|Uyghurs|Dolkun Isa|World| |Uyghur| |Congress|Uyghur Human Rights Project|Xin\u00adjiang|Omer| |Kanat',
    );
  });

  it('change nothing in the document', async () => {
    const page = await session.open('news.html');
    const before = await (await fetch(session.server.url('news.html'))).text();
    await waitForMarks(page);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    const same = await page.evaluate(
      html => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      before,
    );
    expect(after).toBe(same);
  });

  it('follow what comes later: a feed, a change of text, a new route, opened details', async () => {
    const page = await session.open('news.html');
    await waitForMarks(page);
    const waitFor = (part: string) => poll(part, async () => ((await texts(page)).includes(part) ? true : undefined));
    await page.evaluate(() => {
      const entry = document.createElement('article');
      entry.textContent = 'Later, Michelle Bachelet is named in the feed.';
      document.querySelector('#feed')?.append(entry);
    });
    await waitFor('Michelle Bachelet');
    await page.evaluate(() => {
      const [text] = document.querySelector('#plain')?.childNodes ?? [];
      (text as Text).data = 'Here the PRC is named beside Xinjiang.';
    });
    await waitFor('PRC');
    await page.click('summary');
    await waitFor('Tibet');
    await page.evaluate(() => {
      history.pushState(null, '', '?route');
      document.body.replaceChildren(
        Object.assign(document.createElement('p'), { textContent: 'Another view, with the World Uyghur Congress.' }),
      );
    });
    await waitFor('World Uyghur Congress');
    expect(await texts(page)).toEqual(['World Uyghur Congress']);
  });

  it('leave a page without mentions as it is: no element, no highlight, no rule', async () => {
    const page = await session.open('none.html');
    await session.waitForStatus(page, 'none');
    const seen = await page.evaluate(() => ({
      highlights: CSS.highlights.size,
      html: document.documentElement.outerHTML.replace(/\s+/g, ' '),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
    expect(seen.highlights).toBe(0);
    expect(seen.sheets).toBe(0);
    expect(seen.html).not.toMatch(/extension|iframe/);
  });
});
