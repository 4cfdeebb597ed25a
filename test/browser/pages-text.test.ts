import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { withBrowser } from './harness.ts';
import { markedById, waitUntilMarked } from './marked.ts';

const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: {
    '/designed.html':
      '<!doctype html><html lang="en"><body><p>Dolkun Isa</p><script>document.designMode = "on"</script></body></html>',
    '/plain.html':
      '<!doctype html><html lang="en"><body><p>They met <a href="#"><b id="first">Dolkun</b> Isa</a> and <em>Omer Kanat</em>.</p></body></html>',
  },
});
beforeAll(() => chooseEverySite(session.launched));

const open = async (path: string) => {
  const page = await session.open(path);
  await session.waitForStatus(page, 'found');
  return page;
};

describe('text as it is marked up', () => {
  it('is read through tables, lists, counters, ruby, line breaks, split letters and boxes that are none', async () => {
    const page = await open('markup.html');
    expect(await markedById(page)).toEqual({
      caption: 'Xinjiang',
      cell: 'Dolkun Isa',
      apart: 'Uyghur',
      item: 'Omer Kanat',
      inner: 'World Uyghur Congress',
      counted: 'Michelle Bachelet',
      ruby: '新疆ウイグル自治区',
      wbr: 'Dolkun Isa',
      br: 'DolkunIsa',
      letters: 'Dolkun Isa',
      contents: 'Dolkun Isa',
      flex: 'Dolkun Isa',
      later: 'Uyghur Human Rights Project',
    });
  });

  it('is read in XHTML', async () => {
    const page = await open('markup.xhtml');
    expect(await markedById(page)).toEqual({ plain: 'Xinjiang', named: 'World Uyghur CongressDolkun Isa' });
  });

  it('is read where form controls have the names of what nodes are read by', async () => {
    const page = await open('shadowed.html');
    expect(await markedById(page)).toEqual({ named: 'Dolkun IsaWorld Uyghur Congress', after: 'Omer Kanat' });
    await page.click('#named');
  });

  it('is read where the page changed what built-in objects do, and the page’s own are never called', async () => {
    const page = await open('tampered.html');
    const seen = await page.evaluate(() => ({
      calls: (globalThis as unknown as { callsOfSpoiled(): number }).callsOfSpoiled(),
      marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    }));
    expect(seen).toEqual({ calls: 0, marks: 2 });
  });

  it('is read as one in a paragraph, and anew where a part of it goes, however deep it stood', async () => {
    const page = await open('plain.html');
    await waitUntilMarked(page, 'Dolkun', ' Isa', 'Omer Kanat');
    const taken = await page.evaluateHandle(() => {
      const first = document.getElementById('first');
      first?.remove();
      return first;
    });
    await waitUntilMarked(page, 'Omer Kanat');
    await page.evaluate(first => first && document.querySelector('a')?.prepend(first), taken);
    await waitUntilMarked(page, 'Dolkun', ' Isa', 'Omer Kanat');
    // What was all of a text's own is hidden in part: the rest is read by itself.
    await page.evaluate(() => {
      for (const em of document.querySelectorAll('em')) em.style.display = 'none';
      document.querySelector('p')?.append(' No more.');
    });
    await waitUntilMarked(page, 'Dolkun', ' Isa');
    await page.evaluate(() => document.querySelector('a')?.remove());
    await waitUntilMarked(page);
  });

  it('is left alone in a document that is being written', async () => {
    const page = await session.open('designed.html');
    await session.waitForStatus(page, 'none');
    await waitUntilMarked(page);
  });
});
