import type { Span } from './words/lexicon.ts';

/** A part of a passage that is shown. The words are the source's own: the marks of omission are drawn, they are not in the text. */
export interface Piece {
  /** UTF-16 code units into the passage, end exclusive; never inside a word, never at a blank. */
  span: Span;
  /** Something was left out right before, or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Kept at least on both sides of bearing words, in UTF-16 code units. */
const CONTEXT = 60;
/** Two pieces closer than this are one: an omission shorter than that saves nothing. */
const LEAST_OMITTED = 25;
const MOST_PIECES = 3;
const BLANK = /\s/u;

/**
 * Cuts a long passage around its bearing words, as few pieces as hold the most of them.
 *
 * Units:  `length` is in UTF-16 code units: about so much is kept, some more where a word would be cut.
 * Result: pieces in order, never overlapping; the whole passage when it is not longer than `length`; its beginning when nothing bears.
 */
export function cutAround(text: string, bearing: readonly Span[], length: number): Piece[] {
  if (text.length <= length) return [{ span: [0, text.length], cutBefore: false, cutAfter: false }];
  const windows = chosen(windowsOf(text, bearing, length), bearing, length);
  return spread(text, windows, length).map(([start, end]) => ({
    span: [start, end],
    cutBefore: /\S/u.test(text.slice(0, start)),
    cutAfter: /\S/u.test(text.slice(end)),
  }));
}

function windowsOf(text: string, bearing: readonly Span[], length: number): Span[] {
  const context = Math.min(CONTEXT, Math.floor(length / 4));
  const windows: [number, number][] = [];
  for (const [start, end] of bearing.length ? bearing : [[0, 0] as const]) {
    const from = Math.max(0, start - context);
    const to = Math.min(text.length, Math.min(end, start + length) + context);
    const last = windows.at(-1);
    if (last && from - last[1] < LEAST_OMITTED && to - last[0] <= length) last[1] = Math.max(last[1], to);
    else windows.push([last ? Math.max(from, last[1]) : from, to]);
  }
  return windows.filter(([start, end]) => end > start || !bearing.length);
}

/** Those with the most bearing words first, as many as fit. */
function chosen(windows: readonly Span[], bearing: readonly Span[], length: number): Span[] {
  const weigh = ([start, end]: Span) => bearing.filter(span => span[0] < end && span[1] > start).length;
  const kept: Span[] = [];
  let room = length;
  for (const window of [...windows].sort((a, b) => weigh(b) - weigh(a) || a[0] - b[0])) {
    const size = window[1] - window[0];
    if (kept.length && (size > room || kept.length === MOST_PIECES)) continue;
    kept.push(window);
    room -= size;
  }
  return kept.sort((a, b) => a[0] - b[0]);
}

/** Uses up the room that is left, evenly, and moves the edges to the limits of words. */
function spread(text: string, windows: readonly Span[], length: number): Span[] {
  const used = windows.reduce((sum, [start, end]) => sum + end - start, 0);
  const more = Math.max(0, Math.floor((length - used) / Math.max(1, windows.length)));
  const pieces: [number, number][] = [];
  for (const [start, end] of windows) {
    const after = Math.min(text.length - end, more - Math.min(start, more >> 1));
    const before = Math.min(start, more - after);
    const from = wordStart(text, start - before);
    const to = wordEnd(text, end + after);
    const last = pieces.at(-1);
    if (last && from - last[1] < LEAST_OMITTED) last[1] = Math.max(last[1], to);
    else pieces.push([from, to]);
  }
  return pieces.map(([start, end]) => {
    const part = text.slice(start, end);
    return [start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length];
  });
}

/** Longest word that is kept whole, in UTF-16 code units: in scripts without blanks a cut falls between characters. */
const LONGEST_WORD = 40;

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && !BLANK.test(text.charAt(start - 1))) start--;
  return start === 0 || BLANK.test(text.charAt(start - 1)) ? start : between(text, at);
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_WORD && !BLANK.test(text.charAt(end))) end++;
  return end === text.length || BLANK.test(text.charAt(end)) ? end : between(text, at);
}

/** Not inside a character: between two halves of one, or before a mark that joins it. */
function between(text: string, at: number): number {
  let place = at;
  while (place > 0 && (/[\udc00-\udfff]/.test(text.charAt(place)) || /\p{M}/u.test(text.charAt(place)))) place--;
  return place;
}
