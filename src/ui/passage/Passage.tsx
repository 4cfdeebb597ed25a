import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { cutExcerpt, type Excerpt, type Span } from '../../library/index.ts';
import { Cited } from '../citation/Cited.tsx';
import { t } from '../strings.ts';
import { Notices, Said } from './Said.tsx';
import { Words } from './Words.tsx';

type Props = {
  excerpt: Excerpt;
  /** Where the words stand that the page quotes, in UTF-16 code units: what is copied with the citation. */
  quoted?: readonly Span[];
  /** About how much of a long passage is shown at first, in UTF-16 code units; all of it by default. */
  length?: number;
  /** Reads the passage with its neighbours in the source, in order; none when that fails. */
  around?: (passage: string) => Promise<readonly Excerpt[]>;
  /** Opens the source at a passage: the neighbours lead there. */
  read?: (passage: string) => void;
  /** Whether a click counts at this moment; it always does by default. */
  live?: () => boolean;
  /** Stand beside the citation. */
  children?: ComponentChildren;
};

/**
 * A passage of a source with who says each of its words, its notices and its citation. A long one is cut around its bearing words; one
 * click shows it whole, in its place between its neighbours.
 */
export function Passage({ excerpt, quoted = [], length, around, read, live = () => true, children }: Props) {
  const [whole, setWhole] = useState(false);
  const [beside, setBeside] = useState<readonly Excerpt[]>([]);
  const pieces = length === undefined ? undefined : cutExcerpt(excerpt, length);
  const long = pieces?.some(({ cutBefore, cutAfter }) => cutBefore || cutAfter) ?? false;
  const turn = async () => {
    if (!live()) return;
    setWhole(!whole);
    if (!whole && around && beside.length === 0) setBeside(await around(excerpt.passage));
  };
  const neighbour = (step: number) =>
    whole &&
    beside
      .filter(({ number }) => number === excerpt.number + step)
      .map(other => <Neighbour key={step} excerpt={other} read={read} />);
  return (
    <section class={whole ? 'passage whole' : 'passage'} data-passage={excerpt.passage}>
      {neighbour(-1)}
      <Words excerpt={excerpt} {...(whole || !pieces ? {} : { pieces })} />
      {long && (
        <button type="button" class="turn" aria-expanded={whole} onClick={turn}>
          {t(whole ? 'passage_shorter' : 'passage_whole')}
        </button>
      )}
      <Said excerpt={excerpt} {...(whole || !pieces ? {} : { pieces })} />
      <Notices excerpt={excerpt} />
      <div class="source">
        <Cited of={{ ...excerpt, quoted }} live={live} />
        {children}
      </div>
      {neighbour(1)}
    </section>
  );
}

/** A passage beside the one that was asked for: smaller, but never without who says it. */
function Neighbour({ excerpt, read }: { excerpt: Excerpt; read: Props['read'] }) {
  return (
    <div class="neighbour" data-passage={excerpt.passage}>
      <button type="button" class="turn" title={t('read_source')} onClick={() => read?.(excerpt.passage)}>
        {t('paragraph', String(excerpt.number))}
      </button>
      <Words excerpt={excerpt} />
      <Said excerpt={excerpt} />
    </div>
  );
}
