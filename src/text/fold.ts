import { foldCluster, foldUnit, isJoining, Unit } from './fold-characters.ts';

/** Text as it is compared, with the way back to the text it came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original the characters it stands for start. Never decreases. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`: where in the original they end, exclusive. Never decreases. */
  readonly ends: Uint32Array;
}

/** `Function.prototype.apply` takes its arguments from an array, of which engines allow some ten thousands. */
const UNITS_A_CALL = 8_192;
const SPACE = 0x20;
/** Soft hyphen, the first character that is dropped or joins another. */
const FIRST_DROPPED = 0xad;

/** The folded units as they are written, growing where one character becomes several. */
interface Sink {
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length: number;
}

/**
 * Folds text for comparing: compatibility characters composed (NFKC), letter case, apostrophes, hyphens, dots and blanks
 * made one, runs of blanks and line breaks to one space, invisible characters dropped, and what readers of a script take
 * for the same letter made the same (`fold-characters.ts` says which).
 *
 * Units:  all offsets are UTF-16 code units. Lone surrogates pass through unchanged.
 * Result: `foldText(foldText(x)) === foldText(x)`. The arrays may be shared between results: read them only.
 * Cost:   linear; a table look-up for most characters, a cached normalization for each cluster with combining marks.
 */
export function fold(text: string): Folded {
  // Most text folds unit by unit, so that its map is the same for all such texts.
  const units = new Uint16Array(text.length);
  const plain = foldPlain(text, units);
  if (plain === text.length) return { text: textOf(units, plain), ...identity(plain) };
  return foldFrom(text, plain, units);
}

/** Folds into `units` as long as one unit becomes one; gives the offset of the first that does not. */
function foldPlain(text: string, units: Uint16Array): number {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let folded = foldUnit(text.charCodeAt(at));
    if (folded >= Unit.blank) {
      if (folded !== Unit.blank || units[at - 1] === SPACE) return Math.max(0, at - 1);
      folded = SPACE;
    }
    // What stands before a mark is folded with it.
    if (at + 1 < length && mayJoin(text.charCodeAt(at + 1))) return at;
    units[at] = folded;
  }
  return length;
}

let identityMap = new Uint32Array(0);
/** Each unit stands for the one at the same place. */
function identity(length: number): Pick<Folded, 'starts' | 'ends'> {
  if (identityMap.length <= length) identityMap = Uint32Array.from({ length: length * 2 + 1 }, (_, at) => at);
  return { starts: identityMap.subarray(0, length), ends: identityMap.subarray(1, length + 1) };
}

/** Folds a text of which the first `plain` units are folded in `units` one by one. */
function foldFrom(text: string, plain: number, units: Uint16Array): Folded {
  const { length } = text;
  const sink: Sink = { units, starts: new Uint32Array(length), ends: new Uint32Array(length), length: plain };
  const map = identity(plain);
  sink.starts.set(map.starts);
  sink.ends.set(map.ends);
  let at = plain;
  while (at < length) {
    const folded = foldUnit(text.charCodeAt(at));
    if (folded === Unit.blank) at = writeBlanks(sink, text, at);
    else if (folded < Unit.blank && !(at + 1 < length && mayJoin(text.charCodeAt(at + 1)))) {
      write(sink, folded, at, at + 1);
      at++;
    } else if (folded === Unit.dropped) at++;
    else at = writeCluster(sink, text, at);
  }
  return {
    text: textOf(sink.units, sink.length),
    starts: sink.starts.subarray(0, sink.length),
    ends: sink.ends.subarray(0, sink.length),
  };
}

/** The folded text alone, where no way back is needed. */
export function foldText(text: string): string {
  return fold(text).text;
}

/**
 * The original's characters that a folded span stands for. Where the span cuts what came from one character or cluster,
 * all of it is given.
 *
 * Units:  UTF-16 offsets, end exclusive; `start` and `end` into `folded.text`, the result into the original.
 * Result: an empty span for an empty one.
 */
export function originalSpan(folded: Folded, start: number, end: number): [start: number, end: number] {
  const from = folded.starts[start] ?? folded.ends[folded.ends.length - 1] ?? 0;
  return end > start ? [from, folded.ends[end - 1] ?? from] : [from, from];
}

/** Whether what stands before this unit must be looked at as a cluster: a mark may come, even behind something invisible. */
function mayJoin(unit: number): boolean {
  return unit >= FIRST_DROPPED && (isJoining(unit) || foldUnit(unit) === Unit.dropped);
}

function writeBlanks(sink: Sink, text: string, start: number): number {
  let end = start + 1;
  // Invisible characters between blanks do not make two blanks of one.
  for (let at = end; at < text.length; at++) {
    const folded = foldUnit(text.charCodeAt(at));
    if (folded === Unit.blank) end = at + 1;
    else if (folded !== Unit.dropped) break;
  }
  write(sink, SPACE, start, end);
  return end;
}

function writeCluster(sink: Sink, text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let end = start + (first > 0xffff ? 2 : 1);
  for (let at = end; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isJoining(unit)) end = at + 1;
    else if (foldUnit(unit) !== Unit.dropped) break;
  }
  const cluster = text.slice(start, end);
  const folded = foldCluster(cluster);
  // What keeps its length is taken unit by unit, so that a mention can end between a letter and its mark.
  const same = folded.length === cluster.length;
  for (let unit = 0; unit < folded.length; unit++) {
    write(sink, folded.charCodeAt(unit), same ? start + unit : start, same ? start + unit + 1 : end);
  }
  return end;
}

function write(sink: Sink, unit: number, start: number, end: number): void {
  // A mark that is dropped leaves the blank before it, to which the next one then comes.
  if (unit === SPACE && sink.length > 0 && sink.units[sink.length - 1] === SPACE) {
    sink.ends[sink.length - 1] = end;
    return;
  }
  if (sink.length === sink.units.length) grow(sink);
  sink.units[sink.length] = unit;
  sink.starts[sink.length] = start;
  sink.ends[sink.length] = end;
  sink.length++;
}

function grow(sink: Sink): void {
  const length = sink.length * 2 + 16;
  const { units, starts, ends } = sink;
  sink.units = new Uint16Array(length);
  sink.starts = new Uint32Array(length);
  sink.ends = new Uint32Array(length);
  sink.units.set(units);
  sink.starts.set(starts);
  sink.ends.set(ends);
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += UNITS_A_CALL) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, Math.min(at + UNITS_A_CALL, length)));
  }
  return text;
}
