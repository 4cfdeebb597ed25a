import browser from 'webextension-polyfill';

/** Commands that the page carries out; the keys are the reader's to change in the browser's settings. */
const pageCommands = new Set(['open-card', 'next-mention']);

/** Passes a command to all frames of the tab; the one that has the focus acts on it. */
export async function runCommand(command: string, tab: browser.Tabs.Tab | undefined): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined || !pageCommands.has(command)) return;
  try {
    await browser.tabs.sendMessage(id, { name: command, body: null });
  } catch {
    // No content script there: the badge already says that this page is not read.
  }
}
