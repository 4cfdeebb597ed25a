import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { acceptLoss, exportLibrary, KEPT_KEY, restoreBundled } from '../library/index.ts';
import { askBackground } from '../messages/index.ts';
import { type ActorKind, changeSettings, readSettings, watchSettings } from '../settings/index.ts';
import { choose } from '../ui/choose-sites.ts';
import { addedStyles, citationChoice, followChoice } from '../ui/citation/citation-choice.ts';
import { saveFile } from '../ui/save-file.ts';
import { nameDocument } from '../ui/strings.ts';
import { addingOutcome, citing } from './citing.ts';
import { type LibraryView, readLibraryView } from './library-view.ts';
import { Manage, type ManageActions } from './Manage.tsx';

const library = signal<LibraryView>({ kind: 'reading' });

async function reread(): Promise<void> {
  library.value = await readLibraryView();
}

const actions: ManageActions = {
  choose,
  forget: (list, origin) => void forget(list, origin),
  paint: painting => void changeSettings({ painting }),
  switchKind: (kind, on) => void switchKind(kind, on),
  save: async () => saveFile('sourcelight-library.json', await exportLibrary(), 'application/json'),
  restore: async () => {
    await restoreBundled();
    await reread();
  },
  accept: async () => {
    await acceptLoss();
    await reread();
  },
  retry: () => void reread(),
};

async function forget(list: 'chosen' | 'off', origin: string): Promise<void> {
  const settings = await readSettings();
  await changeSettings({ [list]: settings[list].filter(other => other !== origin) });
  await askBackground('resettle', null);
}

async function switchKind(kind: ActorKind, on: boolean): Promise<void> {
  const others = (await readSettings()).kindsOff.filter(other => other !== kind);
  await changeSettings({ kindsOff: on ? others : [...others, kind] });
}

async function run(): Promise<void> {
  nameDocument('manage_title');
  const settings = signal(await readSettings());
  watchSettings(next => {
    settings.value = next;
  });
  followChoice();
  const Root = () => (
    <Manage
      library={library.value}
      citations={{ choice: citationChoice.value, added: addedStyles.value, outcome: addingOutcome.value }}
      settings={settings.value}
      actions={actions}
      citing={citing}
    />
  );
  render(<Root />, document.body);
  browser.storage.local.onChanged.addListener(changes => {
    if (KEPT_KEY in changes) void reread();
  });
  await reread();
}

run().catch((cause: unknown) => console.error('The settings could not be shown.', cause));
