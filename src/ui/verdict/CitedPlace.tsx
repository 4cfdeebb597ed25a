import { useEffect, useState } from 'preact/hooks';
import type { Excerpt, Span } from '../../library/index.ts';
import { Cited } from '../citation/Cited.tsx';
import { Said } from '../passage/Said.tsx';
import type { Piece } from '../passage/Words.tsx';
import { number, t } from '../strings.ts';

type Props = {
  passage: string;
  /** Number of the passage in its source. */
  paragraph: number;
  /** What of it is shown. */
  piece: Piece;
  /** Where the quoted words stand in it: these are what is copied with the citation. */
  spans: readonly Span[];
  /** Reads the passage with its neighbours in the source. */
  around: (passage: string) => Promise<readonly Excerpt[]>;
};

/**
 * Who says the words that are shown of a passage, those around the quoted ones too, and the whole citation, to be copied alone or with the
 * words: once the passage is read; its number until then.
 */
export function CitedPlace({ passage, paragraph, piece, spans, around }: Props) {
  const [excerpt, setExcerpt] = useState<Excerpt>();
  useEffect(() => {
    let wanted = true;
    void around(passage).then(read => {
      if (wanted) setExcerpt(read.find(one => one.passage === passage));
    });
    return () => {
      wanted = false;
    };
  }, [passage]);
  return excerpt ? (
    <>
      <Said excerpt={excerpt} pieces={[piece]} unnumbered />
      <Cited of={{ ...excerpt, quoted: spans }} />
    </>
  ) : (
    <p class="small">{t('verdict_place', number(paragraph))}</p>
  );
}
