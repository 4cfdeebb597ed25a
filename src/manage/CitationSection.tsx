import type { StyleFault } from '../citations/index.ts';
import { CitationChoice } from '../ui/citation/CitationChoice.tsx';
import { Icon } from '../ui/icons.tsx';
import { isolate, type Key, number, t } from '../ui/strings.ts';
import type { AddingOutcome, CitationActions, CitationView } from './citation-view.ts';

type Props = { view: CitationView; actions: CitationActions };

const FAULTS: Readonly<Record<StyleFault['kind'], Key>> = {
  'too-large': 'fault_too_large',
  refused: 'fault_refused',
  'not-xml': 'fault_not_xml',
  'not-a-style': 'fault_not_a_style',
  dependent: 'fault_dependent',
  macro: 'fault_macro',
  'cannot-run': 'fault_cannot_run',
};

/** How citations are written, and the styles that the reader added. Pure view. */
export function CitationSection({ view: { choice, added, outcome }, actions }: Props) {
  const onFile = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    if (file) actions.add(file);
    // The same file may be chosen again, mended.
    event.currentTarget.value = '';
  };
  return (
    <section aria-labelledby="citations" class="citing">
      <h2 id="citations">{t('cite_heading')}</h2>
      <p class="soft small">{t('cite_what')}</p>
      <CitationChoice choice={choice} added={added} onChoose={actions.choose} />
      {added.length > 0 && (
        <ul class="sites">
          {added.map(({ id, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>
              <button
                type="button"
                class="tool"
                title={t('cite_remove', isolate(title))}
                aria-label={t('cite_remove', isolate(title))}
                onClick={() => actions.remove(id)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="button file">
        {t('cite_add')}
        <input type="file" accept=".csl,application/vnd.citationstyles.style+xml" class="unseen" onChange={onFile} />
      </label>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
    </section>
  );
}

function Outcome({ outcome }: { outcome: AddingOutcome }) {
  const well = outcome.kind === 'added';
  return (
    <p class={`outcome ${well ? 'done' : 'refused'}`} data-outcome={outcome.kind}>
      <Icon name={well ? 'done' : 'warn'} />
      <span>{wordsFor(outcome)}</span>
    </p>
  );
}

function wordsFor(outcome: AddingOutcome): string {
  switch (outcome.kind) {
    case 'added':
      return t('cite_added', isolate(outcome.title));
    case 'many':
      return t('cite_full', number(outcome.most));
    case 'failed':
      return t('act_failed');
    case 'fault': {
      const { kind, detail, line, column } = outcome.fault;
      const place = line === undefined || column === undefined ? [] : [t('fault_place', number(line), number(column))];
      const named = kind === 'too-large' ? isolate(detail) : t('in_quotes', isolate(detail));
      return [t(FAULTS[kind], named), ...place, t('cite_fault')].join(' ');
    }
  }
}
