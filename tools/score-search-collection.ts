/**
 * How well the search ranks on a public test collection, beside minisearch: `tsx tools/score-search-collection.ts FOLDER`.
 *
 * The folder holds a collection in the form of Cranfield's: `cran.all.1400` (documents: `.I` number, `.T` title, `.W` text), `cran.qry` (queries: `.W`
 * text, numbered by their order) and `cranqrel` (query, document, code from 1, the best, to 4; -1 counts as nothing). Prints nDCG@10 (gain 5 - code) and the mean
 * average precision: over the queries with odd numbers, by which both engines are tuned, over the even ones, which are put aside, and over all. The
 * peer has our words, stems and stop words, and the best of many settings (`score-search-peer.ts`). The collection is not part of this repository.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileLexicon, compileNames, type Entry, IndexBuilder, Segment, searchIndex } from '../src/search/index.ts';
import { openPeer, PEER_SETTINGS, type PeerDocument } from './score-search-peer.ts';

/** Depth to which the order counts. */
const DEPTH = 10;

/** Queries by their numbers: `odd` for tuning, `even` put aside. */
const PARTS = ['odd', 'even', 'all'] as const;
type Part = (typeof PARTS)[number];

/** Each 0 to 1. */
export interface Measures {
  ndcg: number;
  meanAveragePrecision: number;
}

export type EngineScore = { engine: string } & Readonly<Record<Part, Measures>>;

export interface Collection {
  documents: readonly PeerDocument[];
  /** In the order of their numbers, from 1. */
  queries: readonly string[];
  /** Query → document → gain above 0. */
  gains: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Errors: Error when a file is not there. */
export function readCollection(folder: string): Collection {
  const read = (name: string) => readFileSync(join(folder, name), 'latin1');
  return {
    documents: recordsOf(read('cran.all.1400')).map(({ number, fields }) => ({
      number,
      title: fields.get('T') ?? '',
      text: fields.get('W') ?? '',
    })),
    queries: recordsOf(read('cran.qry')).map(({ fields }) => fields.get('W') ?? ''),
    gains: gainsOf(read('cranqrel')),
  };
}

/** The extension's own search through its own index, then the peer as it is best for the odd queries, and for all. */
export async function scoreCollection(collection: Collection): Promise<EngineScore[]> {
  const { documents, queries } = collection;
  const peer = openPeer(documents);
  const tried = PEER_SETTINGS.map(setting => {
    const score = measure(
      collection,
      queries.map(query => peer(query, setting)),
    );
    return { engine: `minisearch, k ${setting.k}, b ${setting.b}, d ${setting.d}, title ${setting.title}`, ...score };
  });
  const bestFor = (part: Part) => tried.reduce((best, other) => (other[part].ndcg > best[part].ndcg ? other : best));
  return [
    { engine: 'Sourcelight', ...measure(collection, await searchOwn(collection)) },
    ...new Set([bestFor('odd'), bestFor('all')]),
  ];
}

/** For each query the numbers of the documents found, best first. */
async function searchOwn({ documents, queries }: Collection): Promise<number[][]> {
  const entries = documents.map(
    ({ number, title, text }): Entry => ({
      id: `cran#${number}`,
      number,
      text: `${title}\n${text}`,
      lang: 'en',
      source: 'cran',
      actors: [],
      statements: [],
    }),
  );
  const lexicon = compileLexicon([]);
  const builder = new IndexBuilder(lexicon);
  for (const entry of entries) builder.add(entry);
  const { meta, blocks } = builder.finish();
  const segment = new Segment(meta, async block => blocks[block] ?? new Uint8Array());
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const readEntries = async (ids: readonly string[]) => ids.flatMap(id => byId.get(id) ?? []);
  const options = { names: compileNames([]), lexicon, most: entries.length, readEntries };
  const found: number[][] = [];
  for (const query of queries) {
    const { ranked } = await searchIndex([segment], query, options);
    found.push(ranked.map(({ entry }) => entry.number));
  }
  return found;
}

/** Means over the queries of each part. `found`: as of `searchOwn`. */
function measure({ gains }: Collection, found: readonly (readonly number[])[]): Record<Part, Measures> {
  const each = found.map((numbers, index) => {
    const wanted = gains.get(index + 1) ?? new Map<number, number>();
    const own = numbers.map(number => wanted.get(number) ?? 0);
    return { ndcg: normalizedGain(own, [...wanted.values()]), precision: averagePrecision(own, wanted.size) };
  });
  const meanOf = (of: typeof each): Measures => ({
    ndcg: of.reduce((sum, { ndcg }) => sum + ndcg, 0) / Math.max(1, of.length),
    meanAveragePrecision: of.reduce((sum, { precision }) => sum + precision, 0) / Math.max(1, of.length),
  });
  return {
    odd: meanOf(each.filter((_, index) => index % 2 === 0)),
    even: meanOf(each.filter((_, index) => index % 2 === 1)),
    all: meanOf(each),
  };
}

/** Records that begin with `.I` and a number, their fields with `.` and a letter, each on a line of its own. */
function recordsOf(text: string): { number: number; fields: Map<string, string> }[] {
  return text
    .split(/^\.I /mu)
    .slice(1)
    .map(record => {
      const [head = '', ...parts] = record.split(/^\.(?=[A-Z]\s*$)/mu);
      const fields = parts.map(part => [part.charAt(0), part.slice(1).trim()] as const);
      return { number: Number.parseInt(head, 10), fields: new Map(fields) };
    });
}

function gainsOf(text: string): Map<number, Map<number, number>> {
  const gains = new Map<number, Map<number, number>>();
  for (const line of text.split('\n')) {
    const [query = 0, document = 0, code = -1] = line.trim().split(/\s+/u).map(Number);
    if (!query || code < 1) continue;
    const own = gains.get(query) ?? new Map<number, number>();
    gains.set(query, own.set(document, 5 - code));
  }
  return gains;
}

/** Source: Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002; with log2(place + 1). */
export function normalizedGain(found: readonly number[], all: readonly number[]): number {
  const ideal = cumulated([...all].sort((a, b) => b - a));
  return ideal > 0 ? cumulated(found) / ideal : 0;
}

function cumulated(gains: readonly number[]): number {
  return gains.slice(0, DEPTH).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** Mean of the precision at each document that is relevant; those not found count 0. */
export function averagePrecision(found: readonly number[], relevant: number): number {
  let hits = 0;
  let sum = 0;
  for (const [index, gain] of found.entries()) if (gain > 0) sum += ++hits / (index + 1);
  return relevant > 0 ? sum / relevant : 0;
}

function tableOf(scores: readonly EngineScore[]): string {
  const head = `${'nDCG@10 / MAP, queries:'.padEnd(44)}${PARTS.map(part => part.padStart(14)).join('')}`;
  const rows = scores.map(score => {
    const cells = PARTS.map(part => `${score[part].ndcg.toFixed(3)} / ${score[part].meanAveragePrecision.toFixed(3)}`);
    return `${score.engine.padEnd(44)}${cells.map(cell => cell.padStart(14)).join('')}`;
  });
  return [head, ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('usage: score-search-collection.ts FOLDER');
    process.exit(1);
  }
  const collection = readCollection(resolve(folder));
  console.log(`${collection.documents.length} documents, ${collection.queries.length} queries`);
  console.log(tableOf(await scoreCollection(collection)));
}
