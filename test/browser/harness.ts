import { join } from 'node:path';
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { badgeOf, tabOf } from '../../tools/extension-api.ts';
import { copyExtension, type ExtensionCopy } from '../../tools/extension-copy.ts';
import { poll } from '../../tools/extension-pages.ts';
import { type Launched, type LaunchOptions, launchWithExtension } from '../../tools/launch.ts';
import { type PageServer, type PageSources, servePages } from '../../tools/page-server.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The browser of this run: `npm test` runs these tests once in each. */
export const browserName: BrowserName = process.env.SOURCELIGHT_BROWSER === 'firefox' ? 'firefox' : 'chrome';

type Options = PageSources & {
  /** Which build, by default the one that may run everywhere from the start: no headless browser can click a permission prompt. */
  build?: 'dist' | 'dist-granted';
  /** Makes a changed copy of that build instead; its folder is removed at the end. */
  change?: (copy: ExtensionCopy) => void;
} & Pick<LaunchOptions, 'args' | 'viewport' | 'preferences' | 'profile' | 'downloads'>;

/** What the button tells apart. `silent`: may not run there. */
export type Status = 'silent' | 'off' | 'trouble' | 'reading' | 'none' | 'found';

function statusOf(badge: string): Status {
  const words: Record<string, Status> = { '': 'silent', off: 'off', '!': 'trouble', '…': 'reading', '0': 'none' };
  return words[badge] ?? 'found';
}

/** What the tests of one file share. Its fields are there once the first test runs. */
export interface Session {
  readonly launched: Launched;
  readonly server: PageServer;
  /** Opens a page of the fixture server, at `host` if given (such as `news.test`), in front. */
  open(path: string, host?: string): Promise<Page>;
  /** Opens a page of the extension, such as `lookup.html?tab=3`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** A page of the extension to ask through (tools/extension-api.ts), the same for all tests of the file. */
  own(): Promise<Page>;
  /** Waits until the extension's button says of a page that it stands so. Errors: Error when it does not in time. */
  waitForStatus(page: Page, status: Status): Promise<void>;
  /** Ends the service worker, as the browser does after 30 idle seconds. Does nothing in Firefox, whose driver has no command for it. */
  killWorker(): Promise<void>;
  /** Changes the copy that runs (`change` made one) and installs it over itself, as an update. Pages of the extension are gone then. */
  update(change: (copy: ExtensionCopy) => void): Promise<void>;
  /** What went wrong so far, in any page or in the worker, and forgets it: for a test that wants errors. */
  takeErrors(): string[];
}

/**
 * One browser with a fresh profile for the tests of this file, and a fixture server. After each test the pages that it opened are
 * closed, and it fails if anything was logged as an error or any request went out to another machine.
 */
export function withBrowser({ pages, folders, build = 'dist-granted', change, ...launch }: Options): Session {
  const running: { launched?: Launched; server?: PageServer; own?: Promise<Page>; copy?: ExtensionCopy } = {};
  const opened: Page[] = [];
  const listening: CDPSession[] = [];
  let errors: string[] = [];
  let straysBefore = 0;
  const note = (error: string) => errors.push(error);

  beforeAll(async () => {
    running.server = await servePages({ ...(pages && { pages }), ...(folders && { folders }) });
    if (change) {
      running.copy = copyExtension(join(ROOT, build));
      change(running.copy);
    }
    running.launched = await launchWithExtension({
      browser: browserName,
      extension: running.copy?.folder ?? join(ROOT, build),
      proxy: running.server.port,
      ...launch,
    });
    const { browser } = running.launched;
    browser.on('targetcreated', target => void listenToWorker(target, note, listening));
    for (const target of browser.targets()) void listenToWorker(target, note, listening);
  });

  beforeEach(() => {
    straysBefore = running.server?.strays.length ?? 0;
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(page => page.close().catch(() => undefined)));
    expect(errors.splice(0), 'logged errors').toEqual([]);
    const strays = running.server?.strays ?? [];
    expect(strays.slice(straysBefore), 'requests to other machines').toEqual([]);
  });

  afterAll(async () => {
    await running.launched?.close();
    await running.server?.close();
    running.copy?.remove();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the browser starts with the first test, not before');
    return value;
  };
  const session: Session = {
    get launched() {
      return started(running.launched);
    },
    get server() {
      return started(running.server);
    },
    async open(path, host) {
      const page = await session.launched.browser.newPage();
      opened.push(page);
      listenToPage(page, note);
      // An extension's first page may open late and hide this one.
      await page.bringToFront();
      await page.goto(session.server.url(path, host));
      return page;
    },
    async openExtensionPage(path) {
      const page = await session.launched.openExtensionPage(path);
      opened.push(page);
      listenToPage(page, note);
      return page;
    },
    async own() {
      const { launched } = session;
      running.own ??= launched.openExtensionPage('lookup.html');
      return running.own;
    },
    async waitForStatus(page, status) {
      const own = await session.own();
      await page.bringToFront();
      const tab = await tabOf(own, page);
      await poll(`the status ${status}`, async () => (statusOf(await badgeOf(own, tab)) === status ? true : undefined));
    },
    async killWorker() {
      // A worker that someone listens to is not ended.
      await Promise.all(listening.splice(0).map(listener => listener.detach().catch(() => undefined)));
      await session.launched.killWorker?.();
    },
    async update(change) {
      const copy = started(running.copy);
      change(copy);
      delete running.own;
      await session.launched.browser.installExtension(copy.folder);
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
  };
  return session;
}

/** Errors of a page and of its frames, the extension's content scripts and card among them. */
function listenToPage(page: Page, note: (error: string) => void): void {
  page.on('pageerror', error => note(`page: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', message => {
    if (message.type() === 'error') note(`page: ${message.text()} ${message.location().url ?? ''}`);
  });
}

/** Errors of Chromium's service worker; Firefox's driver does not tell of an event page. */
async function listenToWorker(target: Target, note: (error: string) => void, listening: CDPSession[]): Promise<void> {
  if (target.type() !== 'service_worker') return;
  // A worker that is gone again has nothing to say.
  const session = await target.createCDPSession().catch(() => undefined);
  if (!session) return;
  listening.push(session);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    note(`worker: ${exception?.description ?? text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') note(`worker: ${args.map(arg => arg.value ?? arg.description).join(' ')}`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') note(`worker: ${entry.text} ${entry.url ?? ''}`);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]).catch(() => undefined);
}
