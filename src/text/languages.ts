import { FUNCTION_WORDS, TELLING_LETTERS } from './function-words.ts';
import { Script, scriptOf } from './scripts.ts';

/** What a text shows of its language. Languages are given by `languageGroup`. */
export interface Shown {
  /** The languages that may apply, the union over the scripts in the text. */
  languages: ReadonlySet<string>;
  /** The language that the text itself shows without doubt, whatever was declared. */
  sure: string | undefined;
  /** Whether nothing told the languages apart, so that any may apply. */
  open: boolean;
  /** Whether other text of the page decided or could decide: the block itself and its declaration do not. */
  leans: boolean;
}

/** Stands in `seen` for a language that the caller has nothing to say about. */
export const OTHER_LANGUAGE = 'und';

/** Languages that read one another are one group, named after one of them. */
const GROUPS: Readonly<Record<string, string>> = {
  hr: 'sr',
  bs: 'sr',
  sh: 'sr',
  cnr: 'sr',
  nb: 'no',
  nn: 'no',
  da: 'no',
  sv: 'no',
  iw: 'he',
  in: 'id',
  ms: 'id',
  yue: 'zh',
  wuu: 'zh',
  nan: 'zh',
  cmn: 'zh',
  fil: 'tl',
};

/** Scripts of a single language here: their letters show it. */
const LANGUAGE_OF_SCRIPT = new Map<Script, string>([
  [Script.greek, 'el'],
  [Script.hebrew, 'he'],
  [Script.devanagari, 'hi'],
  [Script.bengali, 'bn'],
  [Script.tamil, 'ta'],
  [Script.hangul, 'ko'],
  [Script.hiragana, 'ja'],
  [Script.katakana, 'ja'],
  [Script.tibetan, 'bo'],
  [Script.thai, 'th'],
  [Script.lao, 'lo'],
  [Script.khmer, 'km'],
  [Script.myanmar, 'my'],
]);
const SHARED: readonly Script[] = [Script.latin, Script.cyrillic, Script.arabic];

/** How much of a long text is looked at, in UTF-16 units. */
const SAMPLE = 1_500;
/** Points from which a text shows its language: so many of its words or more of its letters. */
const SURE_POINTS = 3;
/** Languages with so many points less than the best are not told apart from it. */
const CLOSE = 1.5;
/** How many points a text must be ahead of the declared language to be believed against it. */
const AGAINST_DECLARED = 3;
/** Han characters in a row of text without kana from which it is no Japanese headline. */
const LONG_WITHOUT_KANA = 16;
/** Share of kana among Han and kana from which a text is Japanese. */
const JAPANESE_KANA = 0.08;
/** Share of a script's letters below which they are foreign words in a text of another script. */
const FOREIGN = 0.3;
/** Telling letters are met often: each counts this much of a word. */
const LETTER_POINTS = 0.5;

/** The group of a BCP 47 tag: `zh` for `zh-Hant-TW`, `sr` for `hr`, `no` for `sv`; empty for an empty tag. */
export function languageGroup(tag: string): string {
  const primary = (tag.toLowerCase().match(/^[a-z]{2,8}/) ?? [''])[0];
  return GROUPS[primary] ?? primary;
}

/** Folded word or telling letter -> languages that have it. */
const words = invert(FUNCTION_WORDS, ' ');
const letters = invert(TELLING_LETTERS, '');
/** Language -> the shared scripts it is written in, by its function words. */
const scriptsOf = new Map(Object.entries(FUNCTION_WORDS).map(([language, list]) => [language, sharedScripts(list)]));

/**
 * Which languages a text may be in.
 *
 * `folded`: the text, folded. `declared`: a BCP 47 tag or empty. `seen`: groups that other text of the page shows.
 * A declared language counts where it is written in the script at hand and the text does not clearly show another one;
 * a text that shows nothing takes what the page shows elsewhere.
 */
export function shownLanguages(folded: string, declared: string, seen: ReadonlySet<string>): Shown {
  const sample = folded.length > SAMPLE ? folded.slice(0, SAMPLE) : folded;
  const counts = countScripts(sample);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const group = languageGroup(declared);
  const languages = new Set<string>();
  if (group !== '' && !scriptsOf.has(group)) languages.add(group);
  let sure: string | undefined;
  let open = false;
  let leans = false;

  for (const [script, language] of LANGUAGE_OF_SCRIPT) if ((counts[script] ?? 0) > 0) languages.add(language);
  if ((counts[Script.han] ?? 0) > 0) {
    for (const language of hanLanguages(counts, group, seen)) languages.add(language);
  }
  for (const script of SHARED) {
    const count = counts[script] ?? 0;
    if (count === 0) continue;
    const foreign = count < total * FOREIGN;
    const fits = scriptsOf.get(group)?.has(script) ?? false;
    const ranking = score(sample, script);
    const best = ranking[0]?.[1] ?? 0;
    const declaredPoints = ranking.find(([language]) => language === group)?.[1] ?? 0;
    const likely =
      best < SURE_POINTS ? [] : ranking.filter(([, points]) => points > best - CLOSE).map(([language]) => language);
    if (likely.length === 1 && !foreign) sure = likely[0];
    const elsewhere = [...seen].filter(language => scriptsOf.get(language)?.has(script));
    if (likely.length > 0 && (!fits || best - declaredPoints >= AGAINST_DECLARED)) {
      for (const language of likely) languages.add(language);
      continue;
    }
    if (fits) {
      languages.add(group);
      // A declared language that no text of the page shows may be the site's, not the text's.
      if (best < SURE_POINTS && !seen.has(group)) {
        leans = true;
        for (const language of elsewhere) languages.add(language);
      }
      continue;
    }
    if (foreign && script === Script.latin) {
      languages.add('en');
      continue;
    }
    leans = true;
    for (const language of elsewhere) languages.add(language);
    open ||= elsewhere.length === 0 && !seen.has(OTHER_LANGUAGE);
  }
  return { languages, sure, open, leans };
}

function hanLanguages(counts: readonly number[], group: string, seen: ReadonlySet<string>): string[] {
  const han = counts[Script.han] ?? 0;
  const kana = (counts[Script.hiragana] ?? 0) + (counts[Script.katakana] ?? 0);
  if (kana >= (han + kana) * JAPANESE_KANA) return kana > 1 || group !== 'zh' ? ['ja'] : ['zh'];
  if (han > LONG_WITHOUT_KANA) return ['zh'];
  if (group === 'ja' || group === 'zh') return [group];
  return seen.has('ja') ? ['ja', 'zh'] : ['zh'];
}

function countScripts(text: string): number[] {
  const counts: number[] = new Array(Script.myanmar + 1).fill(0);
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script > Script.digit) counts[script] = (counts[script] ?? 0) + 1;
  }
  return counts;
}

/** Languages of a script with their points, best first. A word counts for each language that has it. */
function score(text: string, script: Script): [language: string, points: number][] {
  const points = new Map<string, number>();
  const add = (languages: readonly string[] | undefined, worth: number): void => {
    for (const language of languages ?? []) {
      if (scriptsOf.get(language)?.has(script)) points.set(language, (points.get(language) ?? 0) + worth);
    }
  };
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const of = scriptOf(unit);
    if (of === script) {
      if (start < 0) start = at;
      if (unit > 0x7f) add(letters.get(text.charAt(at)), LETTER_POINTS);
    } else if (start >= 0 && of !== Script.mark) {
      add(words.get(text.slice(start, at)), 1);
      start = -1;
    }
  }
  return [...points].sort((a, b) => b[1] - a[1]);
}

function invert(table: Readonly<Record<string, string>>, between: ' ' | ''): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [language, list] of Object.entries(table)) {
    for (const word of list.split(between)) {
      const languages = inverted.get(word);
      if (languages) languages.push(language);
      else inverted.set(word, [language]);
    }
  }
  return inverted;
}

function sharedScripts(list: string): Set<Script> {
  const scripts = list.split(' ').map(word => scriptOf(word.charCodeAt(0)));
  return new Set(scripts.filter(script => SHARED.includes(script)));
}

/** Whether a folded word is one that sentences of a language are built with; with `mul`, of any language. */
export function isFunctionWord(folded: string, group: string): boolean {
  const languages = words.get(folded);
  return languages !== undefined && (group === 'mul' || languages.includes(group));
}
