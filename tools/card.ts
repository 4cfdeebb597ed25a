import type { Frame, Page } from 'puppeteer-core';
import { poll } from './extension-pages.ts';

/** What an open card shows, as a reader sees it. */
export interface CardView {
  actor: string;
  text: string;
  citation: string;
}

/** The frame of the card that is open in a page, once it shows an actor. Errors: Error when none does in time. */
export function waitForCard(page: Page): Promise<Frame> {
  return poll('the card', async () => {
    for (const frame of page.frames()) {
      // Firefox's driver says about:blank of a frame of the extension: ask inside.
      if (await isOpenCard(frame).catch(() => false)) return frame;
    }
    return undefined;
  });
}

/** Of a frame that is gone the driver says so at once, not by its promise: an async function makes that one too. */
async function isOpenCard(frame: Frame): Promise<boolean> {
  return await frame.evaluate(
    () => location.pathname === '/card.html' && document.querySelector('[role="dialog"][data-actor]') !== null,
  );
}

export async function readCard(frame: Frame): Promise<CardView> {
  return await frame.evaluate(() => {
    // One line for each thing that the style sheet puts on lines of its own.
    const lines = document.querySelectorAll('h1, .kind, .about p, .words, .said li, .notices li, .nothing');
    return {
      actor: document.querySelector<HTMLElement>('[role="dialog"]')?.dataset.actor ?? '',
      text: Array.from(lines, line => line.textContent?.replace(/\s+/g, ' ').trim()).join('\n'),
      citation: document.querySelector('.cite')?.textContent ?? '',
    };
  });
}
