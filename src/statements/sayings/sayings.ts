import { words } from '../whole-words.ts';
import { ASIAN } from './asian.ts';
import { GERMANIC } from './germanic.ts';
import { ROMANCE } from './romance.ts';
import { SLAVIC } from './slavic.ts';

/** How a language says that somebody says something. All patterns are global. */
export interface Sayings {
  /** Verbs of saying, with an object clause or a quotation. */
  verb: RegExp;
  /** Of these, those after which a clause may come without `that`. */
  bare: RegExp | undefined;
  /** Begins the clause that is said. */
  that: RegExp;
  /** `according to`, before the name. */
  accordingTo: RegExp;
  /** `X zufolge`, `X’e göre`: the same, after the name. */
  accordingAfter?: RegExp;
  /** Pronouns: who says it is said elsewhere. */
  pronoun: RegExp;
  /** What begins an adverbial or a clause: neither part of a name nor its beginning. */
  aside: RegExp;
  /** Counts only right after a quotation: German `so X`, Dutch `aldus X`. */
  onlyAfter?: RegExp;
  /** Counts only at the beginning of a sentence, with a comma before the quotation: French `pour X, « … »`. */
  onlyBefore?: RegExp;
  /** The verb may come before the one who says it: always first, or after an adverbial (`Gestern sagte X: …`). */
  order?: 'verb first' | 'inverts';
  /** Stands before a verb and a name that are set into the words themselves: « Non, dit X, jamais », «Нет, — сказал X. — Никогда». */
  inserted?: RegExp;
  /** Languages with the verb last: `X wa "…" to nobeta`. */
  verbLast?: VerbLast;
}

/** Where who says it stands when the verb comes after the quotation. */
export interface VerbLast {
  /** Ends the words that name who speaks: a particle. Absent: a comma, or the last capital, does. */
  topic?: RegExp;
  /** Right after the quotation: it is said. From the start of what follows the closing mark. */
  frame: RegExp;
}

const SAYINGS: Readonly<Record<string, Sayings>> = { ...GERMANIC, ...ROMANCE, ...SLAVIC, ...ASIAN };

const DOCUMENT = 'report|statement|study|letter|survey|audit|paper|document|assessment|ruling|review|resolution';
/** Nouns for what is written: a document says what it contains. */
export const DOCUMENT_NOUN = words(DOCUMENT);
/** What a document does with its content, beside saying: the words from the verb on are the document's. */
export const DOCUMENT_VERB = words(
  'contains?|recommend(?:s|ed)|outlin(?:es|ed)|detail(?:s|ed)|lists?|describ(?:es|ed)|proposes?|calls? (?:for|on)',
);

/** The sayings of a language; English where there are none for it. */
export function sayingsOf(lang: string): Sayings {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return SAYINGS[base] ?? (SAYINGS.en as Sayings);
}
