import type { CardContent, CheckedWords, Excerpt } from '../library/index.ts';
import { Lamp } from '../ui/icons.tsx';
import { count, t } from '../ui/strings.ts';
import { type Trouble, TroubleNote } from '../ui/TroubleNote.tsx';
import { type PageList, PageLists } from './on-page/PageLists.tsx';
import { PageSection } from './on-page/PageSection.tsx';
import { QuotationsSection } from './on-page/QuotationsSection.tsx';
import { SiteSwitch } from './on-page/SiteSwitch.tsx';
import type { Place } from './place.ts';
import { CheckedSearch } from './search/CheckedSearch.tsx';
import { Results } from './search/Results.tsx';
import { SearchBox } from './search/SearchBox.tsx';
import type { PageActor } from './state/page-actors.ts';
import type { PageState } from './state/page-state.ts';
import type { PageWords, Quotations } from './state/quotations-state.ts';
import type { SearchState } from './state/search-state.ts';

export interface LookupActions {
  search(text: string): void;
  /** Shows more passages that answer the search. */
  more(): void;
  /** Goes to the actor's next mention; replies with its place, 1 of n, or undefined where the page did not answer. */
  go(actor: PageActor): Promise<{ at: number; of: number } | undefined>;
  /** What the sources say of an actor, best for its first mention on the page first. */
  excerptsFor(actor: PageActor): Promise<Pick<CardContent, 'excerpts' | 'rest'>>;
  /** Opens the source of a passage at it. */
  read(passage: string): void;
  /** A passage with its neighbours in the source. */
  around(passage: string): Promise<readonly Excerpt[]>;
  /** Switches a site off, or on again. */
  setSite(origin: string, on: boolean): Promise<void>;
  /** Opens the page that asks for permission for a site. */
  allow(origin: string): void;
  /** Opens the page of this extension in Chromium's list of extensions, where pages from the disk are allowed. */
  openExtensions(): void;
  /** Reads the page once; replies whether it could. */
  readOnce(): Promise<boolean>;
  /** Goes to a quotation's place on the page; replies whether it is there. */
  goToWords(words: PageWords): Promise<boolean>;
  /** Shows the mentions on the page, or its quotations. */
  choose(list: PageList): void;
  openManage(trouble?: Trouble): void;
  retry(): void;
}

type Props = {
  kind: Place['kind'];
  query: string;
  page: PageState;
  list: PageList;
  quotations: Quotations;
  search: SearchState;
  /** What the library says of the words that are searched for in quotation marks. */
  checked: CheckedWords | undefined;
  /** Why there is no library; undefined when there is one, or when that is not known yet. */
  trouble: Trouble | undefined;
  size: { sources: number; passages: number } | undefined;
  actions: LookupActions;
};

/** What is on the page, and a search over the library. Pure view: `lookup/main.tsx` owns the state. */
export function Lookup({ kind, query, page, list, quotations, search, checked, trouble, size, actions }: Props) {
  return (
    <div class="lookup">
      <header class="top">
        <h1>
          <Lamp />
          {t('name')}
        </h1>
        {page.kind === 'known' && <SiteSwitch status={page.status} actions={actions} />}
      </header>
      <SearchBox query={query} disabled={trouble !== undefined} autofocus={kind !== 'panel'} onInput={actions.search} />
      <main>
        {trouble ? (
          <TroubleNote trouble={trouble} onManage={() => actions.openManage(trouble)} onRetry={actions.retry} />
        ) : search.kind === 'idle' ? (
          <>
            {page.kind === 'known' && page.status.frames.length > 0 && (
              <PageLists
                list={list}
                counts={{
                  mentions: page.actors.reduce((sum, actor) => sum + actor.mentions, 0),
                  quotations: quotations.kind === 'known' ? quotations.list.length : 0,
                }}
                choose={actions.choose}
              />
            )}
            {list === 'quotations' && page.kind === 'known' && page.status.frames.length > 0 ? (
              <QuotationsSection quotations={quotations} page={page} actions={actions} />
            ) : (
              <PageSection page={page} byButton={kind === 'popup'} actions={actions} />
            )}
          </>
        ) : (
          <>
            {checked && <CheckedSearch checked={checked} actions={actions} />}
            {!(checked && foundNothing(search)) && <Results search={search} actions={actions} />}
          </>
        )}
      </main>
      <footer class="foot">
        <span>{size && `${count('sources', size.sources)} · ${count('passages', size.passages)}`}</span>
        <button type="button" class="link" onClick={() => actions.openManage()}>
          {t('library_and_settings')}
        </button>
      </footer>
    </div>
  );
}

/** A verdict already says where such words stand, or that they do not. */
function foundNothing(search: SearchState): boolean {
  return search.kind === 'found' && search.answer.total === 0;
}
