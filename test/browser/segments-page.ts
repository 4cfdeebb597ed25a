import { openDatabase } from '../../src/library/database.ts';
import { fillPack } from '../../src/library/fill.ts';
import { readIndexState } from '../../src/library/search/build.ts';
import { searchLibrary } from '../../src/library/search/search-library.ts';
import { generatePack } from '../../tools/bench-pages/passages.ts';

/** What the page found out: packs of each stored segment after each filling, and in how many passages of all a word of one pack stands. */
export interface SegmentsReport {
  segments: number[][];
  found: number[];
}

declare global {
  var segmentsReport: SegmentsReport | undefined;
}

/** Small packs that are filled one after the other: enough to have their segments merged. */
const PACKS = 8;
const PASSAGES = 20;

const library = await openDatabase();
const segments: number[][] = [];
for (let number = 0; number < PACKS; number++) {
  const pack = generatePack(PASSAGES + number);
  const sources = pack.sources.map(source => ({
    ...source,
    id: `p${number}-${source.id}`,
    passages: source.passages.map(text => `${text} zebra${number}`),
    said: [],
  }));
  await fillPack(library, { ...pack, id: `pack-${number}`, sources, actors: [] });
  const { current } = await readIndexState(library);
  segments.push(current.map(({ head }) => head.packs.length));
}
const found: number[] = [];
for (let number = 0; number < PACKS; number++)
  found.push((await searchLibrary(library, `zebra${number} `, { most: 100 })).total);
globalThis.segmentsReport = { segments, found };
