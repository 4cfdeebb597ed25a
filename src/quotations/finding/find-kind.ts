import { namingOf } from './find-namings.ts';
import type { QuotationKind } from './find-types.ts';

/** Most words of a title, of words spoken of as words, and of words held at a distance. */
const TITLE_WORDS = 12;
const WORD_WORDS = 3;
const SCARE_WORDS = 3;
/** Names of things in languages that capitalise only the first word. */
const NAME_WORDS = 4;
/** The same in characters where no blanks part words. */
const UNITS_A_WORD = 2;
/** As much of long words as tells the kind, in UTF-16 code units. */
const SAMPLE = 300;
/** How far round the marks is read. */
const NEAR = 40;

const STOP = /[.!?…,;。！？，]["”’»』」]?$/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const UPPER = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{N}]/u;
const CASELESS = /^[^\p{L}]*\p{Lo}/u;
/** Small words that a title does not capitalise. */
const SMALL =
  /^(?:an?|and|as|at|but|by|for|from|in|into|is|nor|of|off|on|or|over|per|so|the|to|up|via|with|vs|d|s|t|ll|re|ve|m)$/u;

/** The words, and what stands round their marks in the block. */
export interface Setting {
  words: string;
  before: string;
  after: string;
  lang: string;
  /** A `<blockquote>` or `<q>`. */
  element: boolean;
  heading: boolean;
}

/** What stands round a quotation, cut to what tells its kind. `outer` with the marks. */
export function settingOf(text: string, outer: readonly [number, number]): Pick<Setting, 'before' | 'after'> {
  return { before: text.slice(Math.max(0, outer[0] - NEAR), outer[0]), after: text.slice(outer[1], outer[1] + NEAR) };
}

/**
 * What the words are whoever may be named near them: `so-called`, `the word`, `the novel` before them, or title case. `undefined`: it
 * depends on whether somebody says them.
 */
export function kindByForm(setting: Setting): Exclude<QuotationKind, 'quotation'> | undefined {
  const { words, before, after, lang, element } = setting;
  if (element) return undefined;
  const count = countWords(words);
  const stopped = STOP.test(words);
  const naming = namingOf(before, after, lang);
  if (naming === 'scare' && count <= TITLE_WORDS) return 'scare';
  if (naming === 'word' && count <= WORD_WORDS && !stopped) return 'word';
  if (
    naming === 'title' &&
    count <= TITLE_WORDS &&
    !/[.,;。，]$/u.test(words) &&
    (UPPER.test(words) || CASELESS.test(words))
  )
    return 'title';
  return count > 1 && count <= TITLE_WORDS && !stopped && isTitleCase(words, lang) ? 'title' : undefined;
}

/** What the words are, when nothing in their form says so. `said`: somebody is said to say them. */
export function kindBySpeaker({ words, before, element, heading }: Setting, said: boolean): QuotationKind {
  const count = countWords(words);
  const stopped = STOP.test(words);
  if (element && count > 1) return 'quotation';
  if (count <= 1) return said && (stopped || /[:：]\s*$/u.test(before)) ? 'quotation' : 'word';
  if (said) return 'quotation';
  if (count <= NAME_WORDS && !stopped && UPPER.test(words) && !heading) return 'title';
  return count <= SCARE_WORDS && !(stopped && UPPER.test(words)) && !(heading && count > 2) ? 'scare' : 'quotation';
}

function countWords(words: string): number {
  const sample = words.slice(0, SAMPLE);
  if (UNSPACED.test(sample)) return Math.ceil((sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / UNITS_A_WORD);
  return sample.match(WORDS)?.length ?? 0;
}

/** `The Long Day`, `War and Peace`: every word of weight begins with a capital. German nouns do so anyway. */
function isTitleCase(words: string, lang: string): boolean {
  if (/^(?:de|lb)\b/.test(lang)) return false;
  const all = words.slice(0, SAMPLE).match(WORDS) ?? [];
  const weighty = all.filter(word => !SMALL.test(word));
  return UPPER.test(words) && weighty.length > 1 && weighty.every(word => /^[\p{Lu}\p{N}]/u.test(word));
}
