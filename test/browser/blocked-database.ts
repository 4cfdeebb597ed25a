import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../../tools/browsers.ts';
import { FIREFOX_UUID } from '../../tools/launch.ts';

/** Where each browser keeps the databases of an extension, below the profile. Firefox has storage.local elsewhere, which goes on working. */
const PLACES = {
  chrome: 'Default/IndexedDB',
  firefox: `storage/default/moz-extension+++${FIREFOX_UUID}/idb`,
} as const;

/**
 * A profile in which the browser cannot open any database of the extension: a file lies where its folder would be. No browser has a setting
 * for it any more, yet a damaged profile or a full disk comes to the same.
 */
export function profileWithoutDatabases(browser: BrowserName): string {
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-profile-'));
  const place = join(profile, PLACES[browser]);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, 'no folder');
  return profile;
}
