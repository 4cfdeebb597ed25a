import { fold, languageGroup, originalSpan, shownLanguages } from '../text/index.ts';
import { FORM_WORD, type LanguageForms, type Lexicon, type Span, STEM_KEY, SUBSTRING_LANGUAGES } from './lexicon.ts';

/** A term found in a text. */
export interface TermFound {
  /** Index into the lexicon's terms. */
  term: number;
  span: Span;
  /** Found by a paraphrase, which is less exact than a form. */
  loose: boolean;
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
  /** First two characters → stems of one word, with which a word of the text begins. */
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
    const key = finder.substrings ? first.slice(0, 1) : map === finder.stems ? first.slice(0, STEM_KEY) : first;
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
 * Shapes: `lang` is BCP 47 as declared; may be empty or wrong: what the text itself shows counts too.
 * Result: spans into the original text; different terms may overlap.
 */
export function termsIn(lexicon: Lexicon, text: string, lang: string): TermFound[] {
  const folded = fold(text);
  const words = [...folded.text.matchAll(FORM_WORD)].map(match => ({
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
    for (const form of finder.stems.get(word.text.slice(0, STEM_KEY)) ?? []) {
      if (word.text.startsWith(form.words[0] ?? '')) found(form, word.start, word.end);
    }
  }
}

function fits(form: Form, part: string, offset: number, word: string): boolean {
  return form.stem && offset === form.words.length - 1 ? word.startsWith(part) : word === part;
}

const NOWHERE_ELSE: ReadonlySet<string> = new Set();

/** The lexicon's languages in which a text is read; all of them where nothing tells. `text` is folded. */
function languagesFor({ languages }: Lexicon, text: string, lang: string): string[] {
  const shown = shownLanguages(text, lang, NOWHERE_ELSE);
  const all = Object.keys(languages);
  const read = all.filter(language => shown.languages.has(languageGroup(language)));
  return shown.open || !read.length ? all : read;
}
