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
  return (
    <>
      {runs.map((run, index) =>
        run.differs ? (
          <em key={index} class="differs" title={label} data-label={label}>
            {run.text}
          </em>
        ) : (
          run.text
        ),
      )}
    </>
  );
}
