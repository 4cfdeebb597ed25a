import { fold, languageGroup, originalSpan, shownLanguages } from '../../text/index.ts';
import { lineAt, linesFrom, lowerLine } from '../lines.ts';
import { FORM_WORD, type LanguageForms, type Lexicon, type Span, STEM_KEY, SUBSTRING_LANGUAGES } from './lexicon.ts';

/** A term found in a text. */
export interface TermFound {
  /** Index into the lexicon's terms. */
  term: number;
  span: Span;
  /** Found by a paraphrase, which is less exact than a form. */
  loose: boolean;
}

/** A form that may begin at a word. */
interface Form {
  words: readonly string[];
  stem: boolean;
  term: number;
  loose: boolean;
}

/**
 * A language's forms, in order, as they are looked up. Nothing is made of them beforehand: a search in a page that was just opened asks for a few
 * words in all languages of a script. What begins at a word is kept, for texts use the same words again and again.
 */
interface Finder {
  forms: LanguageForms;
  known: Map<string, readonly Form[]>;
}

const NONE: readonly Form[] = [];
/** Words of which is kept what begins there. */
const MOST_KNOWN = 20_000;
const finders = new WeakMap<LanguageForms, Finder>();

function finderOf(forms: LanguageForms): Finder {
  const known = finders.get(forms);
  if (known) return known;
  const finder: Finder = { forms, known: new Map() };
  finders.set(forms, finder);
  return finder;
}

/** Forms whose first word this is, and stems of one word with which it begins; with `anywhere` all forms that begin so. */
function formsAt(finder: Finder, word: string, anywhere: boolean): readonly Form[] {
  const known = finder.known.get(word);
  if (known) return known;
  const found: Form[] = [];
  const lines = finder.forms.forms;
  const mayBegin = (beginning: string) => lineAt(lines, lowerLine(lines, beginning)).startsWith(beginning);
  const addFrom = (beginning: string, whole: boolean) => {
    for (const at of linesFrom(lines, beginning)) {
      if (whole && lineAt(lines, at) !== beginning) break;
      found.push(formOf(finder.forms, at, anywhere));
    }
  };
  if (anywhere) addFrom(word, false);
  else if (mayBegin(word.slice(0, STEM_KEY))) {
    addFrom(word, true);
    addFrom(`${word} `, false);
    for (let length = STEM_KEY; length <= word.length && mayBegin(word.slice(0, length)); length++)
      addFrom(`${word.slice(0, length)}*`, true);
  }
  if (finder.known.size >= MOST_KNOWN) finder.known.clear();
  const forms = found.length ? found : NONE;
  finder.known.set(word, forms);
  return forms;
}

function formOf({ forms, term, loose }: LanguageForms, at: number, anywhere: boolean): Form {
  const written = lineAt(forms, at);
  const stem = written.endsWith('*');
  const text = stem ? written.slice(0, -1) : written;
  return {
    words: anywhere ? [text] : text.split(' '),
    stem,
    term: term[at] ?? 0,
    loose: loose[at] === 1,
  };
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
    const finder = finderOf(forms);
    if (SUBSTRING_LANGUAGES.has(language)) findSubstrings(finder, folded.text, found);
    else findWords(finder, words, found);
  }
  return [...best.values()].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

type Found = (form: Form, start: number, end: number) => void;

function findSubstrings(finder: Finder, text: string, found: Found): void {
  for (let start = 0; start < text.length; start++) {
    for (const form of formsAt(finder, text.charAt(start), true)) {
      const [form0 = ''] = form.words;
      if (text.startsWith(form0, start)) found(form, start, start + form0.length);
    }
  }
}

function findWords(finder: Finder, words: readonly { text: string; start: number; end: number }[], found: Found): void {
  for (const [index, word] of words.entries()) {
    for (const form of formsAt(finder, word.text, false)) {
      const last = words[index + form.words.length - 1];
      if (last && form.words.every((part, offset) => fits(form, part, offset, words[index + offset]?.text ?? '')))
        found(form, word.start, last.end);
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
