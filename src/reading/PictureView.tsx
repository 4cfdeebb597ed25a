import { useMemo, useState } from 'preact/hooks';
import { number, t } from '../ui/strings.ts';
import { arrange } from './arrange.ts';
import { chooseArrows } from './arrows.ts';
import { Picture } from './Picture.tsx';
import { RelationTable } from './RelationTable.tsx';
import type { Relation } from './relations.ts';

/** More arrows than this cross so often that none can be followed. */
const MOST_ARROWS = 40;

export type PictureProps = { relations: readonly Relation[] };

/** The picture, or the table with all that it shows and what it leaves out. */
export function PictureView({ relations }: PictureProps) {
  const [asTable, setAsTable] = useState(false);
  const { arrows, of } = useMemo(() => chooseArrows(named(relations), MOST_ARROWS), [relations]);
  const arrangement = useMemo(() => arrange(arrows, t('direction') === 'rtl' ? 'rtl' : 'ltr', measurer()), [arrows]);
  if (relations.length === 0) return <p class="soft">{t('picture_none')}</p>;
  const table = asTable || arrows.length === 0;
  return (
    <>
      <div class="legend">
        <p class="soft small">{t('picture_what')}</p>
        {arrows.length > 0 && (
          <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('picture_as_table')}
          </button>
        )}
      </div>
      {!table && of > MOST_ARROWS && (
        <p class="soft small">{t('picture_part', number(MOST_ARROWS), number(of))}</p>
      )}
      {table ? <RelationTable relations={named(relations)} /> : <Picture arrangement={arrangement} />}
    </>
  );
}

/** Gives words to those whom the source does not name. */
function named(relations: readonly Relation[]): Relation[] {
  return relations.map(relation =>
    relation.speaker.name ? relation : { ...relation, speaker: { ...relation.speaker, name: t('speaker_open') } },
  );
}

/** Width of a text in the face of the boxes, CSS pixels. */
function measurer(): (text: string) => number {
  const { fontFamily } = getComputedStyle(document.body);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return text => text.length * 8;
  context.font = `600 13px ${fontFamily}`;
  return text => Math.ceil(context.measureText(text).width);
}
