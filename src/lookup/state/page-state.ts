import { effect, type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { actorsByNumber } from '../../library/index.ts';
import { askPage } from '../../messages/index.ts';
import { patternOf, readTabStatus, type TabStatus, watchTabStatus } from '../../settings/index.ts';
import type { LibraryState } from './library-state.ts';
import { type FrameList, groupByActor, nextFrame, type PageActor, placeInTab, type Stop } from './page-actors.ts';

/** The page that the look-up is about. `absent`: it is about none. `gone`: the tab was closed. */
export type PageState =
  | { kind: 'absent' }
  | { kind: 'waiting' }
  | { kind: 'gone' }
  | {
      kind: 'known';
      tab: number;
      status: TabStatus;
      actors: readonly PageActor[];
      /** UTF-16 code units that were not read. */
      unread: number;
      /** Frames that had mentions but did not answer. */
      silentFrames: number;
      /** Origins of which the page embeds something that the browser does not let us read. */
      closedFrames: readonly string[];
    };

/** Follows the page of a tab, and the tab itself where it changes. */
export function watchPage(tab: Signal<number | undefined>, library: Signal<LibraryState>): Signal<PageState> {
  const state = signal<PageState>({ kind: 'waiting' });
  effect(() => {
    const id = tab.value;
    const source = library.value;
    if (id === undefined) return;
    const before = state.peek();
    if (before.kind === 'known' && before.tab !== id) state.value = { kind: 'waiting' };
    const superseded = new AbortController();
    let latest = 0;
    const take = async (status: TabStatus) => {
      latest += 1;
      const turn = latest;
      const next = await readPage(id, status, source);
      if (!superseded.signal.aborted && turn === latest) state.value = next;
    };
    watchTabStatus(id, status => void take(status), superseded.signal);
    const look = () =>
      readTabStatus(id).then(take, () => {
        if (!superseded.signal.aborted) state.value = { kind: 'gone' };
      });
    void look();
    // Firefox makes the popup ready while the button is still held down, before the press has told which page it is about.
    window.addEventListener('focus', () => void look(), { signal: superseded.signal });
    return () => superseded.abort();
  });
  return state;
}

async function readPage(tab: number, status: TabStatus, source: LibraryState): Promise<PageState> {
  const unread = status.frames.reduce((sum, frame) => sum + frame.unread, 0);
  const known = { kind: 'known', tab, status, unread } as const;
  if (source.kind !== 'open' || status.frames.length === 0)
    return { ...known, actors: [], silentFrames: 0, closedFrames: [] };
  // The page itself is asked in any case: it knows what is embedded in it.
  const frames = status.frames.filter(({ frame, mentions }) => frame === 0 || mentions > 0).map(({ frame }) => frame);
  const replies = await Promise.all(
    frames.sort((a, b) => a - b).map(async frame => ({ frame, reply: await askPage(tab, frame, 'list', null) })),
  );
  const lists = replies.flatMap(({ frame, reply }): FrameList[] => (reply.ok ? [{ frame, list: reply.value }] : []));
  const numbers = lists.flatMap(({ list }) => list.mentions.map(mention => mention.actor));
  const actors = groupByActor(lists, await actorsByNumber(source.library, numbers));
  const closedFrames = await closedAmong(lists.flatMap(({ list }) => list.embedded));
  return { ...known, actors, silentFrames: replies.length - lists.length, closedFrames };
}

/** Those of the origins for which there is no permission. */
async function closedAmong(origins: readonly string[]): Promise<string[]> {
  const asked = [...new Set(origins)];
  const permitted = await Promise.all(
    asked.map(origin => browser.permissions.contains({ origins: [patternOf(origin)] })),
  );
  return asked.filter((_origin, index) => !permitted[index]);
}

/** Takes the reader from mention to mention of an actor; replies with the place reached, 1 of n, or undefined where the page did not answer. */
export function createTour(): (tab: number, actor: PageActor) => Promise<{ at: number; of: number } | undefined> {
  const stops = new Map<string, Stop>();
  return async (tab, page) => {
    const key = `${tab} ${page.actor.number}`;
    const frame = nextFrame(page, stops.get(key));
    if (frame === undefined) return undefined;
    const reply = await askPage(tab, frame, 'go', { actor: page.actor.number });
    if (!reply.ok) return undefined;
    const stop = { frame, ...reply.value };
    stops.set(key, stop);
    return placeInTab(page, stop);
  };
}

/** The active tab of this window, and each that becomes it where the look-up stays beside the pages. */
export function watchActiveTab(follow: boolean): Signal<number | undefined> {
  const tab = signal<number | undefined>(undefined);
  const find = async () => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active?.id !== undefined) tab.value = active.id;
  };
  void find();
  if (follow) browser.tabs.onActivated.addListener(() => void find());
  return tab;
}
