import type { ComponentChildren } from 'preact';
import type { WholeSource } from '../library/index.ts';
import { Cited } from '../ui/citation/Cited.tsx';
import { count, day, isolate, type Key, locale, t } from '../ui/strings.ts';
import { dayWords, issuedWords } from './dates.ts';

/** Fields of a record that are one text, in the order shown. */
const TEXTS: readonly [field: string, label: Key][] = [
  ['container-title', 'field_container'],
  ['publisher', 'field_publisher'],
  ['event-place', 'field_place'],
  ['dimensions', 'field_extent'],
  ['note', 'field_note'],
];

/** The source's record, where it came from, and its checksum. What the record does not have is left out. */
export function RecordSection({ source }: { source: WholeSource }) {
  const { csl, origin, pack } = source;
  const issued = issuedWords(csl.issued);
  return (
    <section class="record" aria-labelledby="record">
      <h2 id="record">{t('record')}</h2>
      <dl>
        <Field label={t('field_citation')}>
          <Cited of={source} />
        </Field>
        {issued && (
          <Field label={t('field_date')}>
            <bdi>{issued}</bdi>
          </Field>
        )}
        {TEXTS.map(([field, label]) => {
          const text = csl[field];
          return (
            typeof text === 'string' && (
              <Field key={field} label={t(label)}>
                <bdi>{text}</bdi>
              </Field>
            )
          );
        })}
        {csl.language && <Field label={t('field_language')}>{languageWords(csl.language)}</Field>}
        {csl.URL && (
          <Field label={t('field_address')}>
            <a href={csl.URL} rel="noopener noreferrer" target="_blank">
              <bdi>{csl.URL}</bdi>
            </a>
          </Field>
        )}
        {origin && (
          <Field label={t('field_origin')}>
            <bdi>{origin.where}</bdi>
            {origin.retrieved && ` (${dayWords(origin.retrieved)})`}
          </Field>
        )}
        {pack && <Field label={t('field_pack')}>{t('pack_filled', isolate(pack.name), day(pack.filledAt))}</Field>}
        <Field label={t('field_length')}>{count('passages', source.passages.length)}</Field>
        <Field label={t('field_checksum')}>
          <code>{source.checksum}</code>
          <span class="soft small">{t('checksum_what')}</span>
        </Field>
      </dl>
    </section>
  );
}

/** What the value has from the source goes in `<bdi>`; the rest is in the reader's language. */
function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The name of a language in the reader's; its tag where the browser has none. */
function languageWords(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A record may have any text here; it is shown as it stands.
    return tag;
  }
}
