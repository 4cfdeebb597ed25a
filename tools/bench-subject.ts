import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../src/settings/settings.ts';
import type { BrowserName } from './browsers.ts';
import { askBackground, badgeOf, tabOf } from './extension-api.ts';
import { copyExtension, withoutContentScript } from './extension-copy.ts';
import { poll } from './extension-pages.ts';
import { type Launched, launchWithExtension } from './launch.ts';
import { type PageServer, type PageSources, servePages } from './page-server.ts';

const BUILT = join(import.meta.dirname, '../dist-granted');
/** Longest wait for a page to be read, in ms. */
const READ_TIMEOUT = 120_000;

/** The built extension in a running browser, with pages to measure it on. */
export interface Subject {
  launched: Launched;
  server: PageServer;
  /** A page of the extension to ask through. */
  own: Page;
  /** Opens a page in front. */
  open(path: string): Promise<Page>;
  /** Has the extension read a page as by "read this page once", and waits until it has. */
  readOnce(page: Page): Promise<void>;
  waitUntilRead(page: Page): Promise<void>;
  close(): Promise<void>;
}

type Options = PageSources & {
  browser: BrowserName;
  /** Whether pages are read by themselves; otherwise the script comes with `readOnce`. */
  ownScript: boolean;
  settings?: Partial<Settings>;
  /** A script that the card's page runs before its own. */
  cardProbe?: string;
};

export async function startSubject({ browser, ownScript, settings, cardProbe, ...sources }: Options): Promise<Subject> {
  const copy = copyExtension(BUILT);
  if (!ownScript) copy.edit('manifest.json', withoutContentScript);
  if (cardProbe !== undefined) {
    writeFileSync(join(copy.folder, 'probe.js'), cardProbe);
    copy.edit('card.html', html => html.replace('<script', '<script src="probe.js"></script>\n    <script'));
  }
  const server = await servePages(sources);
  const launched = await launchWithExtension({
    browser,
    extension: copy.folder,
    // Firefox rounds the clock that pages see to a millisecond unless told not to.
    preferences: { 'privacy.reduceTimerPrecision': false },
  });
  await launched.waitForExtensionPage('welcome.html');
  const own = await launched.openExtensionPage('lookup.html');
  await askBackground(own, 'ready', null);
  if (settings) await own.evaluate(set => chrome.storage.local.set({ settings: set }), settings as object);
  const waitUntilRead = async (page: Page) => {
    const tab = await tabOf(own, page);
    await poll('reading the page', async () => (/^\d/.test(await badgeOf(own, tab)) ? true : undefined), READ_TIMEOUT);
  };
  return {
    launched,
    server,
    own,
    async open(path) {
      const page = await launched.browser.newPage();
      await page.bringToFront();
      await page.goto(server.url(path));
      return page;
    },
    async readOnce(page) {
      await askBackground(own, 'read-now', { tab: await tabOf(own, page) });
      await waitUntilRead(page);
    },
    waitUntilRead,
    async close() {
      await launched.close();
      await server.close();
      copy.remove();
    },
  };
}

/** One browser after the other. */
export async function inBothBrowsers<T>(bench: (browser: BrowserName) => Promise<T[]>): Promise<T[]> {
  return [...(await bench('chrome')), ...(await bench('firefox'))];
}

export function medianOf(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below or at which `percent` of the values lie (nearest rank); NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
