import { type Matcher, matcherOf, type Tables } from './matcher.ts';

/** Version of the record; another one is refused, and whoever holds it compiles anew. */
const VERSION = 2;
/** "SLM" and a line break, as a 32-bit number. */
const MAGIC = 0x534c4d0a;
/** 32-bit words before the lengths of the sections: magic, version, checksum, length of the whole in bytes. */
const HEADER_WORDS = 4;
const WORD = 4;

type Column = Uint8Array | Uint16Array | Uint32Array;
type ColumnType = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array;

/** The sections in their order. Changing it changes the version. */
const SECTIONS: readonly (readonly [keyof Tables, ColumnType])[] = [
  ['units', Uint16Array],
  ['first', Uint32Array],
  ['pattern', Uint32Array],
  ['openings', Uint8Array],
  ['forms', Uint32Array],
  ['kind', Uint8Array],
  ['owner', Uint32Array],
  ['language', Uint16Array],
  ['flags', Uint8Array],
  ['shape', Uint32Array],
  ['reach', Uint16Array],
  ['needs', Uint16Array],
  ['name', Uint32Array],
  ['capitals', Uint8Array],
  ['needsStart', Uint32Array],
  ['needsContexts', Uint16Array],
  ['actorNumber', Uint32Array],
  ['actorType', Uint8Array],
  ['stringUnits', Uint16Array],
  ['stringStart', Uint32Array],
  ['counts', Uint32Array],
];

/** A record that is no matcher of this version. What it was made from is still there: compile again. */
export class MatcherError extends Error {
  override readonly name = 'MatcherError';
}

/** The matcher as one record for IndexedDB. */
export function encode(matcher: Matcher): ArrayBuffer {
  const columns: Column[] = SECTIONS.map(([section]) => matcher[section]);
  let offset = (HEADER_WORDS + SECTIONS.length) * WORD;
  const offsets = columns.map(column => {
    const at = offset;
    offset += aligned(column.byteLength);
    return at;
  });
  const bytes = new ArrayBuffer(offset);
  const header = new Uint32Array(bytes, 0, HEADER_WORDS + SECTIONS.length);
  header.set([MAGIC, VERSION, 0, offset]);
  for (const [index, column] of columns.entries()) {
    header[HEADER_WORDS + index] = column.length;
    new Uint8Array(bytes).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offsets[index] ?? 0);
  }
  header[2] = checksum(bytes);
  return bytes;
}

/**
 * Views on the record: nothing is copied or rebuilt.
 *
 * Errors: MatcherError if the bytes are of another version, cut off or changed.
 */
export function decode(bytes: ArrayBuffer): Matcher {
  const headerBytes = (HEADER_WORDS + SECTIONS.length) * WORD;
  if (bytes.byteLength < headerBytes || bytes.byteLength % WORD !== 0) throw new MatcherError('the record is cut off');
  const [magic, version, sum, length, ...lengths] = new Uint32Array(bytes, 0, headerBytes / WORD);
  if (magic !== MAGIC) throw new MatcherError('the record is no matcher');
  if (version !== VERSION) throw new MatcherError(`the record has version ${version}, this build reads ${VERSION}`);
  if (length !== bytes.byteLength)
    throw new MatcherError(`the record has ${bytes.byteLength} bytes instead of ${length}`);
  if (sum !== checksum(bytes)) throw new MatcherError('the record was changed: its checksum does not fit');
  let offset = headerBytes;
  const columns = SECTIONS.map(([section, Type], index) => {
    const count = lengths[index] ?? 0;
    if (offset + count * Type.BYTES_PER_ELEMENT > bytes.byteLength) throw new MatcherError(`${section} is cut off`);
    const column = new Type(bytes, offset, count);
    offset += aligned(column.byteLength);
    return [section, column];
  });
  // Each section was made with the type that SECTIONS gives it.
  return matcherOf(Object.fromEntries(columns) as Tables);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

/**
 * FNV-1a over 32-bit words, all but the checksum's own.
 * Source: Fowler, Noll, Vo; draft-eastlake-fnv.
 */
function checksum(bytes: ArrayBuffer): number {
  const words = new Uint32Array(bytes);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (at !== 2) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}
