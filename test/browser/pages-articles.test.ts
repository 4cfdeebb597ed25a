import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { askBackground, askPage, framesOf, tabOf } from '../../tools/extension-api.ts';
import { withBrowser } from './harness.ts';
import { waitUntilMarked } from './marked.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Articles</title><body>${body}`;

/** Each id tells whether the doubtful name in it counts. */
const FRONT = page(`
<nav><a href="/">World</a> <a href="/">Sport</a></nav>
<main>
<article><h2>Speech in Munich</h2><p>Dolkun Isa spoke of Xinjiang.</p><p>Isa lives there.</p></article>
<article><h2>Baker of the year</h2><p>Mrs Isa has baked for forty years.</p></article>
<article><h2>At the port</h2><p>The High Commissioner came by boat.</p><footer>More on China and cars</footer></article>
</main>`);

const TOPIC = page(`
<h1>All about Xinjiang</h1>
<article><p>China was silent.</p></article>
<article><p>The UN report was read aloud.</p></article>`);

const FEED = page(`
<div role="feed" id="feed">
  <div role="article" id="post"><p>Omer Kanat spoke of the Uyghurs.</p>
    <div role="article" id="comment"><p>Kanat is right.</p><div role="article"><p>China should answer.</p></div></div>
  </div>
  <div role="article" id="other"><p id="moved">Kanat scored twice against China.</p></div>
</div>`);

const ROOTS = page(`
<my-post><template shadowrootmode="open"><article><p>Omer Kanat spoke of Xinjiang.</p>
  <my-answer><template shadowrootmode="closed"><p>Kanat went on.</p></template></my-answer></article></template></my-post>
<my-post><template shadowrootmode="closed"><article><p>Kanat plays for China.</p></article></template></my-post>`);

/** Many posts, the first and the last of which name him in full. */
const LONG = page(
  Array.from(
    { length: 300 },
    (_, at) => `<article><p>${at % 299 === 0 ? 'Dolkun' : 'Mister'} Isa, post ${at}</p><p>Isa again</p></article>`,
  ).join(''),
);

/** A quotation of the library whose speaker is named in the block before: in its own article, or in another. */
const quotedIn = (between: string) =>
  page(`
<article><p>Dolkun Isa came late to Geneva.</p>${between}
<p>“It paves the way for meaningful and tangible action by member states,” he said.</p></article>`);

const session = withBrowser({
  pages: {
    '/front.html': FRONT,
    '/topic.html': TOPIC,
    '/feed.html': FEED,
    '/roots.html': ROOTS,
    '/long.html': LONG,
    '/quoted.html': quotedIn(''),
    '/quoted-apart.html': quotedIn('</article><article>'),
  },
});
beforeAll(() => chooseEverySite(session.launched));

/** Opens a page and waits until all of it was read, so that no mark is still to come. */
async function openRead(path: string): Promise<Page> {
  const on = await session.open(path);
  await session.waitForStatus(on, 'found');
  return on;
}

describe('articles', () => {
  it('do not vouch for their neighbours', async () => {
    await waitUntilMarked(await openRead('front.html'), 'Dolkun Isa', 'Xinjiang', 'Isa');
  });

  it('take what is evident outside of them', async () => {
    await waitUntilMarked(await openRead('topic.html'), 'Xinjiang', 'China', 'UN report');
  });

  it('vouch for those inside them, whatever has their role', async () => {
    await waitUntilMarked(await openRead('feed.html'), 'Omer Kanat', 'Uyghurs', 'Kanat', 'China');
  });

  it('are known as such across shadow roots, open and closed', async () => {
    await waitUntilMarked(await openRead('roots.html'), 'Omer Kanat', 'Xinjiang', 'Kanat');
  });

  it('of a long feed are told apart', async () => {
    await waitUntilMarked(await openRead('long.html'), 'Dolkun Isa', 'Isa', 'Dolkun Isa', 'Isa');
  });
});

describe('articles that change', () => {
  it('are read again by themselves', async () => {
    const on = await openRead('feed.html');
    const before = ['Omer Kanat', 'Uyghurs', 'Kanat', 'China'];
    await waitUntilMarked(on, ...before);
    // A new comment finds what stands around it, a new post only what stands in it.
    await on.evaluate(() => {
      const add = (to: string, text: string) => {
        const added = document.createElement('article');
        added.append(Object.assign(document.createElement('p'), { textContent: text }));
        document.querySelector(to)?.append(added);
      };
      add('#comment', 'So say I, Kanat.');
      add('#feed', 'Kanat sells bread in China.');
      add('#other', 'What a day for Kanat.');
    });
    await waitUntilMarked(on, ...before, 'Kanat');
    // What becomes evident in an article counts there at last, and in the comment on it.
    await on.evaluate(() => {
      const [text] = document.querySelector('#other p')?.childNodes ?? [];
      (text as Text).data = 'Kanat scored twice.';
      document
        .querySelector('#other')
        ?.append(Object.assign(document.createElement('p'), { textContent: 'Xinjiang, by Omer Kanat' }));
    });
    await waitUntilMarked(on, ...before, 'Kanat', 'Kanat', 'Kanat', 'Xinjiang', 'Omer Kanat');
  });

  it('take the evidence of where they are moved to', async () => {
    const on = await openRead('feed.html');
    await waitUntilMarked(on, 'Omer Kanat', 'Uyghurs', 'Kanat', 'China');
    const move = (what: string, where: string) =>
      on.evaluate((from, to) => document.querySelector(to)?.append(document.querySelector(from) ?? ''), what, where);
    await move('#moved', '#post');
    await waitUntilMarked(on, 'Omer Kanat', 'Uyghurs', 'Kanat', 'China', 'Kanat', 'China');
    await move('#moved', '#other');
    await waitUntilMarked(on, 'Omer Kanat', 'Uyghurs', 'Kanat', 'China');
  });
});

describe('what inspect asks for', () => {
  it('tells articles apart too', async () => {
    const own = await session.own();
    const textOf = async (path: string) => {
      const on = await openRead(path);
      const tab = await tabOf(own, on);
      const [top = 0] = await framesOf(own, tab);
      const { blocks, articles } = await askPage(own, { tab, frame: top }, 'text', null);
      return { blocks, articles };
    };
    const feed = await textOf('feed.html');
    expect(feed.articles).toEqual([{}, { within: 0 }, { within: 1 }, {}]);
    const explained = await askBackground(own, 'explain', feed);
    expect(explained.at(-1)?.map(({ text, counts }) => `${text} ${counts}`)).toEqual(['Kanat false', 'China false']);
    const attributionOf = async (path: string) =>
      (await askBackground(own, 'quotations', await textOf(path))).map(({ attribution }) => attribution);
    expect(await attributionOf('quoted.html')).toEqual(['right']);
    expect(await attributionOf('quoted-apart.html')).toEqual(['none']);
  });
});
