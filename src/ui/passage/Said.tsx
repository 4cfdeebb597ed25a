import type { Excerpt } from '../../library/index.ts';
import { t } from '../strings.ts';
import { cutPassage, piecesOf } from './passage-runs.ts';
import { howWords, nameWords, ownVoiceWords } from './voice-words.ts';
import { numeral, type Piece, sign } from './Words.tsx';

type Props = {
  excerpt: Excerpt;
  /** What of it is shown; the whole by default. Who says nothing of that is not named. */
  pieces?: readonly Piece[];
  /** The words stand there without the numbers of their speakers. */
  unnumbered?: boolean;
};

/** Who says the words of a passage, in the order in which they begin to; the source's own voice has no number. */
export function Said({ excerpt, pieces, unnumbered = false }: Props) {
  const { speakers, stretches } = cutPassage(excerpt);
  const only = speakers.length === 1;
  const heard = new Set(
    (pieces ? piecesOf(stretches, pieces).flatMap(piece => piece.stretches) : stretches).map(({ speaker }) => speaker),
  );
  const shown = speakers.filter((_, index) => heard.has(index));
  const named = shown.filter(speaker => speaker.how !== 'own');
  const own = named.length < shown.length;
  return (
    <ul class="said" aria-label={t('said_label')}>
      {named.map((speaker, index) => (
        <li key={index}>
          {!only && !unnumbered && <span class="numeral">{numeral(speakers, speaker)} </span>}
          <span>
            <b data-actor={speaker.speaker?.id}>
              <bdi>{nameWords(speaker)}</bdi>
            </b>{' '}
            <span class="how">·&nbsp;{howWords(speaker)}</span>
          </span>
        </li>
      ))}
      {own && <li class="own">{only ? ownVoiceWords(excerpt.csl) : t('own_rest', ownVoiceWords(excerpt.csl))}</li>}
      {excerpt.voices.some(voice => voice.found) && <li class="rule">{t('found_by_rule')}</li>}
    </ul>
  );
}

/** The slips of a passage, each with its words and the sign that stands there. */
export function Notices({ excerpt }: { excerpt: Excerpt }) {
  if (excerpt.notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={t('notices_label')}>
      {excerpt.notices.map((notice, index) => (
        <li key={notice.text}>
          <span class="numeral">{sign(index)} </span>
          <span dir="auto">
            <q lang={excerpt.lang || undefined}>
              <bdi>{notice.text}</bdi>
            </q>{' '}
            <bdi>{notice.notice}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
