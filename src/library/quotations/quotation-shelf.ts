import {
  authorsOf,
  type Bridge,
  type NamedActor,
  type Shelf,
  type SourcePassage,
  shelfOf,
  whoOf,
} from '../../quotations/index.ts';
import { frequencyOf, passagesWithWords, type Segment, termsIn } from '../../search/index.ts';
import type { Library, StoredPassage, StoredSource } from '../database.ts';
import { editionOf, readLexicon } from '../derive.ts';
import { readerOf, withReader } from '../search/reader.ts';

/** What quotations are held against, and the actors' names to show. */
export interface QuotationShelf {
  shelf: Shelf;
  /** The name of the actor of this id; the id where the library has none. */
  nameOf(id: string): string;
}

/** A library of so many passages is held in memory whole; of a larger one only those are read that may have the words. */
const SMALL = 300;
/** Passages that are read for a quotation, without their neighbours. */
const MOST_CANDIDATES = 20;

const kept = new WeakMap<Library, { edition: string; shelf: Promise<QuotationShelf> }>();

/** The shelf of a connection, kept until the library changes. Errors: whatever IndexedDB says; the next call tries again. */
export async function quotationShelf(library: Library): Promise<QuotationShelf> {
  const edition = await editionOf(library);
  const known = kept.get(library);
  if (known?.edition === edition) return known.shelf;
  const shelf = openShelf(library);
  kept.set(library, { edition, shelf });
  shelf.catch(() => kept.delete(library));
  return shelf;
}

async function openShelf(library: Library): Promise<QuotationShelf> {
  const [stored, aliases, sources, size, bridge] = await Promise.all([
    library.getAll('actors'),
    library.getAll('aliases'),
    library.getAll('sources'),
    library.count('passages'),
    readBridge(library),
  ]);
  const aliasesOf = new Map(aliases.map(entry => [entry.number, entry.aliases]));
  const nameOf = new Map(stored.map(({ id, name }) => [id, name]));
  const actors = stored.map(
    ({ number, id, type, name, corpus }): NamedActor => ({
      id,
      type,
      name,
      corpus,
      aliases: aliasesOf.get(number) ?? [],
    }),
  );
  const authors = authorsOf(sources, actors);
  const authorOf = (source: string) => authors.get(source);
  const bySource = new Map(sources.map(source => [source.id, source]));
  const shelf =
    size <= SMALL
      ? shelfOf(passagesOf(await library.getAll('passages'), bySource), actors, { authorOf, bridge })
      : { ...(await storedShelf(library, bySource)), who: whoOf(actors), authorOf, bridge };
  return { shelf, nameOf: id => nameOf.get(id) ?? id };
}

/** Passages of a large library, found through its index. */
async function storedShelf(
  library: Library,
  sources: ReadonlyMap<string, StoredSource>,
): Promise<Pick<Shelf, 'candidates' | 'frequency'>> {
  // How common a word is lies in what is in memory already; where it stands is read, and may have been merged into another place by then.
  const { segments } = await readerOf(library);
  return {
    candidates: words => withReader(library, reader => candidatesIn(library, reader.segments, words, sources)),
    frequency: word => frequencyOf(segments, word),
  };
}

async function candidatesIn(
  library: Library,
  segments: readonly Segment[],
  words: readonly string[],
  sources: ReadonlyMap<string, StoredSource>,
): Promise<SourcePassage[]> {
  const keys = await passagesWithWords(segments, words, MOST_CANDIDATES);
  const wanted = new Set<string>();
  for (const key of keys) {
    const mark = key.lastIndexOf('#');
    const number = Number(key.slice(mark + 1));
    for (const near of [number - 1, number, number + 1]) wanted.add(`${key.slice(0, mark)}#${near}`);
  }
  const transaction = library.transaction('passages');
  const read = await Promise.all([...wanted].map(key => transaction.store.get(key)));
  return passagesOf(
    read.filter(passage => passage !== undefined),
    sources,
  );
}

function passagesOf(passages: readonly StoredPassage[], sources: ReadonlyMap<string, StoredSource>): SourcePassage[] {
  return passages.map(({ passage, source, number, text }) => {
    const record = sources.get(source);
    return {
      passage,
      source,
      number,
      text,
      lang: record?.csl.language ?? '',
      statements: record?.said.filter(statement => statement.passage === number) ?? [],
      ...(record?.extracted ? { quality: 'extracted' as const } : {}),
    };
  });
}

/** From the words of another language to passages. A pack's terms name passages by number alone, so that only a pack with one source tells which. */
async function readBridge(library: Library): Promise<Bridge> {
  const [{ lexicon }, lexicons, sources] = await Promise.all([
    readLexicon(library),
    library.getAll('lexicons'),
    library.getAll('sources'),
  ]);
  const sourcesOf = Map.groupBy(sources, source => source.pack);
  const terms = lexicons.flatMap(({ pack, terms: own }) => {
    const [source, ...others] = sourcesOf.get(pack) ?? [];
    return own.map(({ passages, weight }) => ({ passages, weight, source: others.length === 0 ? source : undefined }));
  });
  return (text, lang) => {
    const weights = new Map<string, { lang: string; weight: number }>();
    const found = new Set(termsIn(lexicon, text, lang).flatMap(({ term, loose }) => (loose ? [] : [term])));
    for (const index of found) {
      const { passages = [], weight = 0, source } = terms[index] ?? {};
      for (const number of source ? passages : []) {
        const key = `${source?.id}#${number}`;
        weights.set(key, { lang: source?.csl.language ?? '', weight: (weights.get(key)?.weight ?? 0) + weight });
      }
    }
    return [...weights]
      .map(([passage, one]) => ({ passage, ...one }))
      .sort((a, b) => b.weight - a.weight || a.passage.localeCompare(b.passage));
  };
}
