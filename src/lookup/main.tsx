import { computed, effect, signal, useComputed } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { cardContent, readAround } from '../library/index.ts';
import { askBackground, askPage } from '../messages/index.ts';
import { changeSettings, readSettings, takeWords, watchWords } from '../settings/index.ts';
import { readingAddress } from '../ui/reading-address.ts';
import { nameDocument } from '../ui/strings.ts';
import { Lookup, type LookupActions } from './Lookup.tsx';
import type { PageList } from './on-page/PageLists.tsx';
import { readPlace, WORDS_HASH } from './place.ts';
import { watchChecked } from './state/checked-state.ts';
import { watchLibrary } from './state/library-state.ts';
import { createTour, watchActiveTab, watchPage } from './state/page-state.ts';
import { watchQuotations } from './state/quotations-state.ts';
import { queryFor } from './state/quoted-query.ts';
import { watchSearch } from './state/search-state.ts';
import { walk } from './walk.ts';

nameDocument('name');
const place = readPlace(location.search);
document.documentElement.classList.add(place.kind);

const query = signal(place.query);
/** A look-up in a tab of its own is about no page but the one it is told of: the active tab is itself. */
const followed = place.kind !== 'tab' ? watchActiveTab(place.kind === 'panel') : undefined;
const tab = followed ?? signal<number | undefined>(place.tab);
const { library, reopen } = watchLibrary();
const page = watchPage(tab, library);
const search = watchSearch(query, library);
const list = signal<PageList>('mentions');
const quotations = watchQuotations(
  page,
  library,
  computed(() => list.value === 'quotations'),
);
const checked = watchChecked(query, library);
const goNext = createTour();

/** The popup makes way for what it opens, or it would hide the browser's own questions; what stands in a tab stays. */
async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  if (place.kind === 'popup' && (await browser.tabs.getCurrent()) === undefined) window.close();
}

const openPage = (address: string) => openTab(browser.runtime.getURL(address));
/** From there one key leads back: to this very tab, or to the page beside or under which the look-up stands. */
async function openSource(passage: string): Promise<void> {
  const own = (await browser.tabs.getCurrent())?.id;
  await openPage(readingAddress(passage, query.value.trim(), own ?? tab.value));
}

const actions: LookupActions = {
  search: text => {
    query.value = text;
  },
  more: search.more,
  go: async actor => (tab.value === undefined ? undefined : await goNext(tab.value, actor)),
  excerptsFor: async actor => {
    if (library.value.kind !== 'open') return { excerpts: [] };
    return (await cardContent(library.value.library, actor.asked)) ?? { excerpts: [] };
  },
  read: passage => void openSource(passage),
  around: async passage => (library.value.kind === 'open' ? await readAround(library.value.library, passage) : []),
  setSite: async (origin, on) => {
    const { off } = await readSettings();
    const others = off.filter(other => other !== origin);
    await changeSettings({ off: on ? others : [...others, origin] });
  },
  allow: origin => void openPage(`welcome.html?ask=${encodeURIComponent(origin)}`),
  openExtensions: () => void openTab(`chrome://extensions/?id=${browser.runtime.id}`),
  readOnce: async () => {
    if (tab.value === undefined) return false;
    return (await askBackground('read-now', { tab: tab.value })).ok;
  },
  choose: chosen => {
    list.value = chosen;
  },
  goToWords: async ({ frame, place }) => {
    if (tab.value === undefined) return false;
    const reply = await askPage(tab.value, frame, 'go-to-words', place);
    return reply.ok && reply.value;
  },
  openManage: trouble => {
    if (trouble) void openPage(`manage.html#${trouble}`);
    else void browser.runtime.openOptionsPage();
  },
  retry: () => void askBackground('ready', null).then(reopen),
};

function Root() {
  const trouble = useComputed(() => (library.value.kind === 'trouble' ? library.value.trouble : undefined));
  const size = useComputed(() =>
    library.value.kind === 'open' ? { sources: library.value.sources, passages: library.value.passages } : undefined,
  );
  return (
    <Lookup
      kind={place.kind}
      query={query.value}
      page={followed || place.tab !== undefined ? page.value : { kind: 'absent' }}
      list={list.value}
      quotations={quotations.value}
      search={search.state.value}
      checked={checked.value}
      trouble={trouble.value}
      size={size.value}
      actions={actions}
    />
  );
}

render(<Root />, document.body);
document.addEventListener('keydown', walk);

/** The query that came from a page by the context menu. It stays out of the address, which lies in the history. */
let left = '';
/** Shows what the library says of the words that were left for this look-up. */
async function showLeftWords(): Promise<void> {
  const words = await takeWords(place.kind === 'panel' ? (await browser.windows.getCurrent()).id : undefined);
  if (words === undefined) return;
  left = queryFor(words);
  query.value = left;
}

if (place.kind === 'panel') watchWords(() => void showLeftWords());
if (place.kind === 'panel' || location.hash === WORDS_HASH) void showLeftWords();

// Reloading the look-up's own tab keeps the search.
if (place.kind === 'tab') {
  effect(() => {
    const address = new URL(location.href);
    if (query.value && query.value !== left) address.searchParams.set('q', query.value);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  });
}
