import { rarity, type Token } from '../collection.ts';
import type { Reason } from '../rank.ts';
import type { Lexicon, Span } from '../words/lexicon.ts';
import { actorsWithWord, type NameTable, namesIn } from '../words/names.ts';
import { nearest } from '../words/slips.ts';
import { stemOf } from '../words/stem.ts';
import { termsIn } from '../words/terms-in.ts';
import { keyOf } from './keys.ts';
import type { Vocabulary } from './plan.ts';
import type { Query } from './query.ts';

/** One way in which a passage can answer words of the query. */
export interface Way {
  kind: Reason['kind'];
  /** The word, term id or actor id. */
  what: string;
  key: string;
  /** How much it counts, 0 to 1. */
  weight: number;
  /** How telling it is that a passage has it. */
  rare: number;
  /** Whether any passage has it. */
  stands: boolean;
  /** Which of the wanted words it answers. */
  places: readonly number[];
}

const WEIGHT = { exact: 1, prefix: 0.8, name: 0.9, namePart: 0.5, term: 0.8, looseTerm: 0.5, slip: 0.8 } as const;
/** Endings of the word being typed that are tried. */
const MOST_ENDINGS = 24;
/** Words from which on a query is a sentence: whoever types one asks for what is nearest to it, and no passage has all of its words. */
export const SENTENCE_WORDS = 7;

/** All ways in which the wanted words of a query can be answered. `wanted`: indexes into the query's words. */
export function waysOf(
  query: Query,
  wanted: readonly number[],
  vocabulary: Vocabulary,
  names: NameTable,
  lexicon: Lexicon,
): Way[] {
  const words = wanted.flatMap(index => query.words[index] ?? []);
  const within = ([start, end]: Span) =>
    words.flatMap((word, place) => (word.start < end && word.end > start ? place : []));
  const way = (kind: Way['kind'], what: string, key: string, weight: number, places: readonly number[]): Way => {
    const frequency = vocabulary.frequency(key);
    return { kind, what, key, weight, rare: rarity(frequency, vocabulary.size), stands: frequency > 0, places };
  };
  const ways = [
    ...namesIn(query.text, names).flatMap(({ actors, span }) =>
      actors.map(id => way('about', id, keyOf.about(id), WEIGHT.name, within(span))),
    ),
    ...termsIn(lexicon, query.text, '').map(({ term, span, loose }) => {
      const id = lexicon.terms[term]?.id ?? '';
      return way('terms', id, keyOf.term(id), loose ? WEIGHT.looseTerm : WEIGHT.term, within(span));
    }),
  ];
  const answered = new Set(ways.flatMap(({ places }) => places));
  for (const [place, word] of words.entries()) {
    const open = query.open && wanted[place] === query.words.length - 1;
    const own = stemsFor(word, open, answered.has(place), words.length, vocabulary).map(([stem, weight]) =>
      way('words', stem, keyOf.word(stem), weight, [place]),
    );
    ways.push(...own);
    if (own.length || answered.has(place)) continue;
    // A word of an actor's name, such as `labour`: its passages may have the name in short.
    const actors = actorsWithWord(word.stem, names, text => stemOf(text, 'en'));
    ways.push(...actors.map(id => way('about', id, keyOf.about(id), WEIGHT.namePart, [place])));
  }
  // A name or term that is all stop words answers nothing.
  return ways.filter(({ places }) => places.length > 0);
}

/** The word itself; else what begins with it while it is typed; else, if nothing else answers it, what is a slip away. */
function stemsFor(
  word: Token,
  open: boolean,
  answered: boolean,
  wantedWords: number,
  vocabulary: Vocabulary,
): (readonly [stem: string, weight: number])[] {
  if (vocabulary.frequency(keyOf.word(word.stem)) > 0) return [[word.stem, WEIGHT.exact]];
  const endings = open ? vocabulary.completions(word.folded, MOST_ENDINGS) : [];
  if (endings.length) return endings.map(stem => [stem, WEIGHT.prefix]);
  // A word of a sentence may well stand nowhere; what is a letter away from it there is another word.
  if (answered || wantedWords >= SENTENCE_WORDS) return [];
  const near = nearest(word.folded, vocabulary).map(other => vocabulary.stemOf(other) ?? other);
  return [...new Set(near)].sort().map(stem => [stem, WEIGHT.slip]);
}
