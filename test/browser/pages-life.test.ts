import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { badgeOf, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { browserName, withBrowser } from './harness.ts';
import { marked, waitUntilMarked } from './marked.ts';

const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Life</title><body>${body}`;
/** The test server keeps pages from being kept; the back/forward cache needs one that may be. */
const kept = (body: string) => ({ body: page(body), headers: { 'cache-control': 'max-age=60' } });

const ROWS = page(`
<div id="list" style="height: 200px; overflow: auto"><div style="height: 20000px"><p id="row" style="position: sticky; top: 0">Dolkun Isa</p></div></div>
<script>
  const rows = ['Omer Kanat', 'Michelle Bachelet', 'World Uyghur Congress'];
  document.querySelector('#list').onscroll = ({ target }) => {
    document.querySelector('#row').firstChild.data = rows[Math.floor(target.scrollTop / 100) % 3];
  };
</script>`);

const RESTLESS = page(`
<p>Dolkun Isa</p><p id="clock">0 Omer Kanat</p><p id="moving" style="position: relative">moves</p><div id="feed"></div>
<script>
  let frames = 0;
  globalThis.seen = { frames: 0, changes: 0 };
  let before = new Set();
  const tick = () => {
    frames += 1;
    document.querySelector('#clock').firstChild.data = frames % 10 + ' Omer Kanat';
    document.querySelector('#moving').style.left = frames % 50 + 'px';
    const now = [...CSS.highlights.values()].flatMap(marks => [...marks]);
    if (now.some(mark => !before.has(mark))) seen.changes += 1;
    before = new Set(now);
    seen.frames = frames;
    requestAnimationFrame(tick);
  };
  tick();
</script>`);

const HUGE = page(`
<p>Dolkun Isa</p><div id="huge"></div><p>Omer Kanat</p>`);

const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: {
    '/first.html': kept('<p>Dolkun Isa</p><a href="/second.html">on</a>'),
    '/second.html': kept('<p>Omer Kanat</p>'),
    '/rows.html': ROWS,
    '/restless.html': RESTLESS,
    '/huge.html': HUGE,
    '/ahead.html': page(
      '<p>Omer Kanat</p><a id="on" href="/ahead-of.html">on</a><script type="speculationrules">{"prerender":[{"urls":["/ahead-of.html"],"eagerness":"immediate"}]}</script>',
    ),
    '/ahead-of.html': page(
      '<p>Dolkun Isa</p><script>globalThis.wasAhead = document.prerendering === true; globalThis.marksAhead = -1; document.addEventListener("prerenderingchange", () => { marksAhead = CSS.highlights.size; })</script>',
    ),
  },
});
beforeAll(() => chooseEverySite(session.launched));

const waitForBadge = async (on: Page, count: string) => {
  const own = await session.own();
  const tab = await tabOf(own, on);
  await poll(`the count ${count}`, async () => ((await badgeOf(own, tab)) === count ? true : undefined));
};

describe('a page that changes', () => {
  it('is read again where a site replaces its text while one scrolls', async () => {
    const on = await session.open('rows.html');
    await waitUntilMarked(on, 'Dolkun Isa');
    for (const [top, name] of [
      [120, 'Michelle Bachelet'],
      [250, 'World Uyghur Congress'],
      [310, 'Omer Kanat'],
    ] as const) {
      await on.evaluate(scrolled => document.querySelector('#list')?.scrollTo(0, scrolled), top);
      await waitUntilMarked(on, name);
    }
  });

  it('is read again for each route of an application', async () => {
    const on = await session.open('rows.html');
    await waitUntilMarked(on, 'Dolkun Isa');
    for (const name of ['Omer Kanat', 'Michelle Bachelet']) {
      await on.evaluate(next => {
        history.pushState(null, '', `?${next}`);
        document.body.innerHTML = `<main><p>${next}</p></main>`;
      }, name);
      await waitUntilMarked(on, name);
    }
    await waitForBadge(on, '1');
  });

  it('may change at every frame: what is new is marked all the same, and few of the changes are read', async () => {
    const on = await session.open('restless.html');
    await waitUntilMarked(on, 'Dolkun Isa', 'Omer Kanat');
    await on.evaluate(() => {
      document
        .querySelector('#feed')
        ?.append(Object.assign(document.createElement('p'), { textContent: 'Michelle Bachelet' }));
    });
    await poll('the new mark', async () => ((await marked(on)).includes('Michelle Bachelet') ? true : undefined));
    const seen = await poll('200 frames', () =>
      on.evaluate(() => {
        const { seen } = globalThis as unknown as { seen: { frames: number; changes: number } };
        return seen.frames > 200 ? seen : undefined;
      }),
    );
    expect(seen.changes).toBeLessThan(seen.frames / 10);
  });

  it('may have a million nodes: it goes on while they are read', async () => {
    const on = await session.open('huge.html');
    await waitUntilMarked(on, 'Dolkun Isa', 'Omer Kanat');
    const waits = await on.evaluate(async () => {
      const huge = document.querySelector('#huge') as HTMLElement;
      huge.style.display = 'none';
      const row = document.createElement('div');
      row.append(...Array.from({ length: 999 }, () => document.createElement('i')));
      for (let at = 0; at < 1_000; at++) huge.append(row.cloneNode(true));
      huge.append(Object.assign(document.createElement('p'), { textContent: 'World Uyghur Congress' }));
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 300)));
      huge.style.display = 'block';
      // The page's own work for it, which is one long task, is done before.
      huge.getBoundingClientRect();
      const isMarked = () =>
        [...CSS.highlights.values()]
          .flatMap(marks => [...marks])
          .some(({ startContainer }) => huge.contains(startContainer));
      // The page's own tasks have their turn between any two slices.
      const waits: number[] = [];
      for (let before = performance.now(); !isMarked(); ) {
        await new Promise(resolve => setTimeout(resolve, 0));
        const now = performance.now();
        waits.push(now - before);
        before = now;
      }
      return waits;
    });
    // Without rests the reading is one of the waits, and nearly all of their time.
    const time = waits.reduce((sum, wait) => sum + wait, 0);
    expect(Math.max(...waits)).toBeLessThan(time / 4);
    await waitUntilMarked(on, 'Dolkun Isa', 'World Uyghur Congress', 'Omer Kanat');
  }, 60_000);
});

describe('a page that comes and goes', () => {
  it('has its marks once when it comes back from the cache', async () => {
    const on = await session.open('first.html');
    await waitUntilMarked(on, 'Dolkun Isa');
    await on.evaluate(() => {
      (globalThis as unknown as { old: boolean }).old = true;
    });
    await on.click('a');
    await waitUntilMarked(on, 'Omer Kanat');
    await on.evaluate(() => history.back());
    await poll('the first page', async () =>
      (await on.evaluate(() => location.pathname).catch(() => '')) === '/first.html' ? true : undefined,
    );
    await waitUntilMarked(on, 'Dolkun Isa');
    await waitForBadge(on, '1');
    // That it was kept, and not loaded again, is what this is about.
    expect(await on.evaluate(() => (globalThis as unknown as { old?: boolean }).old)).toBe(true);
  });

  it('is not read before one goes to it, where the browser loads it in advance', async () => {
    const on = await session.open('ahead.html');
    await waitUntilMarked(on, 'Omer Kanat');
    if (browserName === 'chrome')
      await poll('the page in advance', async () =>
        session.server.requests.some(request => request.endsWith('/ahead-of.html')) ? true : undefined,
      );
    await on.click('#on');
    await poll('the next page', async () =>
      (await on.evaluate(() => location.pathname).catch(() => '')) === '/ahead-of.html' ? true : undefined,
    );
    await waitUntilMarked(on, 'Dolkun Isa');
    // The driver may still be changing over from the page in front to the one behind it.
    const ahead = await poll('what the page saw', () =>
      on
        .evaluate(() => {
          const { wasAhead, marksAhead } = globalThis as unknown as { wasAhead: boolean; marksAhead: number };
          return { wasAhead, marksAhead };
        })
        .catch(() => undefined),
    );
    expect(ahead).toEqual(
      browserName === 'chrome' ? { wasAhead: true, marksAhead: 0 } : { wasAhead: false, marksAhead: -1 },
    );
    await waitForBadge(on, '1');
  });
});
