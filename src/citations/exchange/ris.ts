import type { Csl } from '../../packs/index.ts';
import type { Place } from '../about-source.ts';
import type { CiteOptions } from '../plain.ts';
import { fieldsOf, type RecordName } from './record-fields.ts';

/** RIS's kinds by CSL's types; anything else is `GEN`. */
const KINDS: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  dataset: 'DATA',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CPAPER',
  pamphlet: 'PAMP',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};
const LINE_END = '\r\n';

/**
 * A source as a RIS record. A value is one line: line ends in it become blanks. Place, second-hand words and status are notes (`N1`).
 *
 * Source: "RIS Format Specifications", Research Information Systems, 2001, with `DA` as `YYYY/MM/DD/other`.
 */
export function toRis(csl: Csl, place: Place | undefined, options: CiteOptions = {}): string {
  const record = fieldsOf(csl, place, options);
  const issued = record.date('issued');
  const [year] = issued?.parts ?? [];
  const [first, last] = record.text('page')?.split(/\s*[-–]\s*/) ?? [];
  const tags: [tag: string, value: string | undefined][] = [
    ...record.names('author').map((name): [string, string] => ['AU', nameIn(name)]),
    ...record.names('editor').map((name): [string, string] => ['ED', nameIn(name)]),
    ['TI', record.text('title')],
    ['T2', record.text('container-title')],
    ['T3', record.text('collection-title')],
    ['PB', record.text('publisher')],
    ['CY', record.text('publisher-place')],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', dayIn(issued)],
    ['VL', record.text('volume')],
    ['IS', record.text('issue') ?? record.text('number')],
    ['SP', first],
    ['EP', last],
    ['ET', record.text('edition')],
    ['SN', record.text('ISBN') ?? record.text('ISSN')],
    ['DO', record.text('DOI')],
    ['UR', record.text('URL')],
    ['Y2', dayIn(record.date('accessed'))],
    ['LA', record.text('language')],
    ...record.notes.map((note): [string, string] => ['N1', note]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [`TY  - ${KINDS[record.type] ?? 'GEN'}`, ...lines, 'ER  - ', ''].join(LINE_END);
}

function nameIn(name: RecordName): string {
  if ('literal' in name) return name.literal;
  return name.given === '' ? name.family : `${name.family}, ${name.given}`;
}

/** `2022/09//ca.`: year, month, day, and what else is to be said of the date. */
function dayIn(
  date:
    | { parts: readonly number[]; last: readonly number[] | undefined; uncertain: boolean; words: string | undefined }
    | undefined,
) {
  if (!date) return undefined;
  const [year = '', month, day] = date.parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const other = [
    date.uncertain ? 'ca.' : '',
    date.last ? `to ${date.last.map(part => String(part).padStart(2, '0')).join('-')}` : '',
    date.words ?? '',
  ];
  return `${year}/${two(month)}/${two(day)}/${other.filter(Boolean).join(' ')}`;
}
