/**
 * How well the search ranks on a public test collection: `tsx tools/score-search-collection.ts FOLDER`.
 *
 * The folder holds a collection in the form of Cranfield's: `cran.all.1400` (documents: `.I` number, `.T` title, `.W` text), `cran.qry` (queries: `.W`
 * text, numbered by their order) and `cranqrel` (query, document, code from 1, the best, to 4; -1 counts as nothing). Prints nDCG@10 (gain 5 - code) and the mean
 * average precision over all queries. It is not part of this repository.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileLexicon, compileNames, type Entry, IndexBuilder, Segment, searchIndex } from '../src/search/index.ts';

/** Depth to which the order counts. */
const DEPTH = 10;

export interface CollectionScore {
  queries: number;
  documents: number;
  ndcg: number;
  meanAveragePrecision: number;
}

/** Searches a collection through the extension's own index. Errors: Error when a file is not there. */
export async function scoreCollection(folder: string): Promise<CollectionScore> {
  const documents = recordsOf(readFileSync(join(folder, 'cran.all.1400'), 'latin1')).map(
    ({ number, fields }): Entry => ({
      id: `cran#${number}`,
      number,
      text: `${fields.get('T') ?? ''}\n${fields.get('W') ?? ''}`,
      lang: 'en',
      source: 'cran',
      actors: [],
      statements: [],
    }),
  );
  const queries = recordsOf(readFileSync(join(folder, 'cran.qry'), 'latin1')).map(
    ({ fields }) => fields.get('W') ?? '',
  );
  const gains = gainsOf(readFileSync(join(folder, 'cranqrel'), 'latin1'));
  const lexicon = compileLexicon([]);
  const builder = new IndexBuilder(lexicon);
  for (const entry of documents) builder.add(entry);
  const { meta, blocks } = builder.finish();
  const segment = new Segment(meta, async block => blocks[block] ?? new Uint8Array());
  const byId = new Map(documents.map(entry => [entry.id, entry]));
  const readEntries = async (ids: readonly string[]) => ids.flatMap(id => byId.get(id) ?? []);

  let ndcg = 0;
  let precision = 0;
  for (const [index, query] of queries.entries()) {
    const options = { names: compileNames([]), lexicon, most: documents.length, readEntries };
    const { ranked } = await searchIndex([segment], query, options);
    const wanted = gains.get(index + 1) ?? new Map<number, number>();
    const found = ranked.map(({ entry }) => wanted.get(entry.number) ?? 0);
    ndcg += normalizedGain(found, [...wanted.values()]);
    precision += averagePrecision(found, wanted.size);
  }
  return {
    queries: queries.length,
    documents: documents.length,
    ndcg: ndcg / queries.length,
    meanAveragePrecision: precision / queries.length,
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

/** Query → document → gain above 0. */
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('usage: score-search-collection.ts FOLDER');
    process.exit(1);
  }
  const { queries, documents, ndcg, meanAveragePrecision } = await scoreCollection(resolve(folder));
  console.log(
    `${documents} documents, ${queries} queries: nDCG@${DEPTH} ${ndcg.toFixed(3)}, MAP ${meanAveragePrecision.toFixed(3)}`,
  );
}
