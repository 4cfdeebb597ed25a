import { type Collection, type Doc, rarity, saturated, type Token } from './collection.ts';
import type { Asked } from './query/question.ts';
import type { Reason } from './rank.ts';
import type { Weights } from './weights.ts';
import type { Lexicon, Span } from './words/lexicon.ts';
import { isCommonWord } from './words/stem.ts';

/** What a sentence and a passage have in common, of one kind. */
export interface Evidence extends Reason {
  /** Where in the passage. */
  spans: readonly Span[];
}

/** Words in a row from which on they count as a quotation. */
const QUOTED_RUN = 4;

/**
 * Terms that the sentence and the passage share.
 * `taken`: where in the sentence the terms stand that count.
 */
export function sharedTerms(
  doc: Doc,
  collection: Collection,
  asked: Asked,
  lexicon: Lexicon,
  weights: Weights,
): Evidence & { taken: Span[] } {
  const counting = asked.terms.filter(({ term }) => doc.terms.some(item => item.term === term));
  const result = {
    kind: 'terms' as const,
    share: 0,
    what: [] as string[],
    spans: [] as Span[],
    taken: counting.map(({ span }) => span),
  };
  for (const term of new Set(counting.map(item => item.term))) {
    const known = lexicon.terms[term];
    if (!known) continue;
    const loose = counting.every(item => item.term !== term || item.loose);
    const rare = rarity(collection.termFrequency.get(term) ?? 0, collection.docs.length);
    result.share += weights.term * (loose ? weights.looseTerm : 1) * rare * known.weight;
    result.spans.push(...doc.terms.flatMap(item => (item.term === term ? [item.span] : [])));
    result.what.push(known.id);
  }
  return result;
}

/** Words that both have and that no shared term already counts. */
export function sharedWords(
  doc: Doc,
  collection: Collection,
  asked: Asked,
  taken: readonly Span[],
  weights: Weights,
): Evidence {
  const result = { kind: 'words' as const, share: 0, what: [] as string[], spans: [] as Span[] };
  const free = asked.tokens.filter(
    ({ start, end, stop }) => !stop && !taken.some(span => span[0] <= start && span[1] >= end),
  );
  for (const [stem, token] of new Map(free.map(item => [item.stem, item]))) {
    const places = doc.places.get(stem);
    if (!places) continue;
    const rare = rarity(collection.frequency.get(stem) ?? 0, collection.docs.length);
    const weight = isCommonWord(token.folded) ? weights.commonWord : weights.word;
    result.share += weight * rare * saturated(places.length, doc.tokens.length, collection.averageLength);
    // A common word is a weak sign: it counts, but is not shown as bearing.
    if (!isCommonWord(token.folded)) result.spans.push(...spansOf(doc, places));
    result.what.push(token.folded);
  }
  return result;
}

/** Figures that both have: numbers, days, years. */
export function sharedFigures(doc: Doc, collection: Collection, asked: Asked, weights: Weights): Evidence {
  const result = { kind: 'figures' as const, share: 0, what: [] as string[], spans: [] as Span[] };
  for (const stem of new Set(asked.tokens.map(token => token.stem).filter(stem => /\p{N}/u.test(stem)))) {
    const places = doc.places.get(stem);
    if (!places) continue;
    result.share += weights.figure * rarity(collection.frequency.get(stem) ?? 0, collection.docs.length);
    result.spans.push(...spansOf(doc, places));
    result.what.push(stem);
  }
  return result;
}

/** The longest run of words that both have, from QUOTED_RUN words on. */
export function quotedRun(doc: Doc, collection: Collection, { tokens }: Asked, weights: Weights): Evidence {
  let best: { place: number; length: number } = { place: 0, length: 0 };
  for (const [index, token] of tokens.entries()) {
    for (const place of doc.places.get(token.stem) ?? []) {
      const length = runLength(tokens, index, doc.tokens, place);
      if (length > best.length) best = { place, length };
    }
  }
  const run = doc.tokens.slice(best.place, best.place + best.length);
  if (run.length < QUOTED_RUN) return { kind: 'quoted', share: 0, what: [], spans: [] };
  const all = collection.docs.length;
  const rare = run.reduce(
    (sum, { stem, stop }) => sum + (stop ? 0 : rarity(collection.frequency.get(stem) ?? 0, all)),
    0,
  );
  const span: Span = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  return { kind: 'quoted', share: weights.quoted * rare, what: [doc.entry.text.slice(...span)], spans: [span] };
}

function runLength(a: readonly Token[], fromA: number, b: readonly Token[], fromB: number): number {
  let length = 0;
  for (let left = a[fromA]; left !== undefined && left.folded === b[fromB + length]?.folded; left = a[fromA + length])
    length++;
  return length;
}

function spansOf(doc: Doc, places: readonly number[]): Span[] {
  return places.flatMap(place => {
    const token = doc.tokens[place];
    return token ? [[token.start, token.end] as const] : [];
  });
}
