import type { Term } from '../../packs/index.ts';
import { foldText } from '../../text/index.ts';
import { type Lines, lineAt, linesOf } from '../lines.ts';

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
export interface LanguageForms {
  /** Folded; words parted by one space; `*` at the end of a stem. */
  forms: Lines;
  /** Index into `terms`. */
  term: Uint16Array;
  /** 1: only a paraphrase, less exact than a form. */
  loose: Uint8Array;
}

/** Languages without spaces between words: their forms are sought anywhere in the text. */
export const SUBSTRING_LANGUAGES = new Set(['zh-Hans', 'zh-Hant', 'ja', 'th', 'bo', 'lo', 'km', 'my']);
/** Characters of a stem by which it is looked up; shorter stems are not read. */
export const STEM_KEY = 2;
export const FORM_WORD = /[\p{L}\p{M}\p{N}]+/gu;

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
          if (isForm(folded) && !list.has(key)) list.set(key, { term, loose });
        }
      }
    }
  }
  for (const [language, list] of lists) {
    // `formsAt` looks them up by their beginning.
    const items = [...list].sort(([a], [b]) => (a < b ? -1 : 1));
    lexicon.languages[language] = {
      forms: linesOf(items.map(([key]) => key.slice(0, key.indexOf('\n')))),
      term: Uint16Array.from(items, ([, { term }]) => term),
      loose: Uint8Array.from(items, ([, { loose }]) => (loose ? 1 : 0)),
    };
  }
  return lexicon;
}

/** The lexicon with the forms of some terms only, for texts in which no others are sought. `wanted`: indexes into its terms. */
export function narrowLexicon({ terms, languages }: Lexicon, wanted: ReadonlySet<number>): Lexicon {
  const narrowed: Lexicon = { terms, languages: {} };
  for (const [language, { forms, term, loose }] of Object.entries(languages)) {
    const kept = [...term.keys()].filter(index => wanted.has(term[index] ?? -1));
    narrowed.languages[language] = {
      forms: linesOf(kept.map(index => lineAt(forms, index))),
      term: Uint16Array.from(kept, index => term[index] ?? 0),
      loose: Uint8Array.from(kept, index => loose[index] ?? 0),
    };
  }
  return narrowed;
}

/** A stem of a letter or two would be found everywhere. */
function isForm(folded: string): boolean {
  return folded.endsWith('*') ? folded.length > STEM_KEY : folded !== '';
}

function normalize(form: string, language: string): string {
  const folded = foldText(form);
  if (SUBSTRING_LANGUAGES.has(language)) return folded.replace(/\*$/, '').trim();
  const words = folded.match(FORM_WORD);
  return words ? words.join(' ') + (folded.endsWith('*') ? '*' : '') : '';
}
