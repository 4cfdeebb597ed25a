import type { Page } from 'puppeteer-core';
import { tabOf } from '../../tools/extension-api.ts';
import type { Session } from './harness.ts';

/** Opens the list of the quotations of a page and waits until all of it is there. */
export async function listOf(session: Session, on: Page): Promise<Page> {
  await session.waitForStatus(on, 'found');
  const lookup = await session.openExtensionPage(`lookup.html?tab=${await tabOf(await session.own(), on)}`);
  await lookup.bringToFront();
  await (await lookup.waitForSelector('.lists button[aria-pressed="false"]'))?.click();
  await lookup.waitForSelector('section[aria-labelledby="quotations"][aria-busy="false"]');
  return lookup;
}

/** Of each row how it begins, its verdict, attribution and place. */
export const rowsOf = (lookup: Page) =>
  lookup.$$eval('.quotation', rows =>
    rows.map(row => {
      const { verdict, attribution, secondhand } = (row.querySelector('[data-verdict]') as HTMLElement).dataset;
      const place = row.querySelector('.verdict .link')?.textContent?.replace(/\D/g, '') ?? '';
      const words = row.querySelector('.quoted')?.textContent?.slice(0, 22) ?? '';
      return `${words}: ${[verdict, attribution, place, secondhand === '' ? 'second-hand' : ''].join(' ').trim()}`;
    }),
  );
