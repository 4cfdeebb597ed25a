import type { Browser, Page } from 'puppeteer-core';

/** Between two looks at what has no event to wait for, in milliseconds. */
const POLL = 50;
/** Longest wait for a page of the extension, in milliseconds: the first one after a start on a busy machine. */
const PAGE_TIMEOUT = 20_000;

/**
 * Asks again until there is an answer.
 * Errors: Error that names `what` when `timeout` milliseconds bring none.
 */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, timeout = PAGE_TIMEOUT): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${timeout} ms`);
    await new Promise(resolve => setTimeout(resolve, POLL));
  }
}

/** Where a page is. Firefox's driver says about:blank of an extension's page; the page itself knows. */
export async function locationOf(page: Page): Promise<string | undefined> {
  // A page under navigation has no context to answer from.
  return page.evaluate(() => (document.readyState === 'complete' ? location.href : undefined)).catch(() => undefined);
}

/**
 * Opens a page of the extension in a tab of its own, `path` such as `lookup.html?tab=3`, and waits until it has loaded.
 * Errors: Error when it has not within 20 seconds.
 */
export async function openExtensionPage(browser: Browser, origin: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  const address = new URL(path, origin).href;
  // Firefox never answers a navigation to an extension's page, though it does navigate: do not wait for the answer.
  page.goto(address).catch(() => undefined);
  await poll(`opening ${path}`, async () => ((await locationOf(page)) === address ? page : undefined));
  return page;
}

/**
 * The page of the extension that has `name` in its path, such as `welcome.html`, which the extension opened itself.
 * Errors: Error when there is none within `timeout` milliseconds.
 */
export async function waitForExtensionPage(
  browser: Browser,
  origin: string,
  name: string,
  timeout?: number,
): Promise<Page> {
  const wanted = new URL(name, origin).href;
  return poll(
    `waiting for ${name}`,
    async () => {
      for (const page of await browser.pages()) {
        if ((await locationOf(page))?.startsWith(wanted)) return page;
      }
      return undefined;
    },
    timeout,
  );
}
