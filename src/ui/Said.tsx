import type { Excerpt } from '../library/index.ts';
import { cutPassage } from './passage-runs.ts';
import { t } from './strings.ts';
import { howWords, nameWords, ownVoiceWords } from './voice-words.ts';
import { numeral, sign } from './Words.tsx';

/** Who says the words of a passage, in the order in which they begin to; the source's own voice has no number. */
export function Said({ excerpt }: { excerpt: Excerpt }) {
  const { speakers } = cutPassage(excerpt);
  const only = speakers.length === 1;
  const named = speakers.filter(speaker => speaker.how !== 'own');
  const own = named.length < speakers.length;
  return (
    <ul class="said" aria-label={t('said_label')}>
      {named.map((speaker, index) => (
        <li key={index}>
          {!only && <span class="numeral">{numeral(speakers, speaker)} </span>}
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
