import type { Settings } from '../settings/index.ts';
import type { Choice, Outcome } from '../ui/choose-sites.ts';
import { Lamp } from '../ui/icons.tsx';
import { t } from '../ui/strings.ts';
import { CitationSection } from './CitationSection.tsx';
import type { CitationActions, CitationView } from './citation-view.ts';
import { HelpSection } from './HelpSection.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import type { LibraryView } from './library-view.ts';
import { type PaintingActions, PaintingSection } from './PaintingSection.tsx';
import { SiteSection } from './SiteSection.tsx';

export interface ManageActions extends PaintingActions {
  choose(choice: Choice): Promise<Outcome>;
  /** Takes a site out of a list; it is then treated as all others. */
  forget(list: 'chosen' | 'off', origin: string): void;
  /** Saves the whole library as a file. */
  save(): Promise<void>;
  /** Fills in the bundled sources again. */
  restore(): Promise<void>;
  /** Says that what is there now is meant. */
  accept(): Promise<void>;
  retry(): void;
}

type Props = {
  library: LibraryView;
  citations: CitationView;
  settings: Settings;
  actions: ManageActions;
  citing: CitationActions;
};

/** The library and the settings. Pure view: `manage/main.tsx` owns the state. */
export function Manage({ library, citations, settings, actions, citing }: Props) {
  return (
    <main class="manage">
      <h1>
        <Lamp />
        {t('manage_title')}
      </h1>
      <LibrarySection library={library} actions={actions} />
      <CitationSection view={citations} actions={citing} />
      <SiteSection settings={settings} actions={actions} />
      <PaintingSection settings={settings} actions={actions} />
      <HelpSection />
    </main>
  );
}
