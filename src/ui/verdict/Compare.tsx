import type { CheckedWords, Excerpt } from '../../library/index.ts';
import { t } from '../strings.ts';
import { CitedPlace } from './CitedPlace.tsx';
import { type CompareRun, pageRuns, sourceRuns } from './compare-runs.ts';

type Props = {
  checked: CheckedWords;
  /** The words were typed in by the reader and stand on no page. */
  typed?: boolean;
  /** Reads a passage with its neighbours in the source. */
  around: (passage: string) => Promise<readonly Excerpt[]>;
};

/** A page's words, or the reader's, beside the source's, with what differs on either side. */
export function Compare({ checked, typed = false, around }: Props) {
  const sources = sourceRuns(checked);
  return (
    <div class="compare">
      <section>
        <h3>{t(typed ? 'compare_searched' : 'compare_page')}</h3>
        <p class="theirs" dir="auto" lang={checked.asked.lang || undefined}>
          <Runs runs={pageRuns(checked)} label={t(typed ? 'compare_only_searched' : 'compare_only_page')} />
        </p>
      </section>
      <section>
        <h3>{t('compare_source')}</h3>
        {sources.map(source => (
          <div key={source.passage} data-passage={source.passage}>
            <blockquote
              class="words"
              dir="auto"
              lang={source.lang || undefined}
              data-before={source.piece.cutBefore ? '' : undefined}
              data-after={source.piece.cutAfter ? '' : undefined}
            >
              <Runs runs={source.runs} label={t('compare_only_source')} />
            </blockquote>
            <Turning runs={source.runs} lang={source.lang} />
            <CitedPlace
              passage={source.passage}
              paragraph={source.number}
              piece={source.piece}
              spans={checked.places.flatMap(({ passage, span }) => (passage === source.passage ? [span] : []))}
              around={around}
            />
          </div>
        ))}
      </section>
    </div>
  );
}

/** What differs is told apart by its line and a label, never by colour alone; the style sheet says the label to screen readers. */
function Runs({ runs, label }: { runs: readonly CompareRun[]; label: string }) {
  const labels = { differs: label, turns: t('compare_turns') };
  return (
    <>
      {runs.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : (
          <em key={index} class={kind} title={labels[kind]} data-label={labels[kind]}>
            {text}
          </em>
        ),
      )}
    </>
  );
}

/** Says in words why the sense turns: all that the page has agrees, so that nothing differs to be seen. */
function Turning({ runs, lang }: { runs: readonly CompareRun[]; lang: string }) {
  const words = runs.flatMap(({ kind, text }) => (kind === 'turns' ? [text] : []));
  if (words.length === 0) return null;
  return (
    <p class="turning">
      {words.map((word, index) => (
        <>
          {index > 0 && ' · '}
          <bdi key={index} class="turns" lang={lang || undefined}>
            {word}
          </bdi>
        </>
      ))}{' '}
      {t('compare_turns')}
    </p>
  );
}
