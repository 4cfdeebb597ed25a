import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseEverySite } from '../../tools/answer-welcome.ts';
import { readCard, waitForCard } from '../../tools/card.ts';
import { badgeOf, tabOf } from '../../tools/extension-api.ts';
import { poll } from '../../tools/extension-pages.ts';
import { withBrowser } from './harness.ts';
import { waitUntilMarked } from './marked.ts';

const page = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Roots</title><body>${body}`;

const ROOTS = page(`
<style>p, div, my-part { font: 20px/2 serif; display: block }</style>
<p>The UN report on Xinjiang</p>
<div id="open"></div>
<div id="closed"></div>
<div id="slotted">Omer Kanat</div>
<div id="unslotted">Xinjiang that no slot shows</div>
<my-part id="late"></my-part>
<script>
  const fill = (id, mode, html) => {
    const root = document.getElementById(id).attachShadow({ mode });
    root.innerHTML = html;
    return root;
  };
  globalThis.openRoot = fill('open', 'open', '<p>Dolkun Isa</p><div id="inner"></div>');
  openRoot.querySelector('#inner').attachShadow({ mode: 'open' }).innerHTML = '<p>Michelle Bachelet</p>';
  globalThis.closedRoot = fill('closed', 'closed', '<p id="in">World Uyghur Congress</p>');
  fill('slotted', 'open', '<p>By <slot>Xinjiang as fallback</slot></p>');
  fill('unslotted', 'open', '<p>nothing</p>');
</script>`);

const FRAMES = page(`
<p>Dolkun Isa</p>
<iframe id="same" src="/same.html"></iframe>
<iframe id="cross" src="http://other.test/same.html"></iframe>
<iframe id="sandboxed" sandbox src="/same.html"></iframe>
<iframe id="srcdoc" srcdoc="&lt;p lang=en>Omer Kanat spoke&lt;/p>"></iframe>
<iframe id="blank"></iframe>
<script>
  const inside = document.getElementById('blank').contentDocument;
  inside.body.innerHTML = '<p lang="en">Michelle Bachelet spoke</p>';
</script>`);

const session = withBrowser({
  folders: [join(import.meta.dirname, '../fixtures/pages')],
  pages: { '/roots.html': ROOTS, '/frames.html': FRAMES, '/same.html': page('<p>World Uyghur Congress</p>') },
});
beforeAll(() => chooseEverySite(session.launched));

const SHADOWED = ['UN report on Xinjiang', 'Dolkun Isa', 'Michelle Bachelet', 'World Uyghur Congress', 'Omer Kanat'];

/** How many pixels of a shot of an element are of the colour of our lines. */
async function linedPixels(on: Page, box: { x: number; y: number; width: number; height: number }): Promise<number> {
  const shot = await on.screenshot({ encoding: 'base64', clip: box });
  const own = await session.own();
  return own.evaluate(async data => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: bytes } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let lined = 0;
    for (let at = 0; at < bytes.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      if (red > 150 && green > 80 && green < 160 && blue < 90) lined += 1;
    }
    return lined;
  }, shot);
}

describe('shadow roots', () => {
  it('are read, open and closed, one in another, with what their slots show', async () => {
    const on = await session.open('roots.html');
    await waitUntilMarked(on, ...SHADOWED);
  });

  it('are marked where one sees it', async () => {
    const on = await session.open('roots.html');
    await waitUntilMarked(on, ...SHADOWED);
    for (const id of ['open', 'closed']) {
      const box = await on.evaluate(name => {
        const { x, y } = (document.getElementById(name) as HTMLElement).getBoundingClientRect();
        return { x, y: y + scrollY, width: 300, height: 60 };
      }, id);
      await poll(`a line in the ${id} root`, async () => ((await linedPixels(on, box)) > 20 ? true : undefined));
    }
  });

  it('are watched, and found when they come late', async () => {
    const on = await session.open('roots.html');
    await waitUntilMarked(on, ...SHADOWED);
    await on.evaluate(() => {
      const { closedRoot } = globalThis as unknown as { closedRoot: ShadowRoot };
      closedRoot.append(Object.assign(document.createElement('p'), { textContent: 'Uyghur Human Rights Project' }));
    });
    await waitUntilMarked(on, ...SHADOWED, 'Uyghur Human Rights Project');
    await on.evaluate(() => {
      const late = document.querySelector('#late')?.attachShadow({ mode: 'closed' });
      late?.append(Object.assign(document.createElement('p'), { textContent: 'Tibet' }));
    });
    await waitUntilMarked(on, ...SHADOWED, 'Uyghur Human Rights Project', 'Tibet');
  });

  it('show their cards', async () => {
    const on = await session.open('roots.html');
    await waitUntilMarked(on, ...SHADOWED);
    const at = await on.evaluate(() => {
      const { closedRoot } = globalThis as unknown as { closedRoot: ShadowRoot };
      const { x, y, height } = (closedRoot.querySelector('#in') as HTMLElement).getBoundingClientRect();
      return { x: x + 20, y: y + height / 2 };
    });
    await on.mouse.move(2, 2);
    await on.mouse.move(at.x, at.y, { steps: 6 });
    expect((await readCard(await waitForCard(on))).actor).toBe('world-uyghur-congress');
  });
});

describe('frames', () => {
  it('are read: of the same origin and of another, sandboxed, written and empty ones', async () => {
    const on = await session.open('frames.html');
    await waitUntilMarked(on, 'Dolkun Isa');
    const words: Record<string, string> = {
      same: 'World Uyghur Congress',
      cross: 'World Uyghur Congress',
      srcdoc: 'Omer Kanat',
      blank: 'Michelle Bachelet',
    };
    for (const [id, wanted] of Object.entries(words)) {
      const element = await on.$(`#${id}`);
      const frame = await element?.contentFrame();
      if (!frame) throw new Error(`no frame ${id}`);
      await waitUntilMarked(frame, wanted);
    }
    // No driver can look into a sandboxed frame; the button counts it.
    const own = await session.own();
    const tab = await tabOf(own, on);
    await poll('the count of all six', async () => ((await badgeOf(own, tab)) === '6' ? true : undefined));
  });
});
