import { cardContent } from '../../src/library/answer.ts';
import { type Library, openDatabase } from '../../src/library/database.ts';
import { fillPack } from '../../src/library/fill.ts';
import { completeIndex } from '../../src/library/search/build.ts';
import { searchLibrary } from '../../src/library/search/search-library.ts';
import { dropIndex } from '../../src/library/search/store.ts';
import { queryOf, show, timesOf } from './page.ts';
import { generatePack } from './passages.ts';

/** The library's own search, in a page that does nothing else. */
globalThis.bench = {};
/** As the look-up asks. */
const PAGE = 20;
const opening = openDatabase();
const query = queryOf();

async function search(library: Library, asked: string): Promise<void> {
  const { excerpts } = await searchLibrary(library, asked, { most: PAGE });
  show(excerpts.map(excerpt => excerpt.text));
}

if (query !== undefined) {
  await search(await opening, query);
  globalThis.bench.shownAt = performance.now();
}

globalThis.bench.build = async passages => {
  const library = await opening;
  if (passages > 0) await fillPack(library, generatePack(passages));
  await dropIndex(library);
  const start = performance.now();
  await completeIndex(library);
  const ms = performance.now() - start;
  return { ms, bytes: await sizeOf(library) };
};

globalThis.bench.search = async queries => {
  const library = await opening;
  return timesOf(queries, asked => search(library, asked));
};

/** For the actor of whom most passages speak. */
globalThis.bench.rank = async sentences => {
  const library = await opening;
  const actors = (await library.getAll('actors')).sort((a, b) => b.passages - a.passages);
  const actor = actors[0]?.number ?? 0;
  return timesOf(sentences, async sentence => {
    await cardContent(library, { actor, sentence, lang: 'en' });
  });
};

/** Bytes of all that is stored of the index. */
async function sizeOf(library: Library): Promise<number> {
  const [dictionaries, blocks] = await Promise.all([library.getAll('dictionaries'), library.getAll('blocks')]);
  const encoder = new TextEncoder();
  const sizes = dictionaries.flatMap(({ keys, wordList, ...meta }) =>
    [...Object.values(meta), ...Object.values(keys), ...Object.values(wordList)].map(value =>
      typeof value === 'string' ? encoder.encode(value).length : typeof value === 'number' ? 8 : value.byteLength,
    ),
  );
  return [...sizes, ...blocks.map(block => block.length)].reduce((sum, size) => sum + size, 0);
}
