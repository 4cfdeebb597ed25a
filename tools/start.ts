/**
 * Shows the extension at work: `npm start`, with `-- --browser firefox` in Firefox, with `-- --page FILE_OR_URL` on another page.
 * With a display it opens a browser that stays until it is closed; without one it walks the main way itself and prints what it saw.
 */
import { join } from 'node:path';
import { orExit, readArguments } from './arguments.ts';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { build } from './build.ts';
import { type Launched, launchWithExtension } from './launch.ts';
import { serveFiles } from './serve-files.ts';
import { walk } from './walk.ts';

const root = join(import.meta.dirname, '..');
const DEMO = join(root, 'assets/demo/index.html');

const { browser, pages } = await orExit(() => readArguments(process.argv.slice(2)));
await orExit(() => ensureBrowser(browser));
build();
const served = await orExit(() => serveFiles([pages[0] ?? DEMO]));
const address = served.addresses[0] ?? DEMO;
await orExit(async () => {
  try {
    await (hasDisplay() ? show(browser, address) : walkAlone(browser, address));
  } finally {
    await served.close();
  }
});

/** The build that readers install: the welcome page asks, and the browser asks for permission. */
async function show(name: BrowserName, page: string): Promise<void> {
  console.log(
    `Opening ${name}. The welcome page asks where to mark; the page to try is in the other tab. Close the browser to end.`,
  );
  const launched = await launchWithExtension({ browser: name, extension: join(root, 'dist'), headless: false });
  const tab = await launched.browser.newPage();
  await tab.goto(page);
  await closed(launched);
}

function closed({ browser: running }: Launched): Promise<void> {
  return new Promise(resolve => running.once('disconnected', () => resolve()));
}

async function walkAlone(name: BrowserName, page: string): Promise<void> {
  console.log(`There is no display, so ${name} runs without a window and this walks the main way itself.`);
  const launched = await launchWithExtension({ browser: name, extension: join(root, 'dist-granted') });
  try {
    await walk(launched, page, join(root, 'pictures'));
  } finally {
    await launched.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env.CI === undefined;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
