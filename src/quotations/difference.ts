import type { Span } from '../statements/index.ts';
import { type PassageStretch, wordAt } from './alignment/stretch.ts';
import type { Deviation } from './deviations.ts';
import type { Judgement } from './judge.ts';
import type { Token } from './words/tokens.ts';

/** A place in a passage of the library. */
export interface Place {
  /** `<source id>#<number>`. */
  passage: string;
  /** UTF-16 code units into the passage's text, end exclusive. */
  span: Span;
}

/** A run of words that a quotation and its source have in common, or in which they differ. */
export interface Change {
  /**
   * `kept`; `swapped`, `added`, `dropped` words; `spelling` or letter `case` of a word; `stops` and marks between words; `inserted` in
   * brackets; `left-out` where an ellipsis stands; `joined`: the quotation goes on at another place without saying so.
   */
  kind: 'kept' | Deviation['kind'];
  /** UTF-16 code units into the quoted text; absent where the quotation has nothing. */
  quoted?: Span;
  /** Absent where the source has nothing. */
  source?: Place;
}

/** The places of the segments, a segment that goes on in the next passage as one place for each. */
export function placesOf(stretch: PassageStretch, { segments }: Judgement): Place[] {
  return segments.flatMap(({ first, last }) => placesBetween(stretch, first, last + 1));
}

function placesBetween(stretch: PassageStretch, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && stretch.owner[to] === stretch.owner[from]) to++;
    const { passage } = wordAt(stretch, from).passage;
    places.push({ passage, span: [stretch.tokens[from]?.start ?? 0, stretch.tokens[to - 1]?.end ?? 0] });
    from = to;
  }
  return places;
}

/**
 * All of a quotation's alignment in its order, for a view that draws both sides: runs of kept words, and between them what differs.
 * `offset` is where the tokens' text begins in the quoted text.
 */
export function changesOf(
  tokens: readonly Token[],
  stretch: PassageStretch,
  { pairs, kept, deviations }: Judgement,
  offset: number,
): Change[] {
  const changes: { at: number; change: Change }[] = [];
  const deviant = new Set(
    deviations.flatMap(({ kind, quoted: [start, end] }) => (kind === 'stops' ? [] : range(start, end))),
  );
  const breaks = new Set(deviations.map(({ quoted: [start] }) => start));
  const quotedSpan = (start: number, end: number): Span => [
    offset + (tokens[start]?.start ?? 0),
    offset + (tokens[end - 1]?.end ?? 0),
  ];
  for (let at = 0; at < tokens.length; ) {
    if (!kept[at] || deviant.has(at)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < tokens.length && kept[end] && !deviant.has(end) && !breaks.has(end) && follows(stretch, pairs, end))
      end++;
    const [source] = placesBetween(stretch, pairs[at] ?? 0, (pairs[end - 1] ?? 0) + 1);
    changes.push({ at, change: { kind: 'kept', quoted: quotedSpan(at, end), ...(source ? { source } : {}) } });
    at = end;
  }
  for (const {
    kind,
    quoted: [start, end],
    source: [from, to],
  } of deviations) {
    const places = placesBetween(stretch, from, to);
    for (const source of places.length > 0 ? places : [undefined]) {
      changes.push({
        // Before the words at its place, but stops after the first of their two words.
        at: kind === 'stops' ? start + 0.5 : start - (end > start ? 0 : 0.25),
        change: { kind, ...(end > start ? { quoted: quotedSpan(start, end) } : {}), ...(source ? { source } : {}) },
      });
    }
  }
  return changes.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

function follows(stretch: PassageStretch, pairs: Int32Array, at: number): boolean {
  const [before = -1, here = -1] = [pairs[at - 1], pairs[at]];
  return here === before + 1 && stretch.owner[here] === stretch.owner[before];
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
