import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { readSettings } from './settings.ts';
import { originOf, patternOf, siteState } from './sites.ts';
import { LIBRARY_TROUBLE_KEY } from './trouble.ts';

/** What one document of a tab told of itself. */
const frameSchema = v.strictObject({
  frame: v.number(),
  mentions: v.number(),
  /** UTF-16 code units beyond the cap. */
  unread: v.number(),
  reading: v.boolean(),
  /** When the document began, ms since the Unix epoch: what is older than the top document belongs to an earlier page. */
  born: v.number(),
});
export type FrameStatus = v.InferOutput<typeof frameSchema>;

/**
 * How a tab stands. `restricted`: extensions may not run there. `unpermitted`: the reader has not said yes there.
 * `off`: the reader said no. `found` and `none`: read, with and without mentions.
 */
export interface TabStatus {
  state: 'restricted' | 'unpermitted' | 'off' | 'reading' | 'none' | 'found' | 'no-library';
  origin?: string;
  /** A page from the disk, and the browser keeps the disk closed to the extension, whatever was permitted. */
  diskClosed?: true;
  frames: readonly FrameStatus[];
}

/** storage.session keys: one a document, so that two documents that report at once do not overwrite each other. */
const frameKey = (tab: number, frame: number) => `tab ${tab} frame ${frame}`;
/** Set while the reader asked to read this tab once. Its value is the origin for which it was asked. */
const onceKey = (tab: number) => `tab ${tab} once`;

export async function writeFrame(tab: number, status: FrameStatus): Promise<void> {
  await browser.storage.session.set({ [frameKey(tab, status.frame)]: status });
}

/** Forgets the documents of a tab that began before `born` (all of them by default). */
export async function forgetFrames(tab: number, born = Number.POSITIVE_INFINITY): Promise<void> {
  const old = (await readFrames(tab)).filter(frame => frame.born < born);
  await browser.storage.session.remove(old.map(frame => frameKey(tab, frame.frame)));
}

export async function forgetTab(tab: number): Promise<void> {
  await forgetFrames(tab);
  const all = await browser.storage.session.get(null);
  const nonces = Object.keys(all).filter(key => key.startsWith(NONCE_KEY) && all[key] === tab);
  await browser.storage.session.remove([onceKey(tab), ...nonces]);
}

/** Start of the key under which the nonce of a document's card is kept; the value is its tab. */
const NONCE_KEY = 'card ';

/** Notes that a content script of the tab was given this nonce. */
export async function rememberNonce(tab: number, nonce: string): Promise<void> {
  await browser.storage.session.set({ [NONCE_KEY + nonce]: tab });
}

/** Whether some content script was given this nonce; it counts once. */
export async function takeNonce(nonce: string): Promise<boolean> {
  const key = NONCE_KEY + nonce;
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return stored[key] !== undefined;
}

async function readFrames(tab: number): Promise<FrameStatus[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    if (!key.startsWith(frameKey(tab, 0).slice(0, -1))) return [];
    const parsed = v.safeParse(frameSchema, value);
    return parsed.success ? parsed.output : [];
  });
}

/** Lets a tab be read until it leaves the origin, whatever the settings say of the site. */
export async function allowOnce(tab: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [onceKey(tab)]: origin });
}

export async function isAllowedOnce(tab: number, origin: string): Promise<boolean> {
  const stored = await browser.storage.session.get(onceKey(tab));
  return stored[onceKey(tab)] === origin;
}

/** How the tab stands now. */
export async function readTabStatus(tab: number): Promise<TabStatus> {
  const [{ url, status }, settings, frames, session] = await Promise.all([
    browser.tabs.get(tab),
    readSettings(),
    readFrames(tab),
    browser.storage.session.get(LIBRARY_TROUBLE_KEY),
  ]);
  const origin = originOf(url);
  // Without permission for a site its address is hidden, and so is the address of a browser page: only the popup, by activeTab, can tell them apart.
  if (origin === undefined) return { state: url === undefined ? 'unpermitted' : 'restricted', frames: [] };
  const permitted = await browser.permissions.contains({ origins: [patternOf(origin)] });
  const once = await isAllowedOnce(tab, origin);
  const site = siteState(settings, origin, permitted);
  if (site === 'off') return { state: 'off', origin, frames: [] };
  if (site === 'unasked' && !once) return unpermitted(origin);
  if (session[LIBRARY_TROUBLE_KEY] !== undefined) return { state: 'no-library', origin, frames: [] };
  if (origin === 'file://' && frames.length === 0 && (await isDiskClosed())) return unpermitted(origin);
  // Permitted, yet no document has spoken: it is still loading, or one of those into which no browser lets an extension.
  if (frames.length === 0) return { state: status === 'loading' ? 'reading' : 'restricted', origin, frames };
  const reading = frames.some(frame => frame.reading);
  const mentions = frames.reduce((sum, frame) => sum + frame.mentions, 0);
  return { state: reading ? 'reading' : mentions > 0 ? 'found' : 'none', origin, frames };
}

async function unpermitted(origin: string): Promise<TabStatus> {
  const diskClosed = origin === 'file://' && (await isDiskClosed());
  return { state: 'unpermitted', origin, ...(diskClosed && { diskClosed }), frames: [] };
}

/** Chromium has a switch for pages from the disk, apart from all permissions. Firefox has none, and says no of itself. */
async function isDiskClosed(): Promise<boolean> {
  return location.protocol === 'chrome-extension:' && !(await browser.extension.isAllowedFileSchemeAccess());
}

/** Calls back with the tab's status after each change of anything it depends on, until the signal. */
export function watchTabStatus(tab: number, callback: (status: TabStatus) => void, signal?: AbortSignal): void {
  const tell = () => {
    readTabStatus(tab).then(
      status => {
        if (!signal?.aborted) callback(status);
      },
      (cause: unknown) => console.warn('The tab is gone.', cause),
    );
  };
  const onUpdated = (updated: number) => {
    if (updated === tab) tell();
  };
  browser.storage.onChanged.addListener(tell);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal?.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(tell);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
