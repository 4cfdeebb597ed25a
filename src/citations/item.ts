import type { Csl } from '../packs/index.ts';

/** What citeproc is given: the fields of a record whose shape is right, and only those. */
export type Item = { id: string; type: string; title?: string; [field: string]: unknown };

/**
 * Fields that are not a source's: what its library's owner noted down, and where an application keeps its own things.
 * citeproc would print a note, and the status of a source is said by us, in all styles alike.
 */
const NOT_CITED: ReadonlySet<string> = new Set([
  'id',
  'type',
  'note',
  'annote',
  'abstract',
  'status',
  'custom',
  'keyword',
]);
/** Variables of CSL that hold people and bodies, and those that hold dates; all others hold text. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director ' +
    'editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author performer producer ' +
    'recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
);
const DATES: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
);
/** Letters of scripts that set no blanks in names. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const NAME_FIELDS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;

/**
 * A record of a library as an item for citeproc.
 *
 * - A field of a wrong kind is as missing: citeproc throws at it.
 * - The day of access is left out unless it is asked for.
 * - A title in square brackets is a description; its letters stay as they are in every style.
 */
export function itemOf(csl: Csl, options: { accessed: boolean }): Item {
  const item: Item = { id: csl.id, type: csl.type };
  for (const [field, value] of Object.entries(csl)) {
    if (NOT_CITED.has(field) || (field === 'accessed' && !options.accessed)) continue;
    const kept = fieldOf(field, value);
    if (kept !== undefined) item[field] = kept;
  }
  if (isDescription(item.title)) item.title = `<span class="nocase">${item.title}</span>`;
  return item;
}

/** Whether a title only describes a source that has none. */
export function isDescription(title: string | undefined): boolean {
  return title !== undefined && /^\[[^[\]]+\]$/.test(title);
}

/** Whether a text has the longest word of one of the item's names or titles: what a reader can look for. */
export function namesItem(text: string, item: Item): boolean {
  const people = ['author', 'editor', 'translator'].flatMap(role => {
    const names = item[role];
    return Array.isArray(names) ? names.map(({ family, literal, given }) => family ?? literal ?? given) : [];
  });
  const titles = ['title', 'title-short', 'container-title', 'publisher', 'authority'].map(field => item[field]);
  const wordsIn = (words: string) => words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const written = wordsIn(text);
  return [...people, ...titles].some(words => {
    const known = typeof words === 'string' ? wordsIn(words.replace(/<[^>]*>/g, '')) : [];
    const [longest] = known.sort((a, b) => b.length - a.length);
    // Where names are written without blanks, a family's stands at the beginning of a longer word.
    return (
      longest !== undefined &&
      written.some(word => word === longest || (UNSPACED.test(longest) && word.startsWith(longest)))
    );
  });
}

function fieldOf(field: string, value: unknown): unknown {
  if (DATES.has(field)) return dateIn(value);
  if (!NAMES.has(field)) return textIn(value);
  const names = (Array.isArray(value) ? value : []).map(nameIn).filter(person => person !== undefined);
  return names.length > 0 ? names : undefined;
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function nameIn(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = NAME_FIELDS.flatMap(field => {
    const text = textIn((value as Record<string, unknown>)[field]);
    return text === undefined ? [] : [[field, text] as const];
  });
  return parts.some(([field]) => ['family', 'given', 'literal'].includes(field))
    ? Object.fromEntries(parts)
    : undefined;
}

/** A date of CSL-JSON: one day, month or year, or two as the ends of a span; or words. Months and days out of range are dropped. */
function dateIn(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as Record<string, unknown>;
  const ends = (Array.isArray(date['date-parts']) ? date['date-parts'] : []).slice(0, 2).flatMap(partsIn);
  const words = textIn(date.literal) ?? textIn(date.raw);
  if (ends.length === 0 && words === undefined) return undefined;
  const season = textIn(date.season);
  return {
    ...(ends.length > 0 ? { 'date-parts': ends } : { literal: words }),
    ...(isUncertain(date.circa) ? { circa: true } : {}),
    ...(season === undefined ? {} : { season }),
  };
}

/** Whether CSL-JSON's `circa` says that a date is only about right: true, a number or a word other than nothing. */
export function isUncertain(circa: unknown): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== '';
}

function partsIn(value: unknown): number[][] {
  const [year, month, day] = (Array.isArray(value) ? value : []).map(Number);
  if (year === undefined || !Number.isInteger(year) || year === 0) return [];
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 24) return [[year]];
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return [[year, month]];
  return [[year, month, day]];
}
