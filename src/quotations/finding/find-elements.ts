import type { Span } from '../../statements/index.ts';

interface Place {
  span: Span;
  outer: Span;
  again: readonly number[];
  element: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
/** `— Anna Lind, mayor` at the end of a blockquote: who says it, not its words. Without a stop, on one line. */
const SIGNED = /(?:\n\s*|[.!?…"”»’]\s*|\s)(?:[—–―]|--)\s*(?=\p{L})[^\n.!?—–―]{2,80}\.?\s*$/u;
const LONGEST_SIGNATURE = 90;
/** The same as a paragraph of its own in a blockquote; words that are said there end with a stop. */
const SIGNATURE_ALONE = /^\s*(?:[—–―]|--)\s*(?=\p{L})[^\n.!?…—–―]{2,80}\s*$/u;

/** The quotations that marks show in a block, with those that the page's elements show. An element that only holds a quotation with marks adds none. */
export function withElements(text: string, pairs: readonly Place[], elements: readonly Span[]): Place[] {
  const places = [...pairs];
  for (const element of elements) {
    const span = trimmed(text, unsigned(text, within(text, element)));
    if (!WORD.test(text.slice(...span))) continue;
    if (places.some(place => same(text, span, place.outer) || same(text, span, place.span))) continue;
    // Marks that pair across an element's edge are no pair.
    for (let index = places.length - 1; index >= 0; index--) {
      const place = places[index];
      if (place && crosses(place.outer, span)) places.splice(index, 1);
    }
    places.push({ span, outer: span, again: [], element: true });
  }
  return places;
}

function within(text: string, [start, end]: Span): Span {
  const from = Math.max(0, Math.min(start, text.length));
  return [from, Math.max(from, Math.min(end, text.length))];
}

/** The dash before a name that the element no longer has. */
const DASH_LEFT = /\s*(?:[—–―]|--)\s*$/u;

function unsigned(text: string, [start, end]: Span): Span {
  if (SIGNATURE_ALONE.test(text.slice(start, end))) return [start, start];
  const left = DASH_LEFT.exec(text.slice(start, end));
  if (left && WORD.test(text.slice(end))) return [start, start + left.index];
  const tail = Math.max(start, end - LONGEST_SIGNATURE);
  const signature = SIGNED.exec(text.slice(tail, end));
  if (!signature || tail + signature.index <= start) return [start, end];
  const dash = signature[0].search(/[—–―]|--/u);
  return [start, tail + signature.index + dash];
}

/** Whether two places hold the same words: but for blanks, marks and stops at the edges. */
function same(text: string, a: Span, b: Span): boolean {
  const [from, to] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
  const [start, end] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return start < end && !WORD.test(text.slice(from, start)) && !WORD.test(text.slice(end, to));
}

function crosses(a: Span, b: Span): boolean {
  return (a[0] < b[0] && a[1] > b[0] && a[1] < b[1]) || (b[0] < a[0] && b[1] > a[0] && b[1] < a[1]);
}

function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, Math.max(start, end - part.length + part.trimEnd().length)];
}
