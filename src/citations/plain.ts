import type { Csl, SourceStatus } from '../packs/index.ts';
import { type Place, placeWords, type Secondhand, secondhandWords, statusWords } from './about-source.ts';
import { isDescription, isUncertain } from './item.ts';

/** A name in Chinese, Japanese or Korean characters. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hang}\p{scx=Hira}\p{scx=Kana}]+$/u;

/** What a citation says besides the record. */
export interface CiteOptions {
  /** Whether to say when the source was looked at, if its record does. */
  accessed?: boolean;
  secondhand?: Secondhand | undefined;
  status?: SourceStatus | undefined;
}

/** The plain citation is ours, and in English, whatever the source is in; days before months. */
const LOCALE = 'en-GB';

/**
 * A source as one sentence: author, title, container, publisher, date, address, place. What the record does not have is
 * left out, never invented.
 *
 * Example: `[News report on the …], c. September 2022, ¶ 6`, with a narrow no-break space after ¶.
 */
export function plainCitation(csl: Csl, place: Place | undefined, options: CiteOptions = {}): string {
  const container = text(csl['container-title']);
  const publisher = text(csl.publisher);
  const accessed = options.accessed ? date(csl.accessed) : undefined;
  const parts = [
    names(csl.author),
    container && csl.title && !isDescription(csl.title) ? `“${csl.title}”` : csl.title,
    container,
    publisher === container ? undefined : publisher,
    date(csl.issued),
    csl.URL,
    accessed && `accessed ${accessed}`,
    place && placeWords(place),
  ];
  const source = parts.filter(part => part !== undefined && part !== '').join(', ');
  const said = options.secondhand ? `${secondhandWords(options.secondhand, LOCALE, 'quoted')} ` : '';
  const status = options.status && statusWords(options.status, LOCALE);
  return `${said}${source}${status ? ` ${status}` : ''}`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** Names as CSL-JSON has them, given name first; more than three become the first and “et al.”. */
function names(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.flatMap(person => name(person) ?? []);
  if (list.length > 3) return `${list[0]} et al.`;
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : list[0];
}

function name(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { literal, given, family, suffix, ...particles } = value as Record<string, unknown>;
  // Where names are written without blanks the family comes first.
  if (UNSPACED.test(String(family)) && UNSPACED.test(String(given))) return `${family}${given}`;
  const parts = [given, particles['dropping-particle'], particles['non-dropping-particle'], family, suffix];
  return text(literal) ?? text(parts.flatMap(part => text(part) ?? []).join(' '));
}

/** `1 September 2022`, `September 2022`, `2022`, two of them for a span; `c.` before what is only about right. */
function date(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': ends, circa, literal, raw } = value as NonNullable<Csl['issued']>;
  const written = (Array.isArray(ends) ? ends : []).flatMap(parts => day(parts) ?? []).join('–');
  const shown = written || text(literal) || text(raw);
  if (!shown) return undefined;
  return isUncertain(circa) ? `c. ${shown}` : shown;
}

/** Made once: to make one takes longer than all the rest of a citation. */
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function day(parts: readonly (number | string)[]): string | undefined {
  const [year, month, dayOfMonth] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  if (month === undefined || !(month >= 1 && month <= 12)) return era(year);
  const monthName = MONTH.format(Date.UTC(2000, month - 1, 1));
  const inMonth = `${monthName} ${era(year)}`;
  return dayOfMonth !== undefined && dayOfMonth >= 1 && dayOfMonth <= 31 ? `${dayOfMonth} ${inMonth}` : inMonth;
}

/** Negative years are before the common era in CSL-JSON. */
function era(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}
