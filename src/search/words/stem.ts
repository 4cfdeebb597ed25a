import { stemEnglish } from './stem-english.ts';

/** Words too common to tell passages apart. */
const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any are as at be because been before being between both but by can could did do does doing during each ' +
    'for from had has have having he her here hers him his how i if in into is it its itself just let me more most much my no nor not of off on once ' +
    'only or other our out over own s same she should so some such t than that the their them then there these they this those through to too ' +
    'under until up upon us very was we were what when where which while who whom why will with would you your d ll m re ve'
  ).split(' '),
);

/** Whether a folded English word is too common to count. `may` and `not` change what is said, but tell no passage apart. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** Words that can stand in any sentence about any matter: they count little where few passages are compared. */
const COMMON_WORDS = new Set(
  (
    'according across add added against ago along already although always among announce another around ask asked asking asks away back become began begin best better ' +
    'big bring called came case cause certain change come comes country day days describe end even ever every fact far few find finding findings first followed ' +
    'found four full gave general get give given go going good got government great group groups hand held high however important include including know known large ' +
    'last later least leader leaders leave left less like likely little local long look made main make makes making man many matter may mean means meet member members might million month ' +
    'months must name national need never new news next note noted now number often old one open order others part past people peoples per place point possible present public put question ' +
    'read really reported right rightly said say saying says second see seek seem seen set several show since small something soon speak speaks spoke spoken state states still stop support take taken ' +
    'tell telling tells ten thing things think though thousands three time times today together told took top toward two use used want way ways week well went whether whole within without ' +
    'word words work working world would year years yesterday yet'
  ).split(' '),
);

/** Whether a folded English word says little about what a sentence is about. */
export function isCommonWord(folded: string): boolean {
  return COMMON_WORDS.has(folded);
}

/** Longest part of a word that is compared in languages without rules of their own, in UTF-16 code units. */
const CUT = 6;
const LATIN = /^[\p{sc=Latn}\p{M}]+$/u;
const SPACED =
  /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Armn}\p{sc=Geor}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{M}]+$/u;
const MARKS = /\p{M}/gu;

/**
 * What stands for all forms of a word: of `abuse`, `abuses`, `abused`. Accents are dropped from Latin letters, so that a query
 * without them is understood. Words with figures stay as they are, but for the endings of `31st`.
 *
 * English has rules; other languages with spaces are cut after CUT letters, which serves inflected languages about as well as
 * a stemmer (McNamee & Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004).
 */
export function stemOf(folded: string, lang: string): string {
  if (/\p{N}/u.test(folded)) return folded.replace(/(?<=\p{N})(?:st|nd|rd|th|er|º|ª)$/u, '');
  const word = LATIN.test(folded) ? folded.normalize('NFD').replace(MARKS, '') : folded;
  if (lang === 'en' || lang.startsWith('en-')) return LATIN.test(word) ? stemEnglish(word) : word;
  return SPACED.test(word) ? word.slice(0, CUT) : word;
}
