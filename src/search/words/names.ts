import type { Alias } from '../../packs/index.ts';
import { alternativesOf, fold, foldText, originalSpan } from '../../text/index.ts';
import { eachLine, type Lines, lineAt, linesOf, lowerLine } from '../lines.ts';
import type { Span } from './lexicon.ts';

/** An actor as search knows it. */
export interface SearchName {
  id: string;
  name: string;
  corpus?: readonly string[] | undefined;
}

/** All names of all actors, made ready for being looked up. */
export interface NameTable {
  actors: readonly SearchName[];
  /**
   * A line a name: the folded name, then each actor that goes by it, parted by tabs. An actor is its place in `actors`, followed for a short
   * name by how that is written.
   */
  lines: Lines;
  /** Of the longest folded name, in UTF-16 code units. */
  longest: number;
}

/** An actor that goes by a name, and for a short name how it is written. */
interface Bearer {
  actor: number;
  written: readonly string[];
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

/** Stands between the parts of a bearer; no name has it. */
const UNIT = '\u001f';

/** Folds all names, with the alternatives that aliases have. Dear for thousands: done once a change of the library. */
export function compileNames(named: readonly (SearchName & { aliases: readonly Pick<Alias, 'text'>[] })[]): NameTable {
  const byName = new Map<string, Map<number, Set<string>>>();
  for (const [actor, { name, corpus = [], aliases }] of named.entries()) {
    for (const written of [name, ...corpus, ...aliases.flatMap(({ text }) => alternativesOf(text))]) {
      const folded = foldText(written).replace(/[\n\t]/gu, ' ');
      if (folded === '') continue;
      const bearers = byName.get(folded) ?? new Map<number, Set<string>>();
      const writings = bearers.get(actor) ?? new Set();
      if (folded.length <= SHORT) writings.add(written);
      byName.set(folded, bearers.set(actor, writings));
    }
  }
  const lines = Array.from(byName, ([name, bearers]) =>
    [name, ...Array.from(bearers, ([actor, written]) => [actor, ...written].join(UNIT))].join('\t'),
  );
  return {
    actors: named.map(({ id, name, corpus }) => ({ id, name, corpus })),
    lines: linesOf(lines.sort()),
    longest: [...byName.keys()].reduce((longest, { length }) => Math.max(longest, length), 0),
  };
}

function bearersOf({ lines }: NameTable, name: string): Bearer[] {
  const line = lineAt(lines, lowerLine(lines, `${name}\t`));
  return line.startsWith(`${name}\t`) ? bearersIn(line) : [];
}

function bearersIn(line: string): Bearer[] {
  const [, ...bearers] = line.split('\t');
  return bearers.map(bearer => {
    const [actor, ...written] = bearer.split(UNIT);
    return { actor: Number(actor), written };
  });
}

/**
 * The actors named in a query, by any of their names in any language. The longest name takes its words from shorter ones.
 * Case, accents of Greek capitals and the like do not count (`foldText`).
 *
 * Result: in order of their place. Cost: by the length of the query, whatever the number of names.
 */
export function namesIn(query: string, table: NameTable): NameFound[] {
  const folded = fold(query);
  const { text } = folded;
  const whole = text.trim();
  const inWord = Array.from({ length: text.length }, (_, at) => WORD_CHARACTER.test(text.charAt(at)));
  // Only a name with such a character may begin or end within a word.
  const unspaced = UNSPACED.test(text);
  const found: { start: number; end: number; bearers: readonly Bearer[] }[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!unspaced && inWord[start - 1]) continue;
    const last = Math.min(text.length, start + table.longest);
    for (let end = start + 1; end <= last; end++) {
      if (!unspaced && inWord[end]) continue;
      const name = text.slice(start, end);
      const bearers = bearersOf(table, name);
      if (!bearers.length || ((inWord[start - 1] || inWord[end]) && !UNSPACED.test(name))) continue;
      const asWritten = query.slice(...originalSpan(folded, start, end));
      const meant = bearers.filter(({ written }) => name === whole || !written.length || written.includes(asWritten));
      if (meant.length) found.push({ start, end, bearers: meant });
    }
  }
  return found
    .filter(
      ({ start, end }) =>
        !found.some(other => other.start <= start && other.end >= end && other.end - other.start > end - start),
    )
    .map(({ start, end, bearers }) => ({
      actors: bearers.flatMap(({ actor }) => table.actors[actor]?.id ?? []),
      span: originalSpan(folded, start, end),
    }));
}

/** The actors that a filter's value means: by id, by a whole name, or by the beginning of a word of a name. */
export function actorsNamed(value: string, table: NameTable): Set<string> {
  const wanted = foldText(value).trim();
  if (!wanted) return new Set();
  const withId = (fits: (id: string) => boolean) => table.actors.flatMap(({ id }, actor) => (fits(id) ? actor : []));
  const meant = new Set([...withId(id => id === wanted), ...bearersOf(table, wanted).map(({ actor }) => actor)]);
  if (!meant.size) {
    for (const actor of withId(id => id.startsWith(wanted))) meant.add(actor);
    const within = ` ${wanted}`;
    for (const line of eachLine(table.lines))
      if (line.startsWith(wanted) || line.includes(within)) for (const { actor } of bearersIn(line)) meant.add(actor);
  }
  return new Set([...meant].sort((a, b) => a - b).flatMap(actor => table.actors[actor]?.id ?? []));
}

/** Actors whose main name, or a wording of their sources, has a word. `stemOf`: what makes forms of a word one. */
export function actorsWithWord(stem: string, { actors }: NameTable, stemOf: (word: string) => string): string[] {
  return actors.flatMap(({ id, name, corpus = [] }) => {
    const words = foldText([name, ...corpus].join(' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.some(word => stemOf(word) === stem) ? id : [];
  });
}
