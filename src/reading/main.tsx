import { signal } from '@preact/signals';
import { render } from 'preact';
import { type Library, LibraryError, readSource, searchLibrary, type WholeSource } from '../library/index.ts';
import { askBackground } from '../messages/index.ts';
import { followChoice } from '../ui/citation/citation-choice.ts';
import { openWhenFilled } from '../ui/open-when-filled.ts';
import { nameDocument } from '../ui/strings.ts';
import { goBack } from './go-back.ts';
import { passageIn, readPlace } from './place.ts';
import { Reading, type ReadingActions, type ReadingState } from './Reading.tsx';
import { saveAsJson, saveAsText } from './save-source.ts';
import { titleOf } from './title.ts';

const place = readPlace(location.search);
const state = signal<ReadingState>({ kind: 'reading' });
const here = signal(passageIn(location.hash));

async function read(): Promise<ReadingState> {
  try {
    const library = await openWhenFilled();
    const source = await readSource(library, place.source);
    if (!source) return { kind: 'missing' };
    return { kind: 'shown', source: await emphasise(source, library) };
  } catch (cause) {
    if (!(cause instanceof LibraryError)) console.error('The source could not be read.', cause);
    return { kind: 'failed', trouble: cause instanceof LibraryError ? cause.code : 'failed' };
  }
}

/** The source with the words of the search emphasised that led to it. */
async function emphasise(source: WholeSource, library: Library): Promise<WholeSource> {
  if (!place.query) return source;
  const { excerpts } = await searchLibrary(library, `${place.query} in:${place.source}`, {
    most: source.passages.length,
  });
  const bearing = new Map(excerpts.map(excerpt => [excerpt.passage, excerpt.bearing]));
  const passages = source.passages.map(passage => ({ ...passage, bearing: bearing.get(passage.passage) ?? [] }));
  return { ...source, passages };
}

const actions: ReadingActions = {
  back: () => void goBack(place.from),
  print: () => window.print(),
  saveText: saveAsText,
  saveJson: saveAsJson,
  retry: () => void show(),
  openManage: trouble => void askBackground('open-page', { page: 'manage.html', query: '', hash: trouble }),
};

/** The browser looks for the place in the address before there is any text: it is gone to once the text stands. */
function goTo(number: number | undefined): void {
  here.value = number;
  const passage = number === undefined ? null : document.getElementById(`p${number}`);
  passage?.scrollIntoView({ block: 'start' });
  passage?.focus({ preventScroll: true });
}

async function show(): Promise<void> {
  state.value = await read();
  if (state.value.kind !== 'shown') return;
  document.title = titleOf(state.value.source.csl);
  requestAnimationFrame(() => goTo(passageIn(location.hash)));
}

nameDocument('name');
followChoice();
const Root = () => <Reading state={state.value} query={place.query} here={here.value} actions={actions} />;
render(<Root />, document.body);
window.addEventListener('hashchange', () => goTo(passageIn(location.hash)));
document.addEventListener('keydown', event => {
  // An input method uses Escape for itself, and with a modifier it is the browser's.
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (event.key === 'Escape' && plain && !event.isComposing && !event.defaultPrevented) actions.back();
});
void show();
