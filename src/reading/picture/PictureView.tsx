import { useMemo, useState } from 'preact/hooks';
import type { Excerpt } from '../../library/index.ts';
import { number, t } from '../../ui/strings.ts';
import { arrange } from './arrange.ts';
import { chooseArrows } from './arrows.ts';
import { Picture } from './Picture.tsx';
import { SayingsTable } from './SayingsTable.tsx';
import { type Saying, sayingsOf } from './sayings.ts';

/** More arrows than this cross so often that none can be followed. */
const MOST_ARROWS = 40;

/** `lang`: of the source, BCP 47. */
export type PictureProps = { passages: readonly Excerpt[]; lang: string };

/** The picture, or the table with all that it shows and what it leaves out. */
export function PictureView({ passages, lang }: PictureProps) {
  const sayings = useMemo(() => sayingsOf(passages), [passages]);
  const [asTable, setAsTable] = useState(false);
  const { arrows, of } = useMemo(() => chooseArrows(named(sayings), MOST_ARROWS), [sayings]);
  const arrangement = useMemo(() => arrange(arrows, t('direction') === 'rtl' ? 'rtl' : 'ltr', measurer()), [arrows]);
  if (sayings.length === 0) return <p class="soft">{t('picture_none')}</p>;
  const table = asTable || arrows.length === 0;
  return (
    <>
      <div class="legend">
        <p class="soft small">{!table && t('picture_what')}</p>
        {arrows.length > 0 && (
          <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('picture_as_table')}
          </button>
        )}
      </div>
      {!table && of > MOST_ARROWS && (
        <p class="part soft small">{t('picture_part', number(MOST_ARROWS), number(of))}</p>
      )}
      {table ? <SayingsTable sayings={sayings} lang={lang} /> : <Picture arrangement={arrangement} />}
    </>
  );
}

/** Gives a name to those whom the source does not name: a box has to have one. */
function named(sayings: readonly Saying[]): Saying[] {
  return sayings.map(saying =>
    saying.speaker.name ? saying : { ...saying, speaker: { ...saying.speaker, name: t('speaker_open') } },
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
