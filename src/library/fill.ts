import { checksumOf, type Pack } from '../packs/index.ts';
import { actorsInPassages } from '../search/index.ts';
import type { Library, StoredActor, StoredPassage } from './database.ts';
import { readLexicon, readMatcher, readNames } from './derive.ts';
import { keepCount } from './kept.ts';
import { completeIndex, tidyIndex } from './search/build.ts';

/**
 * Puts a pack into the library, in one transaction: all of it or nothing. The same pack again changes nothing; another edition of
 * the pack takes the place of the one before, and its actors keep their numbers.
 *
 * Result: whether anything was written. Errors: whatever IndexedDB says (the library is then as before).
 */
export async function fillPack(library: Library, pack: Pack): Promise<boolean> {
  const checksum = checksumOf(pack);
  if ((await library.get('packs', pack.id))?.checksum === checksum) {
    await prepare(library);
    return false;
  }
  const passages = passagesOf(pack);
  const transaction = library.transaction(
    ['packs', 'sources', 'passages', 'actors', 'aliases', 'lexicons'],
    'readwrite',
  );
  const writes: Promise<unknown>[] = [];
  const store = <Name extends 'packs' | 'sources' | 'passages' | 'actors' | 'aliases' | 'lexicons'>(name: Name) =>
    transaction.objectStore(name);

  for (const source of await store('sources').index('pack').getAllKeys(pack.id)) {
    for (const passage of await store('passages').index('source').getAllKeys(source))
      writes.push(store('passages').delete(passage));
    writes.push(store('sources').delete(source));
  }
  const numbers = new Map<string, number>();
  for (const known of await store('actors').index('pack').getAll(pack.id)) {
    if (pack.actors.some(actor => actor.id === known.id)) numbers.set(known.id, known.number);
    else {
      writes.push(store('actors').delete(known.number), store('aliases').delete(known.number));
    }
  }
  for (const actor of pack.actors) {
    const number = numbers.get(actor.id);
    const value: Omit<StoredActor, 'number'> & { number?: number } = {
      ...(number === undefined ? {} : { number }),
      pack: pack.id,
      id: actor.id,
      type: actor.type,
      name: actor.name,
      description: actor.description,
      ...(actor.wikidata === undefined ? {} : { wikidata: actor.wikidata }),
      corpus: actor.corpus ?? [],
      passages: passages.filter(passage => passage.actors.has(actor.id)).length,
    };
    const given = await store('actors').put(value as StoredActor);
    numbers.set(actor.id, given);
    writes.push(store('aliases').put({ number: given, aliases: actor.aliases ?? [], terms: actor.terms ?? [] }));
  }
  for (const source of pack.sources) {
    const { passages: texts, ...record } = source;
    writes.push(store('sources').put({ ...record, pack: pack.id, passages: texts.length }));
  }
  for (const { actors, ...passage } of passages) {
    const about = [...actors].flatMap(id => numbers.get(id) ?? []).sort((a, b) => a - b);
    writes.push(store('passages').put({ ...passage, about }));
  }
  writes.push(
    store('lexicons').put({ pack: pack.id, contexts: pack.contexts, terms: pack.terms }),
    store('packs').put({ id: pack.id, name: pack.name, public: pack.public, checksum, filledAt: Date.now() }),
  );
  await Promise.all([...writes, transaction.done]);
  await prepare(library);
  return true;
}

/** Computes what is derived and writes down the library's size. A kill before this is mended by the next start. */
async function prepare(library: Library): Promise<void> {
  await Promise.all([readMatcher(library), readLexicon(library), readNames(library)]);
  await completeIndex(library);
  await keepCount(library);
  // Nobody waits for this one.
  await tidyIndex(library);
}

/** The pack's passages with the ids of the actors of whom each speaks, or who speak in it. */
function passagesOf(pack: Pack): (Omit<StoredPassage, 'about'> & { actors: Set<string> })[] {
  return pack.sources.flatMap(source => {
    const spokenOf = actorsInPassages(source.passages, pack.actors, pack.terms, source.csl.language ?? '');
    return source.passages.map((text, index) => {
      const number = index + 1;
      const speakers = source.said
        .filter(statement => statement.passage === number)
        .flatMap(({ speaker, via }) => (via ? [speaker, via] : [speaker]));
      const actors = new Set([...(spokenOf[index] ?? []), ...speakers]);
      return { passage: `${source.id}#${number}`, source: source.id, number, text, actors };
    });
  });
}
