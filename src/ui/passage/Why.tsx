import type { WhyChosen } from '../../library/index.ts';
import { isolate, type Key, locale, t } from '../strings.ts';

const sentences: Readonly<Record<WhyChosen['kind'], Key>> = {
  speaker: 'why_speaker',
  actors: 'why_actors',
  about: 'why_about',
  words: 'why_words',
  terms: 'why_terms',
  figures: 'why_figures',
  quoted: 'why_quoted',
};
/** Reasons that name words, which then stand in quotation marks, and not actors. */
const inWords: readonly WhyChosen['kind'][] = ['words', 'terms', 'figures', 'quoted'];
/** More of one kind would not be read. */
const MOST_NAMED = 6;

/** Why this passage was chosen, for who asks. Nothing where that is not known. */
export function Why({ reasons }: { reasons: readonly WhyChosen[] | undefined }) {
  if (!reasons || reasons.length === 0) return null;
  return (
    <details class="why">
      <summary>{t('why')}</summary>
      <ul>
        {reasons.map(reason => (
          <li key={reason.kind}>{t(sentences[reason.kind], listed(reason))}</li>
        ))}
      </ul>
    </details>
  );
}

function listed({ kind, what }: WhyChosen): string {
  const items = what
    .slice(0, MOST_NAMED)
    .map(item => (inWords.includes(kind) ? t('in_quotes', isolate(item)) : isolate(item)));
  return new Intl.ListFormat(locale(), { type: what.length > MOST_NAMED ? 'unit' : 'conjunction' }).format(
    what.length > MOST_NAMED ? [...items, '…'] : items,
  );
}
