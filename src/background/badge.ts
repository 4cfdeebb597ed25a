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
      return { text: mentions > MOST_SHOWN ? `${MOST_SHOWN}+` : String(mentions), title: message('badge_found', String(mentions)), grey: false };
  }
}

const ICON_SIZES = [16, 32] as const;
const iconPaths = (grey: boolean) => Object.fromEntries(ICON_SIZES.map(size => [size, `icons/${size}${grey ? '-grey' : ''}.png`]));

/** Shows how a tab stands on the button, for this tab only. Never rejects: a tab that was closed meanwhile needs no badge. */
export async function refreshBadge(tab: number): Promise<void> {
  try {
    const { text, title, grey } = faceOf(await readTabStatus(tab));
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setTitle({ tabId: tab, title }),
      browser.action.setIcon({ tabId: tab, path: iconPaths(grey) }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: grey ? '#6b6e73' : '#8a4b00' }),
      browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    ]);
  } catch (cause) {
    const open = await browser.tabs.get(tab).then(() => true, () => false);
    if (open) console.error('The badge could not be set.', cause);
  }
}

export async function refreshAllBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : refreshBadge(id))));
}
