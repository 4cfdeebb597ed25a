import browser from 'webextension-polyfill';

/**
 * Leads back to where the reader was: to the tab that this page was opened from, else to what this tab showed before. Where there is
 * neither, the tab is closed, as whatever opened it left it.
 */
export async function goBack(from: number | undefined): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (from !== undefined && from !== own?.id && (await isShown(from))) return await close(own?.id);
  if (history.length > 1) history.back();
  else await close(own?.id);
}

/** Brings a tab to the front; false when it is there no more. */
async function isShown(tab: number): Promise<boolean> {
  return browser.tabs.update(tab, { active: true }).then(
    () => true,
    () => false,
  );
}

async function close(tab: number | undefined): Promise<void> {
  if (tab !== undefined) await browser.tabs.remove(tab);
}
