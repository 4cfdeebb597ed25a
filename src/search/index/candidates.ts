import { rarity, saturated } from '../collection.ts';
import { keyOf } from '../query/keys.ts';
import { askedOf, type Question } from '../query/question.ts';
import { WEIGHTS, type Weights } from '../weights.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { isCommonWord } from '../words/stem.ts';
import type { Segment } from './segment.ts';

/** What a passage gains by a key. */
interface Sign {
  key: string;
  /** By how often the key stands there and how long it is; once, whatever that is, without. */
  saturates: boolean;
  weight: number;
}

/**
 * The passages of an actor that may bear on a sentence, by the index alone: for an actor of whom thousands speak, so that only these are
 * read and ranked (`rank.ts`). Judged as there, by the same weights, but for the order of words.
 *
 * Result: ids, the likeliest first, at most `most`; of equal ones the earlier in the index. Errors: as `Segment.postings`.
 */
export async function candidatesFor(
  segments: readonly Segment[],
  question: Question,
  lexicon: Lexicon,
  most: number,
  weights: Weights = WEIGHTS,
): Promise<string[]> {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const averageLength = size ? segments.reduce((sum, segment) => sum + segment.total, 0) / size : 1;
  const rare = (key: string) =>
    rarity(
      segments.reduce((sum, segment) => sum + segment.frequency(key), 0),
      size,
    );
  const signs = signsOf(question, lexicon, weights, rare);
  const judged = await Promise.all(
    segments.map(async segment => {
      const own = await segment.postings(keyOf.about(question.actor));
      if (!own) return [];
      const scores = new Float64Array(segment.size);
      for (const { key, saturates, weight } of signs) {
        const list = await segment.postings(key);
        for (const [index, doc] of list?.docs.entries() ?? []) {
          const share = saturates ? saturated(list?.counts[index] ?? 1, segment.lengths[doc] ?? 0, averageLength) : 1;
          scores[doc] = (scores[doc] ?? 0) + weight * share;
        }
      }
      return Array.from(own.docs, doc => ({ segment, doc, score: scores[doc] ?? 0 }));
    }),
  );
  return judged
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ segment, doc }) => segment.idOf(doc));
}

/** Languages by whose rules words are reduced: passages of a language with rules of its own, and all others. */
const STEMMED_AS = ['en', ''];

function signsOf(question: Question, lexicon: Lexicon, weights: Weights, rare: (key: string) => number): Sign[] {
  const signs = new Map<string, Sign>();
  const add = (key: string, weight: number, saturates = false) => {
    signs.set(key, { key, weight: weight * rare(key), saturates });
  };
  for (const lang of STEMMED_AS) {
    for (const { stem, stop, folded } of askedOf(question, lexicon, lang).tokens) {
      if (stop) continue;
      if (/\p{N}/u.test(stem)) add(keyOf.word(stem), weights.figure + weights.word);
      else add(keyOf.word(stem), isCommonWord(folded) ? weights.commonWord : weights.word, true);
    }
  }
  const { terms, others } = askedOf(question, lexicon, '');
  for (const { term, loose } of terms) {
    const known = lexicon.terms[term];
    if (known) add(keyOf.term(known.id), weights.term * (loose ? weights.looseTerm : 1) * known.weight);
  }
  for (const other of others) {
    add(keyOf.about(other), weights.actors);
    add(keyOf.speaker(other), weights.otherSpeaker);
  }
  const speaks = keyOf.speaker(question.actor);
  signs.set(speaks, { key: speaks, weight: weights.speaker, saturates: false });
  return [...signs.values()];
}
