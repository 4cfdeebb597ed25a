import type { BrowserName } from './browsers.ts';

type Manifest = Readonly<Record<string, unknown>>;

/** Keys that mean something in the other browser only, and that a store's check would warn of. */
const FOREIGN_KEYS = {
  chrome: ['sidebar_action', 'browser_specific_settings'],
  firefox: ['side_panel', 'minimum_chrome_version', 'externally_connectable'],
} as const;
const FOREIGN_PERMISSIONS: Readonly<Record<BrowserName, readonly string[]>> = { chrome: [], firefox: ['sidePanel'] };

/** The one manifest as a browser's store takes it: without what is the other browser's. */
export function storeManifest(manifest: Manifest, browser: BrowserName): Record<string, unknown> {
  const foreign: readonly string[] = FOREIGN_KEYS[browser];
  const own = Object.fromEntries(Object.entries(manifest).filter(([key]) => !foreign.includes(key)));
  const { service_worker, scripts } = manifest.background as { service_worker: string; scripts: string[] };
  const permissions = (manifest.permissions as string[]).filter(name => !FOREIGN_PERMISSIONS[browser].includes(name));
  return { ...own, background: browser === 'chrome' ? { service_worker } : { scripts }, permissions };
}
