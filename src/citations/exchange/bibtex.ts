import type { Csl } from '../../packs/index.ts';
import type { Place } from '../about-source.ts';
import type { CiteOptions } from '../plain.ts';
import { fieldsOf, type RecordFields, type RecordName } from './record-fields.ts';

/** BibTeX's kinds of entries by CSL's types; anything else is `misc`. */
const KINDS: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  pamphlet: 'booklet',
};
/** Where the kind of entry says what contains the source. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
};
const PUBLISHERS: Readonly<Record<string, string>> = {
  techreport: 'institution',
  phdthesis: 'school',
  misc: 'howpublished',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Signs that TeX takes for commands, and what it writes for them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries(Array.from('{}$&#_%', sign => [sign, `\\${sign}`])),
};

/**
 * A source as a BibTeX entry, in UTF-8, its fields in braces. Letters are kept as the record has them: titles and bodies stand in braces
 * of their own. Place, second-hand words and status are in `note`, which BibTeX prints.
 *
 * Source: O. Patashnik, "BibTeXing", 1988; `url`, `urldate` and `doi` as biblatex and most styles read them.
 */
export function toBibtex(csl: Csl, place: Place | undefined, options: CiteOptions = {}): string {
  const record = fieldsOf(csl, place, options);
  const kind = kindOf(record);
  const issued = record.date('issued');
  const fields: [name: string, value: string | undefined][] = [
    ['author', namesIn(record.names('author'))],
    ['editor', namesIn(record.names('editor'))],
    ['title', braced(record.text('title'))],
    [CONTAINERS[kind] ?? 'series', escaped(record.text('container-title') ?? record.text('collection-title'))],
    [PUBLISHERS[kind] ?? 'publisher', escaped(record.text('publisher'))],
    ['address', escaped(record.text('publisher-place'))],
    ['year', escaped(yearIn(record))],
    ['volume', escaped(record.text('volume'))],
    ['number', escaped(record.text('issue') ?? record.text('number'))],
    ['pages', escaped(record.text('page'))?.replace(/\s*[-–]\s*/g, '--')],
    ['edition', escaped(record.text('edition'))],
    ['isbn', escaped(record.text('ISBN'))],
    ['doi', escaped(record.text('DOI'))],
    ['url', verbatim(record.text('URL'))],
    ['urldate', isoDay(record.date('accessed')?.parts)],
    ['language', escaped(record.text('language'))],
    ['note', escaped(record.notes.join('; ')) || undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  // A month is a word that BibTeX itself knows, and stands bare.
  const month = issued && MONTHS[(issued.parts[1] ?? 0) - 1];
  if (month && !issued?.last) lines.push(`  month = ${month}`);
  return `@${kind}{${keyOf(record)},\n${lines.join(',\n')}\n}\n`;
}

/** An article of a periodical that is not known is none to BibTeX, which would miss its `journal`. */
function kindOf(record: RecordFields): string {
  const kind = KINDS[record.type] ?? 'misc';
  return CONTAINERS[kind] !== undefined && record.text('container-title') === undefined ? 'misc' : kind;
}

function escaped(text: string | undefined): string | undefined {
  return text?.replace(/[\\{}$&#_%~^]/g, sign => TEX[sign] ?? sign);
}

/** In braces of its own, so that no style changes its letters. */
function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escaped(text)}}`;
}

/** An address is read as it stands; only braces would end it too early. */
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(/[{}\\]/g, sign => encodeURIComponent(sign));
}

function namesIn(names: readonly RecordName[]): string | undefined {
  if (names.length === 0) return undefined;
  return names.map(name => ('literal' in name ? braced(name.literal) : personIn(name))).join(' and ');
}

/** BibTeX cuts a list of names at `and`, and a name at commas: what has them itself is put in braces. */
function personIn({ family, given }: { family: string; given: string }): string {
  const part = (text: string) => (/,|\band\b/i.test(text) ? `{${escaped(text)}}` : escaped(text));
  return given === '' ? `{${escaped(family)}}` : `${part(family)}, ${part(given)}`;
}

function yearIn(record: RecordFields): string | undefined {
  const issued = record.date('issued');
  if (!issued) return undefined;
  const [[year], last] = [issued.parts, issued.last?.[0]];
  if (year === undefined) return issued.words;
  return `${issued.uncertain ? 'ca. ' : ''}${year}${last !== undefined && last !== year ? `--${last}` : ''}`;
}

function isoDay(parts: readonly number[] | undefined): string | undefined {
  if (!parts || parts.length === 0) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** `lindqvist2021`: a name, a title or the record's id, and the year; letters and digits of ASCII only. */
function keyOf(record: RecordFields): string {
  const [name] = record.names('author');
  const ascii = (text: string | undefined) =>
    text
      ?.normalize('NFKD')
      .replace(/[^A-Za-z0-9 ]/g, '')
      .trim()
      .split(/ +/)
      .slice(0, 3)
      .join('')
      .toLowerCase();
  const word =
    ascii(name && ('literal' in name ? name.literal : name.family)) || ascii(record.text('title')) || 'source';
  return `${word}${record.date('issued')?.parts[0] ?? ''}`;
}
