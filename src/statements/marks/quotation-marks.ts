import type { Span } from '../locate.ts';
import { type Candidate, candidatesIn } from './mark-candidates.ts';

/** Words between quotation marks. */
export interface Quoted {
  /** The words without the marks, UTF-16 code units. */
  span: Span;
  /** With the marks. */
  outer: Span;
  /** Index of the quotation in which this one stands. */
  within: number | undefined;
  /** Places of marks within that only say, at the beginning of a line, that the quotation goes on. */
  again: readonly number[];
}

/** The pairs of marks in a text, and the marks that open and never close: a quotation may go on in the next paragraph. */
export interface Marked {
  quoted: Quoted[];
  /** Outermost first; none of them stands inside a pair. At most DEPTH: the last ones. */
  unclosed: Opened[];
}

interface Opened {
  at: number;
  mark: string;
  again: number[];
}

/** What closes a mark, the usual one first; the later ones are slips of typing that readers accept. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '‟': '”',
  '”': '”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': "’'",
  '’': '’',
  '‚': '‘’',
  "'": "'’",
  '"': '"”',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '〝': '〞',
};
/** How many marks are open at once, at most: people write no more, and each is looked at for every mark. */
const DEPTH = 8;
const SINGLE = /['‘’]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The pairs of quotation marks in a text, outer before inner, in order of their start. A mark without a partner is none: inch
 * signs, apostrophes, a quotation that goes on in the next paragraph.
 *
 * Shapes: `lang` is BCP 47 and may be empty; it only tells apart what looks the same (Swedish ’…’).
 */
export function quotedIn(text: string, lang = ''): Quoted[] {
  return markedIn(text, lang).quoted;
}

/** As `quotedIn`, with what stays open. Time grows with the length of the text and the number of marks, whatever they are. */
export function markedIn(text: string, lang: string): Marked {
  const candidates = candidatesIn(text, lang);
  const later = closedLater(candidates);
  const pairs: Pair[] = [];
  const open: Opened[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const closesLater = later[index] ?? false;
    const repeated = open.find(item => repeats(item, candidate, closesLater));
    const partner = repeated || !candidate.closes ? -1 : partnerOf(open, candidate);
    const opened = open[partner];
    if (repeated) repeated.again.push(candidate.at);
    else if (opened && closesHere(opened, candidate, closesLater)) {
      open.length = partner;
      pairs.push({ outer: [opened.at, candidate.at + 1], again: opened.again });
    } else if (candidate.opens) {
      open.push({ at: candidate.at, mark: candidate.mark, again: [] });
      if (open.length > DEPTH) open.shift();
    }
  }
  return { quoted: nest(text, pairs), unclosed: open };
}

function partnerOf(open: readonly Opened[], { mark }: Candidate): number {
  let slip = -1;
  for (let index = open.length - 1; index >= 0; index--) {
    const closing = CLOSES[open[index]?.mark ?? ''] ?? '';
    if (closing.startsWith(mark)) return index;
    if (slip < 0 && closing.includes(mark)) slip = index;
  }
  return slip;
}

/** The mark that opened a quotation, or the one that will close it, again at the beginning of a line: it goes on there. */
function repeats(opened: Opened, { mark, first, opens }: Candidate, closesLater: boolean): boolean {
  if (!first) return false;
  return (opens && mark === opened.mark) || (mark === '»' && opened.mark === '«' && closesLater);
}

/** Whether a mark that has something to close does, or opens a quotation within. */
function closesHere(opened: Opened, { at, mark, opens, ends, doubtful }: Candidate, closesLater: boolean): boolean {
  if (at === opened.at + 1) return false;
  const proper = CLOSES[opened.mark]?.startsWith(mark) ?? false;
  if (doubtful && (closesLater || !proper)) return false;
  return !opens || ends || (proper && mark !== opened.mark);
}

/** For each candidate, whether the next one of its kind closes without doubt. */
function closedLater(candidates: readonly Candidate[]): boolean[] {
  const next = new Map<string, boolean>();
  const later: boolean[] = new Array(candidates.length).fill(false);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const kind = SINGLE.test(candidate.mark) ? "'" : candidate.mark;
    later[index] = next.get(kind) ?? false;
    next.set(kind, candidate.closes && !candidate.opens && !candidate.doubtful);
  }
  return later;
}

type Pair = Pick<Quoted, 'outer' | 'again'>;

function nest(text: string, pairs: readonly Pair[]): Quoted[] {
  const sorted = pairs
    .map(pair => ({ ...pair, span: trimmed(text, [pair.outer[0] + 1, pair.outer[1] - 1]) }))
    .filter(({ span }) => WORD.test(text.slice(...span)))
    .sort((a, b) => a.outer[0] - b.outer[0]);
  const around = parentsOf(sorted.map(({ outer }) => outer));
  return sorted.map((item, index) => ({ ...item, within: around[index] }));
}

/** For places that nest or lie apart, in order of their start: the index of the nearest one round each. */
export function parentsOf(places: readonly Span[]): (number | undefined)[] {
  const around: number[] = [];
  return places.map(([start], index) => {
    for (let last = around.at(-1); last !== undefined && (places[last]?.[1] ?? 0) <= start; last = around.at(-1))
      around.pop();
    const within = around.at(-1);
    around.push(index);
    return within;
  });
}

/** French marks keep a blank inside. */
function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length];
}
