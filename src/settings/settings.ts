import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** A web origin such as https://example.org: scheme, host and port, no path. */
export const originSchema = v.pipe(
  v.string(),
  v.check(text => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return (
      url !== undefined &&
      /^(https?|file):$/.test(url.protocol) &&
      (url.protocol === 'file:' ? text === 'file://' : url.origin === text)
    );
  }, 'an origin such as https://example.org'),
);

const fields = {
  /** Whether the reader has answered the first-run page. */
  answered: v.boolean(),
  /** Where to read: on every site, on the chosen ones, or only when asked to. */
  mode: v.picklist(['every', 'chosen', 'click']),
  /** Origins that the reader said yes to. They count in every mode. */
  chosen: v.array(originSchema),
  /** Origins that the reader said no to. They win over all else. */
  off: v.array(originSchema),
  /** Rest of the pointer on a mark before the card opens, in ms. */
  openDelay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000)),
};

export interface Settings {
  answered: boolean;
  mode: 'every' | 'chosen' | 'click';
  chosen: readonly string[];
  off: readonly string[];
  openDelay: number;
}

/** The one source of defaults. Only what the reader set is stored, so that a default can change. */
export const defaults: Settings = { answered: false, mode: 'click', chosen: [], off: [], openDelay: 350 };

const SETTINGS_KEY = 'settings';

/** The settings as they are now. A stored value of the wrong shape counts as not set. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

function parseSettings(stored: unknown): Settings {
  return { ...defaults, ...explicit(stored) };
}

function explicit(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const kept = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, (stored as Record<string, unknown>)[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Sets some settings, the others stay as they are. Errors: ValiError when a value has the wrong shape; nothing is stored then. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const checked = v.parse(v.partial(v.strictObject(fields)), patch);
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...explicit(stored[SETTINGS_KEY]), ...checked } });
}

/** Calls back after each change, until the signal. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) callback(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
