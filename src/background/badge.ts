import browser from 'webextension-polyfill';
import { readTabStatus, type TabStatus } from '../settings/index.ts';

/** How each state looks on the button: a text that differs, a title that says it, a grey icon where nothing is read. */
interface Face {
  text: string;
  title: string;
  grey: boolean;
}

const message = (key: string, ...substitutions: string[]) => browser.i18n.getMessage(key, substitutions);

/** Counts above this are shown as `999+`: the badge has room for four characters. */
const MOST_SHOWN = 999;

function faceOf(status: TabStatus): Face {
  const mentions = status.frames.reduce((sum, frame) => sum + frame.mentions, 0);
  switch (status.state) {
    case 'restricted':
    case 'unpermitted':
      return { text: '', title: message('badge_unpermitted'), grey: true };
    case 'off':
      return { text: 'off', title: message('badge_off'), grey: true };
    case 'no-library':
      return { text: '!', title: message('badge_no_library'), grey: true };
    case 'reading':
      return { text: '…', title: message('badge_reading'), grey: false };
    case 'none':
      return { text: '0', title: message('badge_none'), grey: false };
    case 'found':
      return {
        text: mentions > MOST_SHOWN ? `${MOST_SHOWN}+` : String(mentions),
        title: message('badge_found', String(mentions)),
        grey: false,
      };
  }
}

const ICON_SIZES = [16, 32] as const;
const iconPaths = (grey: boolean) =>
  Object.fromEntries(ICON_SIZES.map(size => [size, `icons/${size}${grey ? '-grey' : ''}.png`]));

/**
 * What a call is given besides its details. Chromium logs an error for a tab that was closed meanwhile, unless a callback looks at it; Firefox
 * takes no callback here and gives a promise.
 */
const checked: [] | [callback: () => void] =
  location.protocol === 'chrome-extension:' ? [() => void chrome.runtime.lastError] : [];

/** Shows how a tab stands on the button, for this tab only. Never rejects. */
export async function refreshBadge(tab: number): Promise<void> {
  const status = await readTabStatus(tab).catch((cause: unknown) => console.warn(`Tab ${tab} is gone.`, cause));
  if (!status) return;
  const { text, title, grey } = faceOf(status);
  const { action } = chrome as unknown as {
    action: Record<ActionCall, (details: object, ...callback: typeof checked) => unknown>;
  };
  const set = async (call: ActionCall, details: object) => action[call]({ tabId: tab, ...details }, ...checked);
  const calls = [
    set('setBadgeText', { text }),
    set('setTitle', { title }),
    set('setIcon', { path: iconPaths(grey) }),
    set('setBadgeBackgroundColor', { color: grey ? '#6b6e73' : '#8a4b00' }),
    set('setBadgeTextColor', { color: '#ffffff' }),
  ];
  await Promise.allSettled(calls);
}

type ActionCall = 'setBadgeText' | 'setTitle' | 'setIcon' | 'setBadgeBackgroundColor' | 'setBadgeTextColor';

export async function refreshAllBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : refreshBadge(id))));
}
