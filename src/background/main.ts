import browser from 'webextension-polyfill';
import { KEPT_KEY } from '../library/index.ts';
import { serve, toBackground } from '../messages/index.ts';
import { forgetTab, watchSettings } from '../settings/index.ts';
import { refreshAllBadges, refreshBadge } from './badge.ts';
import { runCommand } from './commands.ts';
import { handlers } from './handlers.ts';
import { forgetLibrary, startLibrary } from './library-state.ts';
import { createMenu, watchMenu } from './menus.ts';
import { settle } from './where.ts';

/*
 * All listeners are added in the first turn: the browser starts this script for an event and gives it to the listeners that are there
 * by then. Nothing is kept between events but what can be read again.
 */
serve(toBackground, handlers);

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  void createMenu();
  await startLibrary(true);
  await settle({ openTabs: true });
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});

browser.runtime.onStartup.addListener(async () => {
  // Again: the browser may speak another language by now.
  void createMenu();
  await startLibrary(false);
  await settle({ openTabs: false });
});

browser.permissions.onAdded.addListener(() => void settle({ openTabs: true }));
browser.permissions.onRemoved.addListener(() => void settle({ openTabs: true }));
watchSettings(() => void settle({ openTabs: true }));

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes[KEPT_KEY]) void forgetLibrary().then(() => settle({ openTabs: true }));
});

browser.tabs.onUpdated.addListener((tab, change) => {
  if (change.status !== undefined || change.url !== undefined) void refreshBadge(tab);
});
browser.tabs.onRemoved.addListener(tab => void forgetTab(tab));
browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
watchMenu();

// A worker that was stopped in the middle of the first filling starts again with the next event, whichever it is.
void startLibrary(false).then(refreshAllBadges);
