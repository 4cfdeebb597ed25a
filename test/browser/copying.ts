import type { Frame, Page } from 'puppeteer-core';
import { poll } from '../../tools/extension-pages.ts';
import type { Session } from './harness.ts';

/** The page that `pastedIn` pastes into. Spelling is off there: Chromium would fetch a dictionary for it. */
export const PASTE_PAGE = {
  '/paste.html': '<!doctype html><title>Paste</title><div id="into" contenteditable spellcheck="false">here</div>',
};
/** The button beside a citation that copies it. */
export const COPY = '.cite-tools button:not([aria-expanded])';

export type View = Page | Frame;
/** The first citation that a page or card shows. */
export const shownIn = (view: View) => view.$eval('.cite', cite => cite.textContent ?? '');

/** Opens the choices of the first citation, and chooses a style there. */
export async function choose(view: View, style: string): Promise<void> {
  await openMenu(view);
  await view.select('.cite-choice select', style);
  await view.waitForSelector(`.citation[data-style="${style}"]`);
}

export async function openMenu(view: View): Promise<void> {
  const button = await view.waitForSelector('.cite-tools [aria-expanded]');
  const open = await button?.evaluate(element => element.getAttribute('aria-expanded'));
  if (open === 'false') await button?.click();
  await view.waitForSelector('.cite-choice select');
}

/** Clicks a copying button as a reader does, and waits until it says that it copied. */
export async function clickToCopy(view: View, selector: string): Promise<void> {
  const button = await view.waitForSelector(selector);
  await button?.click();
  await poll('the word that it copied', async () =>
    (await view.$$eval('.citation [role=status]', all => all.some(said => said.textContent?.trim())))
      ? true
      : undefined,
  );
}

/** What a page gets when the clipboard is pasted into it. */
export async function pastedIn(session: Session): Promise<{ text: string; html: string; into: string }> {
  const page = await session.open('paste.html');
  await page.evaluate(() => {
    document.addEventListener('paste', event => {
      document.body.dataset.text = event.clipboardData?.getData('text/plain') ?? '';
      document.body.dataset.html = event.clipboardData?.getData('text/html') ?? '';
    });
  });
  await page.click('#into', { count: 3 });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.body.dataset.text !== undefined);
  return page.evaluate(() => ({
    text: document.body.dataset.text ?? '',
    html: document.body.dataset.html ?? '',
    into: document.querySelector('#into')?.textContent ?? '',
  }));
}
