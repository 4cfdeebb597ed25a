import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Viewport } from 'puppeteer-core';
import { chromiumFlags, FIREFOX_ENVIRONMENT, FIREFOX_PREFERENCES, firefoxProxy } from './browser-flags.ts';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { openExtensionPage, poll, waitForExtensionPage } from './extension-pages.ts';

export interface LaunchOptions {
  browser: BrowserName;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Default true. */
  headless?: boolean;
  /** Further command-line arguments. */
  args?: readonly string[];
  /** Port on this machine of a proxy for everything that is not for a loopback address. */
  proxy?: number;
  /** Size of the pages in CSS pixels; null: as the window is. */
  viewport?: Viewport | null;
  /** Firefox's further preferences. */
  preferences?: Readonly<Record<string, unknown>>;
  /** Folder for what pages save; by default nothing is asked and nothing saved. */
  downloads?: string;
  /** Folder of the profile, which then outlives the browser; by default one that is thrown away. */
  profile?: string;
}

/** A running browser with a throw-away profile and the extension in it. */
export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** Base address of the extension's pages, with a slash at its end. */
  origin: string;
  openExtensionPage(path: string): Promise<Page>;
  /** The page that the extension itself opened, such as `welcome.html`. */
  waitForExtensionPage(name: string, timeout?: number): Promise<Page>;
  /** Ends the service worker, as the browser does after 30 idle seconds. Chromium only: Firefox has no command for it. */
  killWorker?(): Promise<void>;
  close(): Promise<void>;
}

/** Firefox draws a random address for each installed extension, unless a preference gives it one. */
export const FIREFOX_UUID = '4a7c9d2e-8f31-4b6a-9c05-1e2d3f4a5b6c';
const VIEWPORT: Viewport = { width: 1280, height: 800 };

/**
 * Starts a browser with the extension installed.
 * Errors: Error when there is no such browser, when it is older than the manifest allows, or refuses the extension.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
  const browser = await (options.browser === 'chrome' ? launchChromium(options) : launchFirefox(options, manifest));
  try {
    await requireVersion(browser, options.browser, manifest);
    const id = await browser.installExtension(options.extension);
    const origin = options.browser === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${FIREFOX_UUID}/`;
    return {
      name: options.browser,
      browser,
      origin,
      openExtensionPage: path => openExtensionPage(browser, origin, path),
      waitForExtensionPage: (name, timeout) => waitForExtensionPage(browser, origin, name, timeout),
      ...(options.browser === 'chrome' && { killWorker: () => killWorker(browser, origin) }),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface Manifest {
  minimum_chrome_version: string;
  browser_specific_settings: { gecko: { id: string; strict_min_version: string } };
}

function launchChromium({
  headless = true,
  args = [],
  proxy,
  viewport,
  profile,
  downloads,
}: LaunchOptions): Promise<Browser> {
  return launch({
    executablePath: ensureBrowser('chrome'),
    headless,
    pipe: true, // Chromium takes extensions from a driver over the pipe only.
    enableExtensions: true,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(downloads !== undefined && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    defaultViewport: viewport === undefined && headless ? VIEWPORT : (viewport ?? null),
    args: [...chromiumFlags(), ...(proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${proxy}`]), ...args],
  });
}

function launchFirefox(
  { headless = true, args = [], proxy, viewport, preferences, profile, downloads }: LaunchOptions,
  manifest: Manifest,
): Promise<Browser> {
  const uuids = { [manifest.browser_specific_settings.gecko.id]: FIREFOX_UUID };
  return launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless,
    defaultViewport: viewport === undefined && headless ? VIEWPORT : (viewport ?? null),
    args: ['--remote-allow-system-access', ...args],
    env: { ...process.env, ...FIREFOX_ENVIRONMENT },
    ...(profile !== undefined && { userDataDir: profile }),
    extraPrefsFirefox: {
      ...FIREFOX_PREFERENCES,
      ...(proxy !== undefined && firefoxProxy(proxy)),
      'extensions.webextensions.uuids': JSON.stringify(uuids),
      ...(downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
      ...preferences,
    },
  });
}

async function requireVersion(browser: Browser, name: BrowserName, manifest: Manifest): Promise<void> {
  const version = await browser.version();
  const least =
    name === 'chrome' ? manifest.minimum_chrome_version : manifest.browser_specific_settings.gecko.strict_min_version;
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major < Number.parseInt(least, 10))
    throw new Error(`${version} is too old: the extension needs ${least} or newer`);
}

async function killWorker(browser: Browser, origin: string): Promise<void> {
  const target = browser.targets().find(one => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target?.worker();
  if (!target || !worker) return; // asleep already
  await worker.close();
  // The next event may have started another one by now: it is this one that has to be gone.
  await poll('the end of the service worker', async () => (browser.targets().includes(target) ? undefined : true));
}
