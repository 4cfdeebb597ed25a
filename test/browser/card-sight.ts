import type { Frame } from 'puppeteer-core';
import { poll } from '../../tools/extension-pages.ts';

/** Waits until who says it and the citation stand in a card's view, above its foot, without scrolling. Errors: Error when they do not. */
export async function waitForSayingInSight(card: Frame): Promise<void> {
  await poll('speaker and citation in sight', () =>
    card.evaluate(() => {
      const footer = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      const boxes = [...document.querySelectorAll('.said, .cite')].map(one => one.getBoundingClientRect());
      return boxes.length === 2 && boxes.every(({ top, bottom }) => top > 0 && bottom <= footer) ? true : undefined;
    }),
  );
}
