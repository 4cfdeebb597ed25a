import type { LibraryTrouble, WholeSource } from '../library/index.ts';
import { CopyButton } from '../ui/citation/CopyButton.tsx';
import { citationCopy } from '../ui/citation/citation-copy.ts';
import { toCite } from '../ui/citation/to-cite.ts';
import { Icon } from '../ui/icons.tsx';
import { isolate, t } from '../ui/strings.ts';
import { type Trouble, TroubleNote } from '../ui/TroubleNote.tsx';

import { PictureSection } from './picture/PictureSection.tsx';
import { hashOf } from './place.ts';
import { RecordSection } from './RecordSection.tsx';
import { Status } from './Status.tsx';
import { TextSection } from './TextSection.tsx';
import { titleOf } from './title.ts';

/** What the page shows. */
export type ReadingState =
  | { kind: 'reading' }
  /** The library has no such source. */
  | { kind: 'missing' }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'shown'; source: WholeSource };

export interface ReadingActions {
  /** To where the reader was before. */
  back(): void;
  print(): void;
  saveText(source: WholeSource): void;
  saveJson(source: WholeSource): void;
  retry(): void;
  openManage(trouble: LibraryTrouble | 'failed'): void;
}

type Props = {
  state: ReadingState;
  /** Search words that are emphasised. */
  query: string;
  /** The passage in the address. */
  here: number | undefined;
  actions: ReadingActions;
};

/** A source from its first word to its last. Pure view: `reading/main.tsx` owns the state. */
export function Reading({ state, query, here, actions }: Props) {
  return (
    <div class="reading">
      <div class="bar">
        <button type="button" class="tool back" aria-keyshortcuts="Escape" onClick={actions.back}>
          <Icon name="back" />
          {t('reading_back')} <kbd>Esc</kbd>
        </button>
        {state.kind === 'shown' && <Tools source={state.source} actions={actions} />}
      </div>
      <Body state={state} query={query} here={here} actions={actions} />
    </div>
  );
}

function Body({ state, query, here, actions }: Props) {
  switch (state.kind) {
    case 'reading':
      return <main aria-busy="true" aria-label={t('loading')} />;
    case 'missing':
      return (
        <main>
          <h1>{t('reading_missing')}</h1>
          <p class="soft">{t('reading_missing_what')}</p>
        </main>
      );
    case 'failed':
      return (
        <main>
          <h1>{t('card_failed')}</h1>
          <TroubleNote
            trouble={state.trouble}
            onManage={() => actions.openManage(state.trouble)}
            onRetry={actions.retry}
          />
        </main>
      );
    case 'shown':
      return <Shown source={state.source} query={query} here={here} />;
  }
}

function Shown({ source, query, here }: { source: WholeSource; query: string; here: number | undefined }) {
  return (
    <main>
      <header>
        <h1 dir="auto" lang={source.csl.language}>
          {titleOf(source.csl)}
        </h1>
        <Status source={source} />
        {query && <Found source={source} query={query} />}
      </header>
      <PictureSection source={source} />
      <TextSection passages={source.passages} here={here} />
      <RecordSection source={source} />
    </main>
  );
}

function Tools({ source, actions }: { source: WholeSource; actions: ReadingActions }) {
  return (
    <div class="tools">
      <CopyButton copy={() => citationCopy(toCite(source, false))} words={t('copy_citation')} />
      <button type="button" class="tool" onClick={() => actions.saveText(source)}>
        {t('save_text')}
      </button>
      <button type="button" class="tool" onClick={() => actions.saveJson(source)}>
        {t('save_json')}
      </button>
      <button type="button" class="tool" onClick={actions.print}>
        {t('print')}
      </button>
    </div>
  );
}

/** Which words are emphasised, and where they stand. */
function Found({ source, query }: { source: WholeSource; query: string }) {
  const found = source.passages.filter(({ bearing }) => bearing.length > 0);
  const words = t('in_quotes', isolate(query));
  return (
    <p class="found">
      {found.length > 0 ? t('reading_query', words) : t('reading_query_none', words)}{' '}
      {found.map(({ number }) => (
        <a key={number} href={hashOf(number)} aria-label={t('passage_number', String(number))}>
          {t('paragraph', String(number))}
        </a>
      ))}
    </p>
  );
}
