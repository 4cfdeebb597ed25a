import { foldText, Script, scriptBefore, scriptOf } from '../../text/index.ts';

const MIDDLE_DOT = '·';
/** What stands between the parts of a foreign name in Chinese and Japanese; also nothing. */
const BETWEEN_PARTS: readonly string[] = [MIDDLE_DOT, '', ' ', '-', '=', '.'];
/** Korean writes the parts of a name together or apart, as the writer likes. */
const BETWEEN_HANGUL = /(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu;
/** The tone stands on the first of two vowels that end a word; not after q, where the second vowel is alone. */
const TONE_ON_FIRST = /(?<!q)([òóỏõọ](?=[ae])|[ùúủũụ](?=y))([aey])(?!\p{L})/gu;
const ZERO_WIDTH_NON_JOINER = '\u200c';
const ARABIC_ARTICLE = 'ال';
/** The preposition "to" swallows the article's first letter. */
const ARABIC_TO_THE = 'لل';

/**
 * The folded ways in which a name may stand in a text: with the dots of foreign names or without, with a space or
 * nothing for a zero-width non-joiner, a Korean one also without its spaces, a Vietnamese one with its tones on either of
 * two vowels, and an Arabic one that inflects with "to" before its article.
 *
 * Result: without repeats, none empty; nothing for a name of which folding leaves nothing.
 */
export function spellings(name: string, lang: string, inflects: boolean): readonly string[] {
  const folded = foldText(name).trim();
  const found = new Set([folded]);
  if (name.includes(ZERO_WIDTH_NON_JOINER)) found.add(foldText(name.replaceAll(ZERO_WIDTH_NON_JOINER, ' ')).trim());
  if (hasDotBetweenParts(folded)) {
    for (const between of BETWEEN_PARTS) found.add(folded.replaceAll(MIDDLE_DOT, between));
  }
  if (lang === 'ko' || scriptBefore(folded, folded.length) === Script.hangul)
    found.add(folded.replace(BETWEEN_HANGUL, ''));
  if (inflects && lang === 'ar' && folded.startsWith(ARABIC_ARTICLE)) {
    found.add(ARABIC_TO_THE + folded.slice(ARABIC_ARTICLE.length));
  }
  if (lang === 'vi') found.add(withToneOnLastVowel(folded));
  found.delete('');
  return [...found];
}

/** Vietnamese sets the tone of final oa, oe and uy on either vowel: `ủy` and `uỷ`. */
function withToneOnLastVowel(folded: string): string {
  return folded.replace(TONE_ON_FIRST, (_, first: string, last: string) => {
    const [plain = '', tone = ''] = first.normalize('NFD');
    return plain + (last + tone).normalize('NFC');
  });
}

function hasDotBetweenParts(folded: string): boolean {
  const dot = folded.indexOf(MIDDLE_DOT);
  if (dot <= 0) return false;
  const around: readonly Script[] = [scriptBefore(folded, dot), scriptOf(folded.charCodeAt(dot + 1))];
  return around.every(script => script === Script.han || script === Script.katakana || script === Script.hiragana);
}
