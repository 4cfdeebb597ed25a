import { plainCitation } from '../citations/index.ts';
import { type Entry, rankForSentence, searchEntries } from '../search/index.ts';
import { voicesOf } from '../statements/index.ts';
import type { ActorBrief, CardContent, Excerpt, Span, Voice } from './content.ts';
import type { Library, StoredActor, StoredPassage, StoredSource } from './database.ts';
import { readLexicon } from './derive.ts';

/** What a card asks: the actor's number and the sentence in which it is mentioned. */
export interface Asked {
  actor: number;
  sentence: string;
  lang: string;
}

/** What a card shows for a mention; undefined when the library has no such actor. */
export async function cardContent(library: Library, asked: Asked): Promise<CardContent | undefined> {
  const actor = await library.get('actors', asked.actor);
  if (!actor) return undefined;
  const passages = await library.getAllFromIndex('passages', 'about', asked.actor);
  const shelf = await readShelf(library);
  const ranked = rankForSentence(
    passages.map(passage => entryOf(passage, shelf)),
    { actor: actor.id, sentence: asked.sentence, lang: asked.lang },
    await readLexicon(library),
  );
  return { actor: brief(actor), excerpts: excerptsOf(ranked, passages, shelf) };
}

/** The passages that answer a query, best first. Errors: the signal's reason when it is aborted. */
export async function searchLibrary(
  library: Library,
  query: string,
  signal?: AbortSignal,
): Promise<readonly Excerpt[]> {
  const [passages, shelf, lexicon, aliases] = await Promise.all([
    library.getAll('passages'),
    readShelf(library),
    readLexicon(library),
    library.getAll('aliases'),
  ]);
  signal?.throwIfAborted();
  const aliasesOf = new Map(aliases.map(entry => [entry.number, entry.aliases]));
  const names = shelf.actors.map(actor => ({
    id: actor.id,
    name: actor.name,
    corpus: actor.corpus,
    aliases: aliasesOf.get(actor.number) ?? [],
  }));
  const ranked = searchEntries(
    passages.map(passage => entryOf(passage, shelf)),
    query,
    { names, lexicon },
  );
  return excerptsOf(ranked, passages, shelf);
}

/** The actors of these numbers; a number that the library does not have is left out. */
export async function actorsByNumber(
  library: Library,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, ActorBrief>> {
  const wanted = [...new Set(numbers)];
  const transaction = library.transaction('actors');
  const found = await Promise.all(wanted.map(number => transaction.store.get(number)));
  return new Map(found.flatMap(actor => (actor ? [[actor.number, brief(actor)] as const] : [])));
}

/** What passages are shown with: their sources, and the actors' names. */
interface Shelf {
  sources: ReadonlyMap<string, StoredSource>;
  actors: readonly StoredActor[];
  byNumber: ReadonlyMap<number, StoredActor>;
  byId: ReadonlyMap<string, StoredActor>;
}

async function readShelf(library: Library): Promise<Shelf> {
  const transaction = library.transaction(['sources', 'actors']);
  const [sources, actors] = await Promise.all([
    transaction.objectStore('sources').getAll(),
    transaction.objectStore('actors').getAll(),
  ]);
  return {
    sources: new Map(sources.map(source => [source.id, source])),
    actors,
    byNumber: new Map(actors.map(actor => [actor.number, actor])),
    byId: new Map(actors.map(actor => [actor.id, actor])),
  };
}

function entryOf(passage: StoredPassage, shelf: Shelf): Entry {
  const source = shelf.sources.get(passage.source);
  return {
    id: passage.passage,
    number: passage.number,
    text: passage.text,
    lang: source?.csl.language ?? '',
    source: passage.source,
    actors: passage.about.flatMap(number => shelf.byNumber.get(number)?.id ?? []),
    statements: source?.said.filter(statement => statement.passage === passage.number) ?? [],
  };
}

function excerptsOf(
  ranked: readonly { entry: Entry; bearing: readonly Span[] }[],
  passages: readonly StoredPassage[],
  shelf: Shelf,
): Excerpt[] {
  const byKey = new Map(passages.map(passage => [passage.passage, passage]));
  return ranked.flatMap(({ entry, bearing }) => {
    const passage = byKey.get(entry.id);
    const source = passage && shelf.sources.get(passage.source);
    if (!passage || !source) return [];
    return {
      passage: passage.passage,
      number: passage.number,
      text: passage.text,
      lang: entry.lang,
      bearing,
      voices: voicesOf(passage.text, entry.statements).map(voice => named(voice, shelf)),
      notices: source.notices.filter(notice => notice.passage === passage.number),
      citation: plainCitation(source.csl, { paragraph: passage.number }, { status: source.status }),
      csl: source.csl,
      ...(source.status && { status: source.status }),
    };
  });
}

function named(voice: ReturnType<typeof voicesOf>[number], shelf: Shelf): Voice {
  const person = (id: string) => ({ id, name: shelf.byId.get(id)?.name ?? id });
  return {
    how: voice.how,
    span: voice.span,
    ...(voice.speaker === undefined ? {} : { speaker: person(voice.speaker) }),
    ...(voice.via === undefined ? {} : { via: person(voice.via) }),
  };
}

function brief({ number, id, type, name, description, passages }: StoredActor): ActorBrief {
  return { number, id, type, name, description, passages };
}
