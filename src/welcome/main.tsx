import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { type CardContent, cardContent, openLibrary } from '../library/index.ts';
import { askBackground } from '../messages/index.ts';
import { originOf, readSettings } from '../settings/index.ts';
import { choose, chooseSite } from '../ui/choose-sites.ts';
import { locale, nameDocument, t } from '../ui/strings.ts';
import { AskSite } from './AskSite.tsx';
import { Welcome } from './Welcome.tsx';

/** The actor of the bundled pack at whose mention the example's card stands. */
const EXAMPLE_ACTOR = 'dolkun-isa';

const example = signal<CardContent | undefined>(undefined);

/** At the first run the library is being filled while this page opens: the example comes when it is there. */
async function readExample(): Promise<void> {
  const reply = await askBackground('ready', null);
  if (!reply.ok || reply.value !== null) return;
  const library = await openLibrary();
  const actor = (await library.getAll('actors')).find(({ id }) => id === EXAMPLE_ACTOR);
  if (actor)
    example.value = await cardContent(library, { actor: actor.number, sentence: t('example_page'), lang: locale() });
  library.close();
}

async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

async function run(): Promise<void> {
  nameDocument('name');
  const asked = originOf(new URLSearchParams(location.search).get('ask') ?? undefined);
  if (asked !== undefined) {
    render(<AskSite origin={asked} onAllow={() => chooseSite(asked)} onLeave={() => void leave()} />, document.body);
    return;
  }
  const { mode } = await readSettings();
  const Root = () => <Welcome mode={mode} example={example.value} onChoose={choose} />;
  render(<Root />, document.body);
  await readExample();
}

run().catch((cause: unknown) => console.error('The welcome page could not be shown.', cause));
