import { foldText } from './fold.ts';

/** A word of a text, or what stands for one in scripts without spaces. */
export interface Word {
  /** UTF-16 code units into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded by `foldText`: what is compared. Never empty. */
  readonly folded: string;
}

/**
 * Figures with their separators (`30,439`, `3.5`) and ordinal endings (`31st`), letters with dots between (`U.S.`), then
 * plain runs of letters, marks and figures. What a reader does not see (soft hyphen, zero-width characters) may stand inside.
 */
const WORD =
  /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*[\p{L}\p{M}\p{N}]*|(?:(?<![\p{L}\p{M}\p{N}])\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*[\p{L}\p{M}\p{N}])?/gu;

/** Runs of the scripts that set no space between words. Tibetan sets a dot between syllables, which serve as its words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{M}]*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{M}ー々]*/gu;
const ANY_UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * The words of a text in order, never overlapping. Hyphens and apostrophes part words.
 *
 * Shapes: `lang` is BCP 47; it only matters to scripts without spaces, and may be empty or wrong.
 * Cost:   linear. `segmenter: false` splits scripts without spaces into pairs of characters, as is done where the browser
 *         has no Intl.Segmenter; the pairs overlap.
 */
export function wordsOf(text: string, lang: string, { segmenter = 'Segmenter' in Intl } = {}): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (!PLAIN.test(word) && ANY_UNSPACED.test(word)) splitUnspaced(words, word, match.index, lang, segmenter);
    else push(words, word, match.index);
  }
  return words;
}

/** Most words of most texts need no folding but that of letter case. */
const PLAIN = /^[A-Za-z]+$/;

function push(words: Word[], text: string, start: number): void {
  if (PLAIN.test(text)) {
    words.push({ start, end: start + text.length, folded: text.toLowerCase() });
    return;
  }
  const folded = foldText(text).replace(/(?<=\p{L})\.|(?<=\p{Nd}),(?=\p{Nd}{3})/gu, '');
  if (folded.trim()) words.push({ start, end: start + text.length, folded });
}

function splitUnspaced(words: Word[], text: string, start: number, lang: string, segmenter: boolean): void {
  let at = 0;
  for (const match of text.matchAll(UNSPACED)) {
    if (match.index > at) push(words, text.slice(at, match.index), start + at);
    at = match.index + match[0].length;
    const parts = segmenter ? segments(match[0], lang) : pairs(match[0]);
    for (const [part, offset] of parts) push(words, part, start + match.index + offset);
  }
  if (at < text.length) push(words, text.slice(at), start + at);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segments(text: string, lang: string): [part: string, offset: number][] {
  const locale = /^(zh|ja|th|lo|km|my)\b/.exec(lang)?.[0] ?? 'und';
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, index }) => [segment, index]);
}

function pairs(text: string): [part: string, offset: number][] {
  const characters = [...text.matchAll(/\P{M}\p{M}*/gu)];
  if (characters.length < 2) return [[text, 0]];
  return characters.slice(1).map((character, index) => {
    const before = characters[index];
    const offset = before?.index ?? 0;
    return [text.slice(offset, character.index + character[0].length), offset];
  });
}
