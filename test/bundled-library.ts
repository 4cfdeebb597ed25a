import type { StoredActor, StoredPassage, StoredSource } from '../src/library/database.ts';
import { actorsInPassages } from '../src/search/index.ts';
import { readBundled } from '../tools/bundled-entries.ts';

const pack = readBundled();

/** The bundled pack as the library stores it, without a database: for unit tests of what is shown. */
export function bundledLibrary() {
  const [first] = pack.sources;
  if (!first) throw new Error('the bundled pack has no source');
  const actors = pack.actors.map(
    ({ id, type, name, description, corpus = [] }, number): StoredActor => ({
      ...{ id, type, name, description, corpus, number },
      pack: pack.id,
      passages: 0,
    }),
  );
  const numberOf = new Map(actors.map(({ id, number }) => [id, number]));
  const spoken = actorsInPassages(first.passages, pack.actors, pack.terms, 'en');
  const { passages: texts, ...record } = first;
  const source: StoredSource = { ...record, pack: pack.id, passages: texts.length };
  const passages = texts.map((text, index): StoredPassage => {
    const number = index + 1;
    const speakers = source.said.flatMap(({ passage, speaker, via }) =>
      passage === number ? [speaker, ...(via === undefined ? [] : [via])] : [],
    );
    const about = new Set([...(spoken[index] ?? []), ...speakers].flatMap(id => numberOf.get(id) ?? []));
    return { passage: `${source.id}#${number}`, source: source.id, number, text, about: [...about] };
  });
  return {
    source,
    passages,
    actors: new Map(actors.map(actor => [actor.number, actor])),
    byId: new Map(actors.map(actor => [actor.id, actor])),
  };
}
