import { openDatabase } from '../../src/library/database.ts';
import { fillPack } from '../../src/library/fill.ts';
import { searchLibrary } from '../../src/library/search/search-library.ts';
import { dropIndex } from '../../src/library/search/store.ts';
import { generatePack } from '../../tools/bench-pages/passages.ts';

/** What a search told while the index was being built: passages searched, of all, and answers so far; then the whole answer and that of a later search. */
export interface PartsReport {
  trouble: string[];
  parts: { passages: number; of: number; total: number }[];
  total: number;
  later: number;
  /** Passages shown by the first search and by the later one. */
  shown: string[][];
}

declare global {
  var partsReport: PartsReport | undefined;
}

const PASSAGES = 12_000;
/** Some of the generated passages name this actor. */
const QUERY = 'xander ';

const library = await openDatabase();
await fillPack(library, generatePack(PASSAGES));
await dropIndex(library);
const trouble: string[] = [];
const parts: PartsReport['parts'] = [];
const first = await searchLibrary(library, QUERY, {
  most: 20,
  onBuild: what => trouble.push(what),
  onPart: ({ total }, { passages, of }) => parts.push({ passages, of, total }),
});
const second = await searchLibrary(await openDatabase(), QUERY, { most: 20 });
globalThis.partsReport = {
  trouble,
  parts,
  total: first.total,
  later: second.total,
  shown: [first, second].map(({ excerpts }) => excerpts.map(({ passage }) => passage)),
};
