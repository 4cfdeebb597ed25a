import type { Excerpt } from '../library/index.ts';
import { CopyButton } from '../ui/citation/CopyButton.tsx';
import { citationCopy } from '../ui/citation/citation-copy.ts';
import { wholeToCite } from '../ui/citation/to-cite.ts';
import { Notices, Said } from '../ui/passage/Said.tsx';
import { Words } from '../ui/passage/Words.tsx';
import { t } from '../ui/strings.ts';
import { hashOf } from './place.ts';

/** A passage in its source: its number, which is a link to it, its words, and in the margin who says them and what to note. */
export function Paragraph({ excerpt, here }: { excerpt: Excerpt; here: boolean }) {
  const { number, passage } = excerpt;
  return (
    <article
      class={here ? 'paragraph here' : 'paragraph'}
      id={`p${number}`}
      tabIndex={-1}
      data-passage={passage}
      aria-label={t('passage_number', String(number))}
    >
      <div class="address">
        <a class="number" href={hashOf(number)} aria-label={t('passage_number', String(number))}>
          {t('paragraph', String(number))}
        </a>
        <CopyButton copy={() => citationCopy(wholeToCite(excerpt))} words={t('copy_citation')} bare />
      </div>
      <Words excerpt={excerpt} />
      <div class="margin">
        <Said excerpt={excerpt} />
        <Notices excerpt={excerpt} />
      </div>
    </article>
  );
}
