import { foldText } from '../text/index.ts';
import { listEvidence, type Weighed } from './evidence.ts';
import type { Hits } from './hits.ts';
import type { Matcher } from './matcher/matcher.ts';

/** What languages call themselves, as encyclopedias list them. */
const AUTONYMS = new Set(
  (
    'english deutsch français español português italiano nederlands svenska dansk norsk suomi polski čeština slovenčina magyar română català hrvatski српски srpski türkçe ' +
    'azərbaycanca oʻzbekcha русский українська български македонски қазақша кыргызча монгол ελληνικά العربية فارسی اردو עברית हिन्दी বাংলা தமிழ் ไทย tiếng_việt ' +
    'bahasa_indonesia bahasa_melayu 日本語 한국어 中文 བོད་ཡིག esperanto euskara galego eesti lietuvių latviešu slovenščina shqip kiswahili татарча тоҷикӣ uyghurche'
  )
    .split(' ')
    .map(name => foldText(name.replace('_', ' '))),
);
/** So many names of languages make a list of them. */
const FEWEST = 3;
/** Longest block that can be one item of a list, in UTF-16 units. */
const LONGEST_ITEM = 40;
/** Longest block that can be a list of languages as a whole, in UTF-16 units. */
const LONGEST_LIST = 400;

/**
 * Refuses what stands in a list of languages: there "Uyghur" names a language. A list is a row of blocks that are each a
 * language's own name, or one block with several of them.
 */
export function refuseLanguageNames(matcher: Matcher, blocks: readonly Weighed[], evidence: Set<number>): void {
  const list = listEvidence(matcher);
  const names = blocks.map(({ hits }) => countAutonyms(hits));
  for (const [index, { evidence: own }] of blocks.entries()) {
    const around = names.slice(Math.max(0, index - FEWEST), index + FEWEST + 1).reduce((sum, count) => sum + count, 0);
    if (around >= FEWEST && (names[index] ?? 0) > 0) own.add(list);
  }
  for (const { evidence: own } of blocks) if (own.has(list)) evidence.add(list);
  if (!evidence.has(list)) return;
  for (const [index, { hits, candidates }] of blocks.entries()) {
    const inList = (names[index] ?? 0) >= FEWEST;
    for (const candidate of candidates) {
      const alone = candidate.core - candidate.start === hits.folded.text.trim().length;
      if (inList || (alone && hits.text.length <= LONGEST_ITEM))
        Object.assign(candidate, { refused: { why: 'language-list' }, met: false });
    }
  }
}

/** How many languages' own names a block consists of; 0 where it has other words besides. */
function countAutonyms({ folded, aliases }: Hits): number {
  const text = folded.text.trim();
  if (text.length <= LONGEST_ITEM && AUTONYMS.has(text)) return 1;
  // A list in one block matters only where a name was found in it.
  if (aliases.length === 0 || text.length > LONGEST_LIST) return 0;
  const words = text.split(/[ |,·/]+/u);
  const count = words.filter(word => AUTONYMS.has(word)).length;
  return count >= FEWEST && count * 2 >= words.length ? count : 0;
}
