import type { Entry, Lexicon, Ranked } from '../../search/index.ts';
import type { ActorBrief, Excerpt } from '../content.ts';
import type { Library, StoredActor, StoredPassage, StoredSource } from '../database.ts';
import { excerptOf } from './excerpt.ts';
import { whyChosen } from './why-chosen.ts';

/** Passages with what they are ranked and shown with: their sources, and the actors of whom they speak or who speak in them. */
export interface Shelf {
  /** By `<source id>#<number>`. */
  passages: ReadonlyMap<string, StoredPassage>;
  sources: ReadonlyMap<string, StoredSource>;
  actors: ReadonlyMap<number, StoredActor>;
  byId: ReadonlyMap<string, StoredActor>;
}

/** Takes passages by their keys from the library, in that order; one that is gone is left out. Reads nothing else. */
export async function takeFromShelf(library: Library, keys: readonly string[]): Promise<Shelf> {
  const transaction = openShelf(library);
  const passages = await Promise.all(keys.map(key => transaction.objectStore('passages').get(key)));
  return readAround(transaction, passages);
}

/** Takes all passages, in the order of their keys; undefined where there are more than `most`. */
export async function takeAll(library: Library, most: number): Promise<Shelf | undefined> {
  const transaction = openShelf(library);
  const passages = transaction.objectStore('passages');
  const keys = await passages.getAllKeys(undefined, most + 1);
  return keys.length > most ? undefined : readAround(transaction, await passages.getAll());
}

/** Takes the passages that speak of an actor, in the order of their keys. */
export async function takeAbout(library: Library, actor: number): Promise<Shelf> {
  const transaction = openShelf(library);
  return readAround(transaction, await transaction.objectStore('passages').index('about').getAll(actor));
}

type Reading = ReturnType<typeof openShelf>;
const openShelf = (library: Library) => library.transaction(['passages', 'sources', 'actors']);

async function readAround(transaction: Reading, found: readonly (StoredPassage | undefined)[]): Promise<Shelf> {
  const passages = found.filter(passage => passage !== undefined);
  const [sources, actors] = await Promise.all([
    readEach(new Set(passages.map(({ source }) => source)), id => transaction.objectStore('sources').get(id)),
    readActors(transaction, new Set(passages.flatMap(({ about }) => about))),
  ]);
  return {
    passages: new Map(passages.map(passage => [passage.passage, passage])),
    sources,
    actors,
    byId: new Map([...actors.values()].map(actor => [actor.id, actor])),
  };
}

/** Numbers that lie at most so far apart on average are read with all between them: a request costs more than some records nobody asked for. */
const CLOSE = 4;

async function readActors(transaction: Reading, numbers: ReadonlySet<number>): Promise<Map<number, StoredActor>> {
  const store = transaction.objectStore('actors');
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  if (last - first > numbers.size * CLOSE) return readEach(sorted, number => store.get(number));
  const between = await store.getAll(IDBKeyRange.bound(first, last));
  return new Map(between.flatMap(actor => (numbers.has(actor.number) ? [[actor.number, actor] as const] : [])));
}

async function readEach<K, V>(keys: Iterable<K>, read: (key: K) => Promise<V | undefined>): Promise<Map<K, V>> {
  const found = await Promise.all([...keys].map(async key => [key, await read(key)] as const));
  return new Map(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** The shelf's passages as they are ranked and searched. */
export function entriesOf({ passages, sources, actors }: Shelf): Entry[] {
  const ids = new Map([...actors].map(([number, actor]) => [number, actor.id]));
  return [...passages.values()].map(passage => {
    const source = sources.get(passage.source);
    return entryOf(
      passage,
      source,
      source?.said.filter(statement => statement.passage === passage.number),
      ids,
    );
  });
}

/** All passages of a source in their order. `actors`: the id of each actor's number. */
export async function entriesOfSource(
  library: Library,
  source: StoredSource,
  actors: ReadonlyMap<number, string>,
): Promise<Entry[]> {
  const passages = await library.getAllFromIndex('passages', 'source', source.id);
  const said = Map.groupBy(source.said, statement => statement.passage);
  return passages
    .sort((a, b) => a.number - b.number)
    .map(passage => entryOf(passage, source, said.get(passage.number), actors));
}

export async function readActorIds(library: Library): Promise<ReadonlyMap<number, string>> {
  return new Map((await library.getAll('actors')).map(({ number, id }) => [number, id]));
}

function entryOf(
  passage: StoredPassage,
  source: StoredSource | undefined,
  statements: Entry['statements'] = [],
  actors: ReadonlyMap<number, string>,
): Entry {
  return {
    id: passage.passage,
    number: passage.number,
    text: passage.text,
    lang: source?.csl.language ?? '',
    source: passage.source,
    actors: passage.about.flatMap(number => actors.get(number) ?? []),
    statements,
  };
}

/** What is shown of ranked passages, with why they were chosen. */
export function excerptsOf(ranked: readonly Ranked[], shelf: Shelf, lexicon: Lexicon): Excerpt[] {
  return ranked.flatMap(({ entry, bearing, reasons }) => {
    const passage = shelf.passages.get(entry.id);
    const source = passage && shelf.sources.get(passage.source);
    if (!passage || !source) return [];
    const excerpt = excerptOf(passage, source, shelf, bearing);
    return { ...excerpt, reasons: whyChosen(excerpt, reasons, lexicon, shelf.byId) };
  });
}

export function brief({ number, id, type, name, description, passages }: StoredActor): ActorBrief {
  return { number, id, type, name, description, passages };
}
