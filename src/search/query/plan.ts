import { foldText } from '../../text/index.ts';
import { rarity, type Token } from '../collection.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { actorsNamed, type NameTable } from '../words/names.ts';
import { keyOf } from './keys.ts';
import { type Filter, parseQuery } from './query.ts';
import { SENTENCE_WORDS, type Way, waysOf } from './ways.ts';

/** What is searched, as far as planning needs it: scan and index both give it. */
export interface Vocabulary {
  /** Number of passages. */
  readonly size: number;
  /** In how many of them a key stands. */
  frequency(key: string): number;
  /** Keys that begin so, in order of code units. */
  keysFrom(prefix: string): readonly string[];
  /** Stems of the words that begin so, in order of the words, each once; at most `most`. */
  completions(beginning: string, most: number): readonly string[];
  /** All folded words of `shortest` to `longest` UTF-16 code units. */
  wordsOfLength(shortest: number, longest: number): Iterable<string>;
  /** The stem of a folded word; undefined where no passage has it. */
  stemOf(word: string): string | undefined;
}

/** A way with the places of its keys among the plan's. */
export interface PlannedWay extends Way {
  slot: number;
  /** Of the key that says that the actor speaks; -1 for ways that name no actor. */
  speakerSlot: number;
}

/** A query made ready for one vocabulary. */
export interface Plan {
  /** All keys that matter: what is read of an index. */
  keys: readonly string[];
  ways: readonly PlannedWay[];
  /** The worth of each word that is to be answered, by its rarity, and the sum. */
  worth: readonly number[];
  totalWorth: number;
  /** The worth that a passage must answer to come at all. */
  leastWorth: number;
  phrases: readonly (readonly Token[])[];
  phraseScore: number;
  /** A passage must have one key of each list: slots. */
  filters: readonly (readonly number[])[];
}

/** A source as filters know it. */
export interface SourceName {
  id: string;
  title: string;
  /** Where it appeared, who wrote and published it. */
  others: readonly string[];
}

export interface SearchOptions {
  /** All actors with all their names. */
  names: NameTable;
  /** All sources, asked for when a query filters by one; without it a source is known by its id only. */
  readSources?(): readonly SourceName[];
  lexicon: Lexicon;
}

/**
 * Share of a query's words, by rarity, that a passage must answer. Where a word stands nowhere, what is asked for is likely not there, and
 * passages with the other words only are no answer; where all stand somewhere, parts are.
 */
const LEAST_COVERED = { unknown: 0.6, known: 0.35, sentence: 0.1 } as const;

/** Plans a query; undefined when it asks for nothing. */
export function planOf(written: string, vocabulary: Vocabulary, options: SearchOptions): Plan | undefined {
  const { names, lexicon } = options;
  const query = parseQuery(written);
  if (!query.words.length && !query.phrases.length && !query.filters.length) return undefined;
  const telling = query.words.flatMap((word, index) => (word.stop ? [] : index));
  const wanted = telling.length ? telling : query.words.map((_, index) => index);
  const ways = waysOf(query, wanted, vocabulary, names, lexicon);

  const slots = new Map<string, number>();
  const slotOf = (key: string) => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  const standing = wanted.map((_, place) =>
    ways.filter(way => way.stands && way.places.includes(place)).map(({ rare }) => rare),
  );
  const worth = standing.map(rare => (rare.length ? Math.max(...rare) : rarity(0, vocabulary.size)));
  const totalWorth = worth.reduce((sum, part) => sum + part, 0);
  const known = standing.every(rare => rare.length);
  const phraseWords = query.phrases.flat().filter(({ stop }) => !stop);
  return {
    ways: ways.map(way => ({
      ...way,
      slot: slotOf(way.key),
      speakerSlot: way.kind === 'about' ? slotOf(keyOf.speaker(way.what)) : -1,
    })),
    worth,
    totalWorth,
    leastWorth: totalWorth * LEAST_COVERED[wanted.length >= SENTENCE_WORDS ? 'sentence' : known ? 'known' : 'unknown'],
    phrases: query.phrases,
    phraseScore: phraseWords.reduce(
      (sum, { stem }) => sum + rarity(vocabulary.frequency(keyOf.word(stem)), vocabulary.size),
      0,
    ),
    filters: query.filters.map(filter => keysOf(filter, vocabulary, options).map(slotOf)),
    // Last, for the lines above give the slots.
    keys: [...slots.keys()],
  };
}

function keysOf({ kind, value }: Filter, vocabulary: Vocabulary, { names, readSources }: SearchOptions): string[] {
  if (kind !== 'in') return [...actorsNamed(value, names)].map(kind === 'by' ? keyOf.speaker : keyOf.about);
  const named = sourcesNamed(value, readSources?.() ?? []);
  if (named.length) return named.map(keyOf.source);
  return vocabulary.keysFrom(keyOf.source('')).filter(key => key.toLowerCase().includes(value.toLowerCase(), 1));
}

/** The sources that a filter's value means: by the whole id or title, or by the beginning of a word of what is known of them. */
function sourcesNamed(value: string, sources: readonly SourceName[]): string[] {
  const wanted = foldText(value).trim();
  if (!wanted) return [];
  const exact = sources.filter(({ id, title }) => id === wanted || foldText(title) === wanted);
  const near = exact.length
    ? exact
    : sources.filter(({ title, others }) => ` ${foldText([title, ...others].join(' '))}`.includes(` ${wanted}`));
  return near.map(({ id }) => id);
}
