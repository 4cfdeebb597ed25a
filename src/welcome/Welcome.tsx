import { useRef, useState } from 'preact/hooks';
import type { CardContent } from '../library/index.ts';
import type { Settings } from '../settings/index.ts';
import type { Choice, Outcome } from '../ui/choose-sites.ts';
import { Lamp } from '../ui/icons.tsx';
import { ModeChoice } from '../ui/ModeChoice.tsx';
import { OutcomeNote } from '../ui/OutcomeNote.tsx';
import { readAddresses } from '../ui/site-addresses.ts';
import { type Key, t } from '../ui/strings.ts';
import { Example } from './Example.tsx';

type Props = {
  /** What is preselected. */
  mode: Settings['mode'];
  /** What the card of the example shows; undefined until the library is filled. */
  example: CardContent | undefined;
  onChoose(choice: Choice): Promise<Outcome>;
};

const submitWords: Readonly<Record<Settings['mode'], Key>> = {
  click: 'choose_click',
  chosen: 'choose_chosen',
  every: 'choose_every',
};
const doneWords: Readonly<Record<Settings['mode'], Key>> = {
  click: 'done_click',
  chosen: 'done_chosen',
  every: 'done_every',
};

/** The first page: what Sourcelight does, and where it may. Nothing is read on any page before this is answered. */
export function Welcome({ mode: first, example, onChoose }: Props) {
  return (
    <main class="welcome">
      <h1>
        <Lamp />
        {t('name')}
      </h1>
      <p class="lead">{t('welcome_what')}</p>
      <p>{t('welcome_how')}</p>
      <p>{t('welcome_where')}</p>
      <Example content={example} />
      <ChoiceForm first={first} onChoose={onChoose} />
    </main>
  );
}

function ChoiceForm({ first, onChoose }: { first: Settings['mode']; onChoose: Props['onChoose'] }) {
  const [mode, setMode] = useState(first);
  const [addresses, setAddresses] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<{ outcome: Outcome; mode: Settings['mode'] }>();
  const form = useRef<HTMLFormElement>(null);

  // In the click, not in the form's submit: browsers show their question only then.
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    const read = readAddresses(addresses);
    const missing = mode === 'chosen' && (read.origins.length === 0 || read.problems.length > 0);
    setProblems(mode === 'chosen' ? read.problems : []);
    if (missing) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    void onChoose({ mode, origins: read.origins }).then(outcome => setOutcome({ outcome, mode }));
  };
  return (
    <form class="choice" ref={form}>
      <ModeChoice
        mode={mode}
        addresses={addresses}
        problems={problems}
        onMode={next => {
          setMode(next);
          setOutcome(undefined);
        }}
        onAddresses={text => {
          setAddresses(text);
          setProblems([]);
        }}
      />
      <p class="small soft">{t('pages_see')}</p>
      <button type="submit" class="button main" onClick={onClick}>
        {t(submitWords[mode])}
      </button>
      <div role="status">
        {outcome && (
          <OutcomeNote outcome={outcome.outcome} done={t(doneWords[outcome.mode])} refused={t('refused_what')} />
        )}
      </div>
    </form>
  );
}
