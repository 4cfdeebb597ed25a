import type { StatedWords } from '../statements/index.ts';
import { type Word, wordsOf } from '../text/index.ts';
import type { Lexicon, Span } from './words/lexicon.ts';
import { isStopWord, stemOf } from './words/stem.ts';
import { type TermFound, termsIn } from './words/terms-in.ts';

/** A passage as it is ranked and searched. */
export interface Entry {
  /** `<source id>#<passage number>`. */
  id: string;
  /** Place in its source, from 1. */
  number: number;
  /** Character for character as the source has it. */
  text: string;
  /** BCP 47, of the source. */
  lang: string;
  /** Id of the source. */
  source?: string;
  /** Ids of the actors of whom the passage speaks, or who speak in it. */
  actors: readonly string[];
  statements: readonly StatedWords[];
}

/** Words of a passage's text. */
export interface Token extends Word {
  stem: string;
  stop: boolean;
}

/** A passage taken apart. */
export interface Doc {
  entry: Entry;
  tokens: readonly Token[];
  /** Stem → indexes into `tokens`. Stop words are in it too: phrases need them. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Terms of the lexicon that the passage has, by forms only. */
  terms: readonly TermFound[];
}

export interface Collection {
  docs: readonly Doc[];
  /** Of the passages, in tokens. */
  averageLength: number;
  /** In how many passages a stem stands. */
  frequency: ReadonlyMap<string, number>;
  /** In how many passages a term stands. */
  termFrequency: ReadonlyMap<number, number>;
}

export function tokensOf(text: string, lang: string): Token[] {
  return wordsOf(text, lang).map(({ start, end, folded }) => ({
    start,
    end,
    folded,
    stem: stemOf(folded, lang),
    stop: isStopWord(folded),
  }));
}

/** Takes passages apart. Cost: linear in their text. */
export function collect(entries: readonly Entry[], lexicon: Lexicon): Collection {
  const frequency = new Map<string, number>();
  const termFrequency = new Map<number, number>();
  let length = 0;
  const docs = entries.map(entry => takeApart(entry, lexicon));
  for (const { tokens, places, terms } of docs) {
    for (const stem of places.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const term of new Set(terms.map(found => found.term)))
      termFrequency.set(term, (termFrequency.get(term) ?? 0) + 1);
    length += tokens.length;
  }
  return { docs, averageLength: docs.length ? length / docs.length : 1, frequency, termFrequency };
}

/** Takes one passage apart. */
export function takeApart(entry: Entry, lexicon: Lexicon): Doc {
  const tokens = tokensOf(entry.text, entry.lang);
  const places = new Map<string, number[]>();
  for (const [index, { stem }] of tokens.entries()) {
    const list = places.get(stem);
    if (list) list.push(index);
    else places.set(stem, [index]);
  }
  const terms = termsIn(lexicon, entry.text, entry.lang).filter(term => !term.loose);
  return { entry, tokens, places, terms };
}

/** How telling it is that a passage has what `count` of `all` have: 0 and more. Robertson & Spärck Jones, kept above 0. */
export function rarity(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/** How much a further occurrence adds, and how much a passage's length counts: measured on the Cranfield collection (tools/score-search-collection.ts). */
const SATURATION = 2;
const LENGTH_WEIGHT = 0.6;

/** The part of BM25 that depends on the passage: 0 to SATURATION + 1. */
export function saturated(occurrences: number, length: number, averageLength: number): number {
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / averageLength);
  return (occurrences * (SATURATION + 1)) / (occurrences + norm);
}

/** Spans in order, without overlap; those parted by one blank or hyphen only are one. */
export function mergeSpans(text: string, spans: Iterable<Span>): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && (start <= last[1] || /^[\s-]$/u.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
