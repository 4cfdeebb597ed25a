import type { Settings } from './settings.ts';

/**
 * Whether Sourcelight reads a site.
 * `on`: yes. `off`: the reader said no here. `unasked`: the reader has not said yes here, or the browser has no permission for it.
 */
export type SiteState = 'on' | 'off' | 'unasked';

/** The reader's choice for an origin. `permitted`: the browser lets the extension in. */
export function siteState(
  settings: Pick<Settings, 'mode' | 'chosen' | 'off'>,
  origin: string,
  permitted: boolean,
): SiteState {
  if (settings.off.includes(origin)) return 'off';
  if (!permitted) return 'unasked';
  return settings.mode === 'every' || settings.chosen.includes(origin) ? 'on' : 'unasked';
}

/** The origin of a page's address as settings keep it; undefined where extensions never run. */
export function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'file:') return 'file://';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : undefined;
}

/** The match pattern that permission is asked for. Patterns have no port: the permission is for the host. */
export function patternOf(origin: string): string {
  if (origin === 'file://') return 'file:///*';
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The match pattern of every site. */
export const EVERY_SITE = '<all_urls>';
