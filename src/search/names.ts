import type { Alias } from '../packs/index.ts';
import { alternativesOf, fold, foldText, originalSpan } from '../text/index.ts';
import type { Span } from './lexicon.ts';

/** An actor as search knows it. */
export interface SearchName {
  id: string;
  name: string;
  corpus?: readonly string[] | undefined;
  aliases: readonly Pick<Alias, 'text'>[];
}

/** Actors that go by a name in a query; several when they share it. */
export interface NameFound {
  actors: string[];
  /** UTF-16 code units into the query. */
  span: Span;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Tibt}]/u;
/** Names up to so many letters count only in their own letter case, unless they are the whole query: `US`, `UN`. */
const SHORT = 2;
/** Letters by which a name is first sought; plain ones, which folding leaves alone. */
const PROBE = 3;
const PLAIN = /^[A-Za-z]+$/;
/** Letters that no folding makes Latin ones. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\ud7ff]/;

/**
 * The actors named in a query, by any of their names in any language. The longest name takes its words from shorter ones.
 * Case, accents of Greek capitals and the like do not count (`foldText`).
 */
export function namesIn(query: string, names: readonly SearchName[]): NameFound[] {
  const folded = fold(query);
  const whole = folded.text.trim();
  const spans = new Map<string, { start: number; end: number; actors: Set<string> }>();
  if (!whole) return [];
  for (const { id, name, corpus = [], aliases } of names) {
    for (const written of [name, ...corpus, ...writingsOf(aliases)]) {
      if (written.length > query.length + SHORT || !mayStand(folded.text, written)) continue;
      const text = foldText(written);
      for (let start = folded.text.indexOf(text); start >= 0 && text; start = folded.text.indexOf(text, start + 1)) {
        const end = start + text.length;
        if (!bounded(folded.text, start, end)) continue;
        if (text.length <= SHORT && text !== whole && query.slice(...originalSpan(folded, start, end)) !== written)
          continue;
        const key = `${start} ${end}`;
        const known = spans.get(key);
        if (known) known.actors.add(id);
        else spans.set(key, { start, end, actors: new Set([id]) });
      }
    }
  }
  const all = [...spans.values()];
  return all
    .filter(
      ({ start, end }) =>
        !all.some(other => other.start <= start && other.end >= end && other.end - other.start > end - start),
    )
    .map(({ start, end, actors }) => ({ actors: [...actors], span: originalSpan(folded, start, end) }));
}

/** The names that aliases stand for, with what alternatives they have. */
function writingsOf(aliases: SearchName['aliases']): string[] {
  return aliases.flatMap(({ text }) => alternativesOf(text));
}

/** Most of thousands of names are out by their first letters, before they are folded. */
function mayStand(query: string, written: string): boolean {
  const beginning = written.slice(0, PROBE);
  if (PLAIN.test(beginning)) return query.includes(beginning.toLowerCase());
  return !OTHER_SCRIPT.test(written.charAt(0)) || OTHER_SCRIPT.test(query);
}

function bounded(text: string, start: number, end: number): boolean {
  if (UNSPACED.test(text.slice(start, end))) return true;
  return !(WORD_CHARACTER.test(text.charAt(start - 1)) || WORD_CHARACTER.test(text.charAt(end)));
}

/** The actors that a filter's value means: by id, by a whole name, or by the beginning of a word of a name. */
export function actorsNamed(value: string, names: readonly SearchName[]): Set<string> {
  const wanted = foldText(value).trim();
  const all = names.map(({ id, name, corpus = [], aliases }) => ({
    id,
    texts: [id, name, ...corpus, ...writingsOf(aliases)].map(foldText),
  }));
  const exact = all.filter(({ texts }) => texts.includes(wanted));
  const near =
    exact.length || !wanted ? exact : all.filter(({ texts }) => texts.some(text => ` ${text}`.includes(` ${wanted}`)));
  return new Set(near.map(({ id }) => id));
}

/** Actors whose main name, or a wording of their sources, has a word. `stemOf`: what makes forms of a word one. */
export function actorsWithWord(stem: string, names: readonly SearchName[], stemOf: (word: string) => string): string[] {
  return names.flatMap(({ id, name, corpus = [] }) => {
    const words = foldText([name, ...corpus].join(' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.some(word => stemOf(word) === stem) ? id : [];
  });
}
