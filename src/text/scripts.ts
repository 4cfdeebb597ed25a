/**
 * Scripts as numbers, and where a word can begin or end. Text is UTF-16, folded or not; a unit outside the basic plane
 * counts as no letter, so that an emoji never hides a name.
 */
export const Script = {
  /** Blanks, punctuation, signs. */
  none: 0,
  /** Combining marks belong to the letter before them. */
  mark: 1,
  digit: 2,
  /** Letters of a script that has no number of its own. */
  other: 3,
  latin: 4,
  cyrillic: 5,
  greek: 6,
  arabic: 7,
  hebrew: 8,
  devanagari: 9,
  bengali: 10,
  tamil: 11,
  hangul: 12,
  katakana: 13,
  tibetan: 14,
  // From here on words stand without anything between them.
  han: 15,
  hiragana: 16,
  thai: 17,
  lao: 18,
  khmer: 19,
  myanmar: 20,
} as const;
export type Script = (typeof Script)[keyof typeof Script];

const FIRST_WITHOUT_LIMITS = Script.han;
const UNKNOWN = 0xff;
const scripts = new Uint8Array(0x1_0000).fill(UNKNOWN);

const PATTERNS: readonly (readonly [RegExp, Script])[] = [
  [/\p{M}/u, Script.mark],
  [/\p{Nd}/u, Script.digit],
  [/\p{Script=Latin}/u, Script.latin],
  [/\p{Script=Cyrillic}/u, Script.cyrillic],
  [/\p{Script=Greek}/u, Script.greek],
  [/\p{Script=Arabic}/u, Script.arabic],
  [/\p{Script=Hebrew}/u, Script.hebrew],
  [/\p{Script=Devanagari}/u, Script.devanagari],
  [/\p{Script=Bengali}/u, Script.bengali],
  [/\p{Script=Tamil}/u, Script.tamil],
  [/\p{Script=Hangul}/u, Script.hangul],
  [/\p{Script=Katakana}|\u30fc/u, Script.katakana],
  [/\p{Script=Tibetan}/u, Script.tibetan],
  [/\p{Script=Han}/u, Script.han],
  [/\p{Script=Hiragana}/u, Script.hiragana],
  [/\p{Script=Thai}/u, Script.thai],
  [/\p{Script=Lao}/u, Script.lao],
  [/\p{Script=Khmer}/u, Script.khmer],
  [/\p{Script=Myanmar}/u, Script.myanmar],
];
/** Letters, marks and decimal digits; superscript figures and the like are none of them. */
const OF_WORDS = /[\p{L}\p{M}\p{Nd}\u3007]/u;

/** The script of one UTF-16 unit. */
export function scriptOf(unit: number): Script {
  const known = scripts[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known as Script;
  const character = String.fromCharCode(unit);
  let script: Script = Script.none;
  if (OF_WORDS.test(character)) {
    script = PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? Script.other;
  }
  scripts[unit] = script;
  return script;
}

/** The script of the letter that ends just before `at`, looking through its marks; `none` at the start of the text. */
export function scriptBefore(text: string, at: number): Script {
  for (let before = at - 1; before >= 0; before--) {
    const script = scriptOf(text.charCodeAt(before));
    if (script !== Script.mark) return script;
  }
  return Script.none;
}

/**
 * Whether a name can begin or end between two units: at a blank or sign, where the script changes, and anywhere between
 * letters of a script without word limits. Never before a combining mark.
 *
 * `at` is a UTF-16 offset; both ends of the text are limits.
 */
export function isWordLimit(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return isLimitBetween(scriptBefore(text, at), scriptOf(text.charCodeAt(at)));
}

/** `isWordLimit` for a caller that knows both scripts. */
export function isLimitBetween(before: Script, after: Script): boolean {
  if (after === Script.mark) return false;
  if (before === Script.none || after === Script.none) return true;
  if (before === Script.digit) return after !== Script.digit && !joinsDigits(after);
  if (after === Script.digit) return !joinsDigits(before);
  if (before === after) return before >= FIRST_WITHOUT_LIMITS;
  return !(isAlphabet(before) && isAlphabet(after));
}

/** `UN1263` is one word, `2022中国` and `2022년` are two. */
function joinsDigits(script: Script): boolean {
  return script < Script.hangul;
}

/** Latin, Cyrillic and Greek letters stand mixed within words, also to deceive. */
function isAlphabet(script: Script): boolean {
  return script >= Script.latin && script <= Script.greek;
}
