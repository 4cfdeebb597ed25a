import type { Csl } from '../packs/index.ts';
import { locale, t } from '../ui/strings.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A day such as `2022-09-01` as the reader's language writes it; anything else as it stands. */
export function dayWords(day: string): string {
  const at = ISO_DAY.test(day) ? Date.parse(day.slice(0, 10)) : Number.NaN;
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** When a source was issued, no more exactly than its record says; undefined when it does not. */
export function issuedWords(issued: Csl['issued']): string | undefined {
  const dates = (issued?.['date-parts'] ?? []).flatMap(parts => partsWords(parts.map(Number)) ?? []);
  const written =
    dates.length > 0 ? dates.join('–') : [issued?.literal, issued?.raw].find(text => typeof text === 'string');
  if (typeof written !== 'string' || written === '') return undefined;
  const { circa } = issued ?? {};
  return circa === undefined || circa === false || circa === 0 || circa === '' ? written : t('date_circa', written);
}

function partsWords([year, month, day]: readonly number[]): string | undefined {
  if (year === undefined || !Number.isInteger(year)) return undefined;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(month && day ? { day: 'numeric' } : {}),
    ...(year < 1 ? { era: 'short' } : {}),
  };
  const at = new Date(0);
  at.setUTCFullYear(year, (month || 1) - 1, day || 1);
  return new Intl.DateTimeFormat(locale(), options).format(at);
}
