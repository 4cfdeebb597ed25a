import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { readCard, waitForCard } from '../../tools/card.ts';
import { tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { hoverMark, waitForMarks } from '../../tools/marks.ts';
import { withBrowser } from './harness.ts';
import { waitUntilMarked } from './marked.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Layers</title><style>body { font: 20px/2 serif }</style><body>${body}`;

const LAYERS = page(`
<p>Omer Kanat</p>
<dialog id="modal" style="transform: translateY(20px); overflow: auto; width: 300px; height: 120px"><p>Dolkun Isa</p></dialog>
<div id="pop" popover="manual" style="width: 300px"><p>Michelle Bachelet</p></div>
<div id="full" onclick="this.requestFullscreen()"><p>World Uyghur Congress</p></div>`);

const SMALL = page(`
<p style="margin: 0 0 300px">The top frame</p>
<iframe id="cross" src="http://other.test/small.html" width="200" height="80" style="margin-left: 300px; border: 3px solid; padding: 5px"></iframe>
<iframe src="http://other.test/small.html?2" width="200" height="80"></iframe>`);

const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: {
    '/layers.html': LAYERS,
    '/small-frames.html': SMALL,
    '/small.html': page('<p>By Dolkun Isa</p>'),
  },
});
beforeAll(() => chooseEverySite(session.launched));

/** What of a page's elements is on top at the middle of the card, and whether all of the card is in the window. */
const cardOnTop = (on: Page) =>
  poll('the card on top', () =>
    on.evaluate(() => {
      const hosts = [...document.querySelectorAll('div')].filter(
        element => element.style.zIndex === '2147483647' && getComputedStyle(element).visibility === 'visible',
      );
      const [host] = hosts;
      if (!host) return undefined;
      const { left, top, right, bottom } = host.getBoundingClientRect();
      if (bottom - top < 40 || document.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== host)
        return undefined;
      return {
        hosts: hosts.length,
        left,
        top,
        inWindow: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      };
    }),
  );
/** Firefox loads the frame anew where its host is moved: what was found may be gone by the time it is read. */
const actorIn = (on: Page) =>
  poll('the actor of the card', async () =>
    readCard(await waitForCard(on)).then(
      ({ actor }) => actor,
      () => undefined,
    ),
  );
const noCard = (on: Page) =>
  poll('no card', () =>
    on.evaluate(() =>
      [...document.querySelectorAll('div')].every(
        element => element.style.zIndex !== '2147483647' || getComputedStyle(element).visibility !== 'visible',
      )
        ? true
        : undefined,
    ),
  );

describe('the top layer', () => {
  it('shows marks and card in a modal dialog, above it and not clipped by it', async () => {
    const on = await session.open('layers.html');
    await waitForMarks(on);
    await on.evaluate(() => (document.querySelector('#modal') as HTMLDialogElement).showModal());
    await waitUntilMarked(on, 'Dolkun Isa', 'Omer Kanat', 'World Uyghur Congress');
    await hoverMark(on, 'Dolkun Isa');
    expect(await actorIn(on)).toBe('dolkun-isa');
    expect(await cardOnTop(on)).toMatchObject({ hosts: 1, inWindow: true });
    await on.keyboard.press('Escape');
    await noCard(on);
    expect(await on.evaluate(() => (document.querySelector('#modal') as HTMLDialogElement).open)).toBe(true);
    // Back in the page, the same card serves again.
    await on.evaluate(() => (document.querySelector('#modal') as HTMLDialogElement).close());
    await hoverMark(on, 'Omer Kanat');
    expect(await cardOnTop(on)).toMatchObject({ hosts: 1, inWindow: true });
    await poll('the other actor', async () => ((await actorIn(on)) === 'omer-kanat' ? true : undefined));
  });

  it('shows marks and card in a popover, which no change of the document tells of', async () => {
    const on = await session.open('layers.html');
    await waitUntilMarked(on, 'Omer Kanat', 'World Uyghur Congress');
    await on.evaluate(() => (document.querySelector('#pop') as HTMLElement).showPopover());
    await waitUntilMarked(on, 'Omer Kanat', 'World Uyghur Congress', 'Michelle Bachelet');
    await hoverMark(on, 'Michelle Bachelet');
    expect(await actorIn(on)).toBe('michelle-bachelet');
    expect(await cardOnTop(on)).toMatchObject({ hosts: 1, inWindow: true });
  });

  it('shows marks and card in fullscreen, and closing the card does not leave it', async () => {
    const on = await session.open('layers.html');
    await waitForMarks(on);
    // Another tab in front would end fullscreen.
    const own = await session.own();
    const tab = await tabOf(own, on);
    await on.bringToFront();
    await on.click('#full');
    const isFull = () => on.evaluate(() => document.fullscreenElement?.id === 'full');
    await poll('fullscreen', async () => ((await isFull()) ? true : undefined));
    await hoverMark(on, 'World Uyghur Congress');
    expect(await actorIn(on)).toBe('world-uyghur-congress');
    expect(await cardOnTop(on)).toMatchObject({ hosts: 1, inWindow: true });
    await on.mouse.move(2, 2, { steps: 6 });
    await noCard(on);
    expect(await isFull()).toBe(true);
    await own.evaluate(id => chrome.tabs.sendMessage(id, { name: 'open-card', body: null }), tab);
    await cardOnTop(on);
    await on.mouse.click(10, 10);
    await noCard(on);
    expect(await isFull()).toBe(true);
  });
});

describe('a frame that is too small for a card', () => {
  it('has it shown by the top frame, beside its mark', async () => {
    const on = await session.open('small-frames.html');
    const element = await on.$('#cross');
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('no frame');
    await waitUntilMarked(frame, 'Dolkun Isa');
    const mark = await frame.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
      if (!range) throw new Error('no mark');
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x, y, width, height };
    });
    const outer = await on.evaluate(() => {
      const { x, y } = (document.querySelector('#cross') as HTMLElement).getBoundingClientRect();
      return { x: x + 8, y: y + 8 };
    });
    await on.mouse.move(2, 2);
    await on.mouse.move(outer.x + mark.x + mark.width / 2, outer.y + mark.y + mark.height / 2, { steps: 8 });
    const card = await cardOnTop(on);
    expect(card).toMatchObject({ hosts: 1, inWindow: true });
    expect(Math.abs(card.left - outer.x - mark.x)).toBeLessThan(3);
    expect(await actorIn(on)).toBe('dolkun-isa');
    // It stays while the pointer is on it, and closes when the pointer has left both.
    await on.mouse.move(card.left + 40, card.top + 30, { steps: 6 });
    await on.evaluate(() => new Promise(resolve => setTimeout(resolve, 700)));
    await cardOnTop(on);
    await on.mouse.move(2, 2, { steps: 6 });
    await noCard(on);
  });
});
