import type { Term } from '../packs/index.ts';
import { fold, foldText, originalSpan } from '../text/fold.ts';

/** UTF-16 code units into a text, end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * All terms' forms, as plain data that can be stored: it is compiled once, when the library changes. What serves to find forms
 * is made for a language at its first use, from that language's few hundred forms.
 */
export interface Lexicon {
  terms: { id: string; weight: number }[];
  /** Base language or `zh-Hans`, `zh-Hant` → its forms. */
  languages: Record<string, LanguageForms>;
}

/** Parallel lists, one item a form. */
interface LanguageForms {
  /** Folded; words parted by one space; `*` at the end of a stem. One string, `\n` between forms: strings in lists load slowly. */
  forms: string;
  /** Index into `terms`. */
  term: Uint16Array;
  /** 1: only a paraphrase, less exact than a form. */
  loose: Uint8Array;
}

/** A term found in a text. */
export interface TermFound {
  /** Index into the lexicon's terms. */
  term: number;
  span: Span;
  /** Found by a paraphrase, which is less exact than a form. */
  loose: boolean;
}

/** Languages without spaces between words: their forms are sought anywhere in the text. */
const SUBSTRING_LANGUAGES = new Set(['zh-Hans', 'zh-Hant', 'ja', 'th', 'bo', 'lo', 'km', 'my']);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Compiles the terms of all packs. Terms with the same id are one. */
export function compileLexicon(terms: readonly Pick<Term, 'id' | 'weight' | 'forms' | 'paraphrases'>[]): Lexicon {
  const numbers = new Map<string, number>();
  const lexicon: Lexicon = { terms: [], languages: {} };
  const lists = new Map<string, Map<string, { term: number; loose: boolean }>>();
  for (const { id, weight, forms, paraphrases = {} } of terms) {
    const term = numbers.get(id) ?? lexicon.terms.push({ id, weight }) - 1;
    numbers.set(id, term);
    for (const [loose, byLanguage] of [
      [false, forms],
      [true, paraphrases],
    ] as const) {
      for (const [language, written] of Object.entries(byLanguage)) {
        const list = lists.get(language) ?? new Map();
        lists.set(language, list);
        for (const form of written) {
          const folded = normalize(form, language);
          const key = `${folded}\n${term}`;
          if (folded && folded !== '*' && !list.has(key)) list.set(key, { term, loose });
        }
      }
    }
  }
  for (const [language, list] of lists) {
    const items = [...list];
    lexicon.languages[language] = {
      forms: items.map(([key]) => key.slice(0, key.indexOf('\n'))).join('\n'),
      term: Uint16Array.from(items, ([, { term }]) => term),
      loose: Uint8Array.from(items, ([, { loose }]) => (loose ? 1 : 0)),
    };
  }
  return lexicon;
}

function normalize(form: string, language: string): string {
  const folded = foldText(form);
  if (SUBSTRING_LANGUAGES.has(language)) return folded.replace(/\*$/, '').trim();
  const words = folded.match(WORD);
  return words ? words.join(' ') + (folded.endsWith('*') ? '*' : '') : '';
}

interface Form {
  words: readonly string[];
  stem: boolean;
  term: number;
  loose: boolean;
}
interface Finder {
  substrings: boolean;
  /** First word, or first two characters where words have no limits, → forms. */
  starts: Map<string, Form[]>;
  /** Stems of one word, which a word of the text begins with. */
  stems: Map<string, Form[]>;
}

const finders = new WeakMap<LanguageForms, Finder>();

function finderOf(language: string, forms: LanguageForms): Finder {
  const known = finders.get(forms);
  if (known) return known;
  const finder: Finder = { substrings: SUBSTRING_LANGUAGES.has(language), starts: new Map(), stems: new Map() };
  for (const [index, written] of forms.forms.split('\n').entries()) {
    const stem = written.endsWith('*');
    const text = stem ? written.slice(0, -1) : written;
    const words = finder.substrings ? [text] : text.split(' ');
    const first = words[0] ?? '';
    const form = { words, stem, term: forms.term[index] ?? 0, loose: forms.loose[index] === 1 };
    const map = stem && words.length === 1 ? finder.stems : finder.starts;
    const key = finder.substrings ? first.slice(0, 1) : first;
    const list = map.get(key);
    if (list) list.push(form);
    else map.set(key, [form]);
  }
  finders.set(forms, finder);
  return finder;
}

/**
 * The terms of which a text has a form, in order of their place; the longest form of a term where several begin.
 *
 * Shapes: `lang` is BCP 47. Where it is empty, unknown or of another script than the text, every language of that script is tried.
 * Result: spans into the original text; different terms may overlap.
 */
export function termsIn(lexicon: Lexicon, text: string, lang: string): TermFound[] {
  const folded = fold(text);
  const words = [...folded.text.matchAll(WORD)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const best = new Map<string, TermFound>();
  const found = (form: Form, start: number, end: number) => {
    const span = originalSpan(folded, start, end);
    const key = `${form.term} ${span[0]}`;
    const before = best.get(key);
    if (!before || before.span[1] < span[1] || (before.loose && !form.loose))
      best.set(key, { term: form.term, span, loose: form.loose });
  };
  for (const language of languagesFor(lexicon, folded.text, lang)) {
    const forms = lexicon.languages[language];
    if (!forms) continue;
    const finder = finderOf(language, forms);
    if (finder.substrings) findSubstrings(finder, folded.text, found);
    else findWords(finder, words, found);
  }
  return [...best.values()].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

type Found = (form: Form, start: number, end: number) => void;

function findSubstrings(finder: Finder, text: string, found: Found): void {
  for (let start = 0; start < text.length; start++) {
    for (const form of finder.starts.get(text.charAt(start)) ?? []) {
      const [form0 = ''] = form.words;
      if (text.startsWith(form0, start)) found(form, start, start + form0.length);
    }
  }
}

function findWords(finder: Finder, words: readonly { text: string; start: number; end: number }[], found: Found): void {
  for (const [index, word] of words.entries()) {
    for (const form of finder.starts.get(word.text) ?? []) {
      const last = words[index + form.words.length - 1];
      if (last && form.words.every((part, offset) => fits(form, part, offset, words[index + offset]?.text ?? '')))
        found(form, word.start, last.end);
    }
    for (let length = 2; length <= word.text.length; length++) {
      for (const form of finder.stems.get(word.text.slice(0, length)) ?? []) found(form, word.start, word.end);
    }
  }
}

function fits(form: Form, part: string, offset: number, word: string): boolean {
  return form.stem && offset === form.words.length - 1 ? word.startsWith(part) : word === part;
}

/** Languages whose texts can be read as one another's for single words. */
const KIN: Record<string, readonly string[]> = {
  zh: ['zh-Hans', 'zh-Hant'],
  nb: ['no', 'da'],
  nn: ['no', 'da'],
  no: ['no', 'da'],
  bs: ['hr', 'sr'],
  hr: ['hr', 'sr'],
  sr: ['sr', 'hr'],
  sh: ['hr', 'sr'],
  fil: [],
};

const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, ['ja']],
  [/\p{sc=Hang}/u, ['ko']],
  [/\p{sc=Han}/u, ['zh-Hans', 'zh-Hant', 'ja']],
  [/\p{sc=Cyrl}/u, ['ru', 'uk', 'bg', 'sr', 'kk', 'ky', 'mn', 'uz']],
  [/\p{sc=Arab}/u, ['ar', 'fa', 'ur', 'ug']],
  [/\p{sc=Hebr}/u, ['he']],
  [/\p{sc=Grek}/u, ['el']],
  [/\p{sc=Deva}/u, ['hi']],
  [/\p{sc=Beng}/u, ['bn']],
  [/\p{sc=Taml}/u, ['ta']],
  [/\p{sc=Thai}/u, ['th']],
  [/\p{sc=Tibt}/u, ['bo']],
];

/** Languages of the lexicon in which a text is read: the declared one, or those of its script. `text` is folded. */
export function languagesFor(lexicon: Lexicon, text: string, lang: string): string[] {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  const declared = (KIN[base] ?? [base]).filter(language => Object.hasOwn(lexicon.languages, language));
  const script = SCRIPTS.find(([pattern]) => pattern.test(text))?.[1];
  if (script) return script.some(language => declared.includes(language)) ? declared : [...script];
  const spoken = SCRIPTS.flatMap(([, languages]) => languages);
  if (declared.length && !declared.every(language => spoken.includes(language) && !['sr', 'uz'].includes(language)))
    return declared;
  return Object.keys(lexicon.languages).filter(
    language => !spoken.includes(language) || language === 'sr' || language === 'uz',
  );
}
