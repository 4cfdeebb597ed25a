/**
 * What each character is folded to. One table, filled as characters are met, so that nothing is computed at start
 * and a text costs a look-up a character.
 */

/** Results of `foldUnit` that are no folded unit. They lie among the surrogates, which no character folds to. */
export const Unit = {
  /** A space, tab, line break: all folded to one space a run. */
  blank: 0xd800,
  /** Invisible: soft hyphen, zero-width characters, direction marks, tatweel. */
  dropped: 0xd801,
  /** Can only be folded together with what follows: `foldCluster`. */
  cluster: 0xd802,
} as const;

const UNKNOWN = 0xdfff;
/** Clusters kept for the next time they are met; above it the cache starts anew. */
const MOST_CLUSTERS = 20_000;

const units = new Uint16Array(0x1_0000).fill(UNKNOWN);
/** 0 unknown, 1 no, 2 yes. */
const joining = new Uint8Array(0x1_0000);
let clusters = new Map<string, string>();

const BLANK = /^(?!\ufeff)[\s\u0085\u180e]$/u;
/** Format characters and the like that a reader does not see; the zero-width non-joiner too, which equals nothing here. */
const INVISIBLE =
  /^(?:\u034f|[\u17b4\u17b5]|[\ufe00-\ufe0f]|[\u00ad\u061c\u0640\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])$/u;
/** Hangul vowels and finals, and the halfwidth voicing marks, join what stands before them as combining marks do. */
const JOINING = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]$/u;

/** Footnote figures and signs whose compatibility form is a letter or digit that would be taken for part of a word. */
const KEPT = /^[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209c\u2120\u2122]$/u;

/** What is told apart by how it is typed, not by what it means. Applied before and after composing. */
const SAME: readonly (readonly [characters: string, folded: string])[] = [
  ['\u2019\u2018\u201a\u201b\u02bc\u02bb\u02b9\u02be\u02bf\u05f3\u0060\u00b4\u2032\ua78c', "'"],
  ['\u201c\u201d\u201e\u201f\u05f4\u2033', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be\u1806\u2e3a\u2e3b', '-'],
  ['\u2027\u30fb\u2022\u2219\u22c5\u0387\u2e31\u16eb', '\u00b7'],
  // Dotted and dotless i are one letter here: İ and I are each the capital of another one, by language.
  ['\u0131', 'i'],
  ['ς', 'σ'],
  ['ё', 'е'],
  // Romanian letters with a comma below were long typed with the cedilla of Turkish.
  ['ș', 'ş'],
  ['ț', 'ţ'],
  // Alef with hamza, madda or wasla; Arabic, Persian and dotless yeh; the kafs; the Urdu heh.
  ['\u0622\u0623\u0625\u0671', '\u0627'],
  ['\u0649\u06cc', '\u064a'],
  ['\u06a9\u06aa', '\u0643'],
  ['\u06c1\u06d5\u06c0\u06c2', '\u0647'],
  ['ß', 'ss'],
];
const same = new Map(SAME.flatMap(([characters, folded]) => [...characters].map(character => [character, folded])));
const DIGIT = /^\p{Nd}$/u;

/**
 * Marks that careful writers set and most leave out: Arabic vowels and doubling (not kasra, which makes an Urdu and
 * Persian name another one: `حکومتِ چین`), Hebrew points.
 */
const VOWEL_MARKS = /[\u064b-\u064f\u0651\u0652\u0654\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
/** The dot that Hindi sets under borrowed letters and often leaves out; under ड and ढ it makes letters of their own. */
const NUKTA = /(?<![\u0921\u0922])\u093c/gu;
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff]/u;
const MARKS = /\p{M}/gu;

/** Folds one UTF-16 unit that no joining one follows: to a unit, or to one of `Unit`. */
export function foldUnit(unit: number): number {
  const known = units[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const folded = compute(unit);
  units[unit] = folded;
  return folded;
}

/** Whether a unit belongs to the character before it: combining marks, Hangul vowels and finals. */
export function isJoining(unit: number): boolean {
  if (unit < 0x300) return false;
  const known = joining[unit];
  if (known) return known === 2;
  const character = String.fromCharCode(unit);
  const joins = JOINING.test(character) && !INVISIBLE.test(character);
  joining[unit] = joins ? 2 : 1;
  return joins;
}

/** Folds a character with all that joins it. */
export function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldFully(cluster);
  if (clusters.size >= MOST_CLUSTERS) clusters = new Map();
  clusters.set(cluster, folded);
  return folded;
}

function compute(unit: number): number {
  const character = String.fromCharCode(unit);
  if (BLANK.test(character)) return Unit.blank;
  if (INVISIBLE.test(character)) return Unit.dropped;
  if ((unit >= 0xd800 && unit <= 0xdfff) || isJoining(unit)) return Unit.cluster;
  const folded = foldFully(character);
  return folded.length === 1 ? folded.charCodeAt(0) : Unit.cluster;
}

/** Dropping a mark can bring two others together that compose, so folding goes on until nothing changes. */
function foldFully(characters: string): string {
  let folded = characters;
  let before: string;
  do {
    before = folded;
    folded = foldCharacters(before);
  } while (folded !== before);
  return folded;
}

function foldCharacters(characters: string): string {
  if (KEPT.test(characters)) return characters;
  let visible = '';
  for (const character of characters) if (!INVISIBLE.test(character)) visible += same.get(character) ?? character;
  const composed = visible.normalize('NFKC');
  // A spacing accent would become a blank with a mark; it stays what it is.
  if (composed.startsWith(' ')) return visible;
  let folded = '';
  for (const character of composed.toLowerCase().normalize('NFKC').replace('i\u0307', 'i')) {
    folded += same.get(character) ?? asciiDigit(character);
  }
  folded = folded.replace(VOWEL_MARKS, '').replace(NUKTA, '');
  // Greek capitals lose their accents, so no accent can count.
  return GREEK.test(folded) ? folded.normalize('NFD').replace(MARKS, '') : folded;
}

/** Decimal digits of any script as 0 to 9; Unicode places each ten of them at xxx0 or at xxx6. */
function asciiDigit(character: string): string {
  if (character <= '9' || !DIGIT.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const startsAtZero = DIGIT.test(String.fromCodePoint(code - (code % 16)));
  return String((code % 16) - (startsAtZero ? 0 : 6));
}
