import browser from 'webextension-polyfill';
import { originOf, readSettings, registrationFor, type Settings } from '../settings/index.ts';
import { refreshAllBadges } from './badge.ts';

/**
 * Where the content script runs. Nothing runs before the reader has said so; then the browser injects it by itself, so that no event of
 * ours is on the way of a page's loading.
 */
const SCRIPT_ID = 'page';
const SCRIPT_FILE = 'page.js';

/** The build for tests asks for its sites in the manifest and has its content script there too. */
function isInManifest(): boolean {
  return (browser.runtime.getManifest().content_scripts ?? []).length > 0;
}

async function register(settings: Settings): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const wanted = registrationFor(settings, origins);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (!wanted) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    ...wanted,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  } satisfies browser.Scripting.RegisteredContentScript & { matchOriginAsFallback: boolean };
  // Update instead of unregister and register: a kill between the two would leave nothing.
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

let queue = Promise.resolve();

/**
 * Makes the browser run the content script where the settings and permissions say, and nowhere else. The same call twice changes
 * nothing. `openTabs`: also in the pages that are open now. Calls run one after the other. Never rejects.
 */
export function settle({ openTabs }: { openTabs: boolean }): Promise<void> {
  queue = queue
    .then(async () => {
      const settings = await readSettings();
      if (!isInManifest()) await register(settings);
      if (openTabs) await reconsiderOpenTabs();
      await refreshAllBadges();
    })
    .catch((cause: unknown) => console.error('The content script could not be registered.', cause));
  return queue;
}

async function reconsiderOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      // Only the address of a page where extensions may run is known here.
      if (id !== undefined && originOf(url) !== undefined && !discarded) await injectInto(id);
    }),
  );
}

/** Tells the content script of a tab to ask again where it already is, and starts it in the frames where it is not. A tab that refuses is left alone. */
export async function injectInto(tab: number): Promise<void> {
  // First those that are there: a script that has just been started would read its page a second time. Mostly nobody is there yet.
  await browser.tabs.sendMessage(tab, { name: 'reconsider', body: null }).catch(() => undefined);
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT_FILE] });
  } catch (cause) {
    console.warn(`Tab ${tab} cannot be read.`, cause);
  }
}
