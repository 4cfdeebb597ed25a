import { howWords } from '../../ui/passage/voice-words.ts';
import { t } from '../../ui/strings.ts';
import { hashOf } from '../place.ts';
import type { Party, Saying } from './sayings.ts';

/** All that the picture sums up, word for word, one saying a row. `lang`: of the source, BCP 47. */
export function SayingsTable({ sayings, lang }: { sayings: readonly Saying[]; lang: string }) {
  return (
    <div class="canvas">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('col_where')}</th>
            <th scope="col">{t('col_speaker')}</th>
            <th scope="col">{t('col_how')}</th>
            <th scope="col">{t('col_what')}</th>
            <th scope="col">{t('col_subject')}</th>
          </tr>
        </thead>
        <tbody>
          {sayings.map((saying, index) => (
            <Row key={index} saying={saying} lang={lang} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ saying: { passage, speaker, via, how, words, subjects }, lang }: { saying: Saying; lang: string }) {
  return (
    <tr>
      <td class="where">
        <a href={hashOf(passage)} aria-label={t('passage_number', String(passage))}>
          {t('paragraph', String(passage))}
        </a>
      </td>
      <th scope="row">
        <Name party={speaker} />
      </th>
      <td>{howWords({ how, ...(via ? { via: { id: via.key, name: via.name } } : {}) })}</td>
      <td class="what" dir="auto" lang={lang || undefined}>
        {words.join(' … ')}
      </td>
      <td>
        {subjects.length === 0 && <span class="soft">{t('subject_none')}</span>}
        <ul>
          {subjects.map(subject => (
            <li key={subject.key}>
              <Name party={subject} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Name({ party }: { party: Party }) {
  return <bdi dir="auto">{party.name || t('speaker_open')}</bdi>;
}
