import { isRoot } from './browsers.ts';

/** Where nobody listens: the discard port of this machine. */
const NOWHERE = 'http://127.0.0.1:9/';

/**
 * Chromium without anything that talks to the network by itself, beyond what puppeteer already turns off: tests count
 * every request that leaves the machine and expect none.
 */
export function chromiumFlags(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
    `--apps-gallery-update-url=${NOWHERE}`,
    `--component-updater=url-source=${NOWHERE}`,
    `--gaia-url=${NOWHERE}`,
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}

/** Firefox heeds the preference for its settings server in release builds only with this. */
export const FIREFOX_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } as const;

/** The same for Firefox, beyond puppeteer's own preferences. */
export const FIREFOX_PREFERENCES: Readonly<Record<string, unknown>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.ml.enable': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.network.url': '',
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#no-remote-settings',
  'sidebar.revamp': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

/** Preferences that send every request but those to this machine's loopback addresses to a proxy at `port`. */
export function firefoxProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
  };
}
