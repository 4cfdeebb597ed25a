import { candidatesFor, rankForSentence, type Span, withFilter, withoutCopies } from '../search/index.ts';
import type { ActorBrief, CardContent } from './content.ts';
import type { Library, StoredActor } from './database.ts';
import { readLexicon } from './derive.ts';
import { brief, entriesOf, excerptsOf, type Shelf, takeAbout, takeAll, takeFromShelf } from './excerpts/shelf.ts';
import { type BlockAsked, quotationAt } from './quotations/page-quotations.ts';
import { readerOf } from './search/reader.ts';

/** What a card asks: the actor's number and the sentence in which it is mentioned. */
export interface Asked {
  actor: number;
  sentence: string;
  lang: string;
  /** All mentions in the sentence, if the page knows them: numbers of actors, UTF-16 code units into the sentence, end exclusive. */
  mentions?: readonly { actor: number; start: number; end: number }[] | undefined;
  /** The paragraph around the mention, which may stand in a quotation; `at`: where in it the mention begins. */
  block?: BlockAsked | undefined;
}

/**
 * Passages that are read and ranked at most. A library that has no more is ranked as a whole, as a passage may bear on the sentence without
 * speaking of the actor; in a larger one those of the actor are, and when they are more, the likeliest of them by the index.
 */
const MOST_RANKED = 200;
/** Of these, so many that come first are shown. */
const MOST_SHOWN = 50;

/** Reads what every card needs and keeps it with the connection, so that the first card does not wait for it. */
export async function prepareCards(library: Library): Promise<void> {
  await readLexicon(library);
}

/** What a card shows for a mention; undefined when the library has no such actor. */
export async function cardContent(library: Library, asked: Asked): Promise<CardContent | undefined> {
  const { sentence, lang } = asked;
  const [actor, { lexicon }, mentions, all] = await Promise.all([
    library.get('actors', asked.actor),
    readLexicon(library),
    mentionsOf(library, asked),
    takeAll(library, MOST_RANKED),
  ]);
  if (!actor) return undefined;
  const question = { actor: actor.id, sentence, lang, ...(mentions && { mentions }) };
  const shelf = actor.passages > 0 && all ? all : await takeToRank(library, actor, question);
  const entries = withoutCopies(entriesOf(shelf), entry => entry);
  const ranked = rankForSentence(entries, question, lexicon);
  // Where only the likeliest were ranked, those of the actor are counted, copies too.
  const total = actor.passages > MOST_RANKED ? actor.passages : ranked.length;
  const quotation = asked.block && (await quotationOrNone(library, asked.block, lang));
  return {
    actor: brief(actor),
    excerpts: excerptsOf(ranked.slice(0, MOST_SHOWN), shelf, lexicon),
    ...(total > MOST_SHOWN && { rest: { total, query: withFilter('', 'about', actor.id) } }),
    ...(quotation && { quotation }),
  };
}

/** What the sources say is shown all the same where the quotation cannot be checked. */
async function quotationOrNone(library: Library, block: BlockAsked, lang: string) {
  return quotationAt(library, block, lang).catch((cause: unknown) => {
    console.warn('The quotation at the mention could not be checked.', cause);
    return undefined;
  });
}

type Question = Parameters<typeof candidatesFor>[1];

async function takeToRank(library: Library, actor: StoredActor, question: Question): Promise<Shelf> {
  return actor.passages > MOST_RANKED ? takeLikeliest(library, actor, question) : takeAbout(library, actor.number);
}

async function takeLikeliest(library: Library, actor: StoredActor, question: Question): Promise<Shelf> {
  try {
    const { segments, lexicon } = await readerOf(library);
    return await takeFromShelf(library, await candidatesFor(segments, question, lexicon, MOST_RANKED));
  } catch (cause) {
    // A look-up mends the index; a card does without.
    console.warn('The search index could not be read for a card; all passages of the actor are read.', cause);
    return takeAbout(library, actor.number);
  }
}

/** The mentions with the ids of their actors. */
async function mentionsOf(library: Library, { mentions }: Asked): Promise<{ actor: string; span: Span }[] | undefined> {
  if (!mentions) return undefined;
  const actors = await actorsByNumber(
    library,
    mentions.map(({ actor }) => actor),
  );
  return mentions.flatMap(({ actor, start, end }) => {
    const known = actors.get(actor);
    return known ? [{ actor: known.id, span: [start, end] as const }] : [];
  });
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
