import {
  type Collection,
  collect,
  type Doc,
  type Entry,
  mergeSpans,
  rarity,
  saturated,
  type Token,
} from './collection.ts';
import { type Lexicon, type Span, termsIn } from './lexicon.ts';
import { actorsNamed, namesIn, type SearchName } from './names.ts';
import { type Filter, parseQuery, type Query } from './query.ts';
import type { Ranked, Reason } from './rank.ts';
import { nearest } from './slips.ts';

export interface SearchOptions {
  /** All actors with all their names. */
  names: readonly SearchName[];
  lexicon: Lexicon;
}

/** How much a way of matching a word counts, 0 to 1. */
const WEIGHT = { exact: 1, prefix: 0.8, name: 0.9, speaker: 0.4, term: 0.8, looseTerm: 0.5, slip: 0.8 } as const;
/** Share of a query's words, by rarity, that a passage must answer to come at all. */
const LEAST_COVERED = 0.6;
/** Endings of the word being typed that are tried. */
const MOST_ENDINGS = 24;

/** One way in which a passage can answer words of the query. */
interface Way {
  kind: Reason['kind'];
  what: string;
  weight: number;
  /** Indexes of the query's words that it answers. */
  words: readonly number[];
  /** Places in the passage; undefined when the passage does not answer this way. */
  match(doc: Doc): readonly Span[] | undefined;
  rare: number;
}

/**
 * The passages that answer a query, best first; none when none does.
 *
 * Each word of the query can be answered by the word itself in any of its forms, by the actor it names, by a term in another
 * language, by a word that begins with it if it is the last, and, if the passages do not have it, by a word one slip away. A passage comes
 * when it answers enough of the query; phrases and filters it must meet all.
 */
export function searchEntries(entries: readonly Entry[], written: string, { names, lexicon }: SearchOptions): Ranked[] {
  const query = parseQuery(written);
  const kept = entries.filter(entry => query.filters.every(filter => passes(entry, filter, names)));
  if (!query.words.length && !query.phrases.length)
    return query.filters.length ? kept.map(entry => ({ entry, score: 0, bearing: [], reasons: [] })) : [];
  const collection = collect(entries, lexicon);
  const telling = query.words.flatMap((word, index) => (word.stop ? [] : index));
  const wanted = telling.length ? telling : query.words.map((_, index) => index);
  const ways = waysOf(query, wanted, collection, names, lexicon);
  const worth = wanted.map(
    index =>
      Math.max(0, ...ways.filter(way => way.words.includes(index)).map(way => way.rare)) ||
      rarity(0, collection.docs.length),
  );
  const ranked: Ranked[] = [];
  for (const doc of collection.docs) {
    if (!kept.includes(doc.entry)) continue;
    const phrases = query.phrases.map(phrase => phraseIn(doc, phrase));
    if (phrases.some(spans => !spans.length)) continue;
    const answer = answerOf(doc, ways, wanted, worth, collection);
    if (answer.covered < LEAST_COVERED) continue;
    const phraseScore = query.phrases
      .flat()
      .reduce((sum, word) => sum + rarity(collection.frequency.get(word.stem) ?? 0, collection.docs.length), 0);
    ranked.push({
      entry: doc.entry,
      score: answer.score + phraseScore,
      bearing: mergeSpans(doc.entry.text, [...answer.spans, ...phrases.flat()]),
      reasons: answer.reasons,
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function passes(entry: Entry, { kind, value }: Filter, names: readonly SearchName[]): boolean {
  if (kind === 'in') return (entry.source ?? entry.id).toLowerCase().includes(value.toLowerCase());
  const actors = actorsNamed(value, names);
  if (kind === 'about') return entry.actors.some(id => actors.has(id));
  return entry.statements.some(({ speaker }) => actors.has(speaker));
}

function waysOf(
  query: Query,
  wanted: readonly number[],
  collection: Collection,
  names: readonly SearchName[],
  lexicon: Lexicon,
): Way[] {
  const all = collection.docs.length;
  const ways: Way[] = [];
  const wordsWithin = ([start, end]: Span) =>
    wanted.filter(index => (query.words[index]?.start ?? 0) < end && (query.words[index]?.end ?? 0) > start);
  for (const { actors, span } of namesIn(query.text, names)) {
    for (const actor of actors) {
      const count = collection.docs.filter(({ entry }) => entry.actors.includes(actor)).length;
      const match = (doc: Doc) => (doc.entry.actors.includes(actor) ? [] : undefined);
      ways.push({
        kind: 'about',
        what: actor,
        weight: WEIGHT.name,
        words: wordsWithin(span),
        match,
        rare: rarity(count, all),
      });
    }
  }
  for (const { term, span, loose } of termsIn(lexicon, query.text, '')) {
    const match = (doc: Doc) => {
      const spans = doc.terms.filter(found => found.term === term).map(found => found.span);
      return spans.length ? spans : undefined;
    };
    const count = collection.termFrequency.get(term) ?? 0;
    ways.push({
      kind: 'terms',
      what: lexicon.terms[term]?.id ?? '',
      weight: loose ? WEIGHT.looseTerm : WEIGHT.term,
      words: wordsWithin(span),
      match,
      rare: rarity(count, all),
    });
  }
  for (const index of wanted) {
    const word = query.words[index];
    if (word) ways.push(...wordWays(word, index, query.open && index === query.words.length - 1, ways, collection));
  }
  return ways;
}

function wordWays(word: Token, index: number, open: boolean, others: readonly Way[], collection: Collection): Way[] {
  const way = (stem: string, weight: number): Way => ({
    kind: 'words',
    what: stem,
    weight,
    words: [index],
    match: doc => doc.places.get(stem)?.flatMap(place => spanOf(doc, place)),
    rare: rarity(collection.frequency.get(stem) ?? 0, collection.docs.length),
  });
  if (collection.frequency.has(word.stem)) return [way(word.stem, WEIGHT.exact)];
  const surfaces = new Map(
    collection.docs.flatMap(doc => doc.tokens.map(token => [token.folded, token.stem] as const)),
  );
  if (open) {
    const endings = [...surfaces].filter(([surface]) => surface.startsWith(word.folded)).map(([, stem]) => stem);
    if (endings.length) return [...new Set(endings)].slice(0, MOST_ENDINGS).map(stem => way(stem, WEIGHT.prefix));
  }
  if (others.some(other => other.words.includes(index))) return [];
  return [...new Set(nearest(word.folded, surfaces.keys()).map(surface => surfaces.get(surface) ?? surface))].map(
    stem => way(stem, WEIGHT.slip),
  );
}

function answerOf(
  doc: Doc,
  ways: readonly Way[],
  wanted: readonly number[],
  worth: readonly number[],
  collection: Collection,
) {
  const spans: Span[] = [];
  const reasons: Reason[] = [];
  const best = new Map<number, number>();
  for (const way of ways) {
    const places = way.match(doc);
    if (!places) continue;
    const share =
      way.weight * way.rare * saturated(Math.max(1, places.length), doc.tokens.length, collection.averageLength);
    spans.push(...places);
    reasons.push({ kind: way.kind, share, what: [way.what] });
    for (const index of way.words) best.set(index, Math.max(best.get(index) ?? 0, share / way.words.length));
  }
  const total = worth.reduce((sum, part) => sum + part, 0);
  const covered = wanted.reduce((sum, index, place) => sum + (best.has(index) ? (worth[place] ?? 0) : 0), 0);
  const speaking = ways.filter(
    way => way.kind === 'about' && doc.entry.statements.some(statement => statement.speaker === way.what),
  );
  const score =
    [...best.values()].reduce((sum, share) => sum + share, 0) +
    speaking.reduce((sum, way) => sum + WEIGHT.speaker * way.rare, 0);
  return { score, covered: total ? covered / total : 1, spans, reasons: reasons.sort((a, b) => b.share - a.share) };
}

function phraseIn(doc: Doc, phrase: readonly Token[]): Span[] {
  const [first] = phrase;
  if (!first) return [];
  return (doc.places.get(first.stem) ?? []).flatMap(place => {
    const there = phrase.every((word, offset) => doc.tokens[place + offset]?.folded === word.folded);
    const [start, end] = [doc.tokens[place], doc.tokens[place + phrase.length - 1]];
    return there && start && end ? [[start.start, end.end] as const] : [];
  });
}

function spanOf(doc: Doc, place: number): Span[] {
  const token = doc.tokens[place];
  return token ? [[token.start, token.end]] : [];
}
