import { answersOf, type Occurs, scoreOf } from './answer.ts';
import { type Collection, collect, type Doc, type Entry, mergeSpans, type Token } from './collection.ts';
import { withoutCopies } from './copies.ts';
import { type Occurrences, occurrencesOf } from './query/keys.ts';
import { type Plan, planOf, type SearchOptions, type Vocabulary } from './query/plan.ts';
import type { Way } from './query/ways.ts';
import type { Ranked } from './rank.ts';
import type { Lexicon, Span } from './words/lexicon.ts';

/**
 * The passages that answer a query, best first; none when none does. Reads all passages: for some thousands of them there is
 * the index (`index-search.ts`), which gives the same answers.
 *
 * Each word of the query can be answered by the word itself in any of its forms, by the actor it names, by a term in another
 * language, by a word that begins with it if it is the last, and, if nothing else answers it, by a word one slip away. A passage
 * comes when it answers enough of the query; phrases and filters it must meet all.
 */
export function searchEntries(entries: readonly Entry[], written: string, options: SearchOptions): Ranked[] {
  const collection = collect(entries, options.lexicon);
  const found = collection.docs.map(doc =>
    occurrencesOf(
      doc,
      options.lexicon.terms.map(({ id }) => id),
    ),
  );
  const plan = planOf(written, vocabularyOf(collection, found), options);
  if (!plan) return [];
  const ranked = collection.docs.flatMap((doc, index) => {
    const occurs = (slot: number) => found[index]?.get(plan.keys[slot] ?? '') ?? 0;
    return rankDoc(doc, plan, occurs, collection.averageLength, options.lexicon) ?? [];
  });
  return withoutCopies(
    ranked.sort((a, b) => b.score - a.score),
    ({ entry }) => entry,
  );
}

/** One passage's place in the answer, with the words that answer; undefined when it is no answer. */
export function rankDoc(
  doc: Doc,
  plan: Plan,
  occurs: Occurs,
  averageLength: number,
  lexicon: Lexicon,
): Ranked | undefined {
  const phrases = plan.phrases.map(phrase => phraseIn(doc, phrase));
  if (!phrases.every(spans => spans.length)) return undefined;
  const score = scoreOf(plan, occurs, doc.tokens.length, averageLength);
  if (score === undefined) return undefined;
  const answers = answersOf(plan, occurs, doc.tokens.length, averageLength);
  const spans = answers.flatMap(({ way }) => spansOf(doc, way, lexicon));
  return {
    entry: doc.entry,
    score,
    bearing: mergeSpans(doc.entry.text, [...spans, ...phrases.flat()]),
    reasons: answers.map(({ way: { kind, what }, share }) => ({ kind, share, what: [what] })),
  };
}

function vocabularyOf({ docs }: Collection, found: readonly Occurrences[]): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const keys of found) for (const key of keys.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  const stems = new Map(docs.flatMap(doc => doc.tokens.map(({ folded, stem }) => [folded, stem] as const)));
  return {
    size: docs.length,
    frequency: key => frequencies.get(key) ?? 0,
    keysFrom: prefix => [...frequencies.keys()].filter(key => key.startsWith(prefix)).sort(),
    completions(beginning, most) {
      const begun = [...stems].filter(([word]) => word.startsWith(beginning));
      return [...new Set(begun.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stem]) => stem))].slice(0, most);
    },
    wordsOfLength: (shortest, longest) =>
      [...stems.keys()].filter(({ length }) => length >= shortest && length <= longest),
    stemOf: word => stems.get(word),
  };
}

function spansOf(doc: Doc, { kind, what }: Way, lexicon: Lexicon): Span[] {
  if (kind === 'terms') return doc.terms.flatMap(({ term, span }) => (lexicon.terms[term]?.id === what ? [span] : []));
  return kind === 'words' ? (doc.places.get(what) ?? []).flatMap(place => spanAt(doc, place)) : [];
}

/** Where the words of a phrase stand in a row, as written and not in other forms. */
function phraseIn(doc: Doc, phrase: readonly Token[]): Span[] {
  const [first] = phrase;
  if (!first) return [];
  return (doc.places.get(first.stem) ?? []).flatMap(place => {
    const there = phrase.every((word, offset) => doc.tokens[place + offset]?.folded === word.folded);
    const [start, end] = [doc.tokens[place], doc.tokens[place + phrase.length - 1]];
    return there && start && end ? [[start.start, end.end] as const] : [];
  });
}

function spanAt(doc: Doc, place: number): Span[] {
  const token = doc.tokens[place];
  return token ? [[token.start, token.end]] : [];
}
