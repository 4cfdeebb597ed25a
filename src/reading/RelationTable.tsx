import { t } from '../ui/strings.ts';
import { hashOf } from './place.ts';
import type { Party, Relation } from './relations.ts';

/** All that the picture shows, and what it has no room for, one relation a row. */
export function RelationTable({ relations }: { relations: readonly Relation[] }) {
  return (
    <div class="canvas">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('col_speaker')}</th>
            <th scope="col">{t('col_how')}</th>
            <th scope="col">{t('col_subject')}</th>
            <th scope="col">{t('col_via')}</th>
            <th scope="col">{t('col_where')}</th>
          </tr>
        </thead>
        <tbody>
          {relations.map(({ speaker, subject, via, how, passages }) => (
            <tr key={`${speaker.key} ${via?.key} ${subject?.key}`}>
              <th scope="row">
                <Name party={speaker} />
              </th>
              <td>{how.map(kind => t(kind === 'quoted' ? 'how_quoted' : 'how_reported')).join(', ')}</td>
              <td>{subject ? <Name party={subject} /> : <span class="soft">{t('subject_none')}</span>}</td>
              <td>{via && <Name party={via} />}</td>
              <td class="where">
                {passages.map(passage => (
                  <a key={passage} href={hashOf(passage)} aria-label={t('passage_number', String(passage))}>
                    {t('paragraph', String(passage))}
                  </a>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ party }: { party: Party }) {
  return <bdi dir="auto">{party.name}</bdi>;
}
