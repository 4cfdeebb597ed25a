/** What two forms of one word are asked for, and where the word stands in the quotation. */
export interface WordPair {
  quoted: string;
  source: string;
  /** The word begins the quotation, or goes on after words left out. */
  first: boolean;
  /** The quotation as a whole is set in capitals, or in the capitals of a headline. */
  capitals: boolean;
}

/** One thing in which a quotation may differ from its source and still be the same words. */
export interface Tolerance {
  /** Key of the row's text in help. */
  id: string;
  /** The same in plain English, for the README. */
  says: string;
  /** A quotation that is `verbatim` because of this row. */
  source: string;
  quoted: string;
  /** Close to it, and not tolerated. */
  not: string;
  /** Characters that are made the same on both sides before anything is compared, in this order. */
  folds?: readonly (readonly [find: RegExp, put: string])[];
  /** Whether two forms of a word that still differ are the same word. */
  word?(pair: WordPair): boolean;
  /** Whether stops and marks between two words that still differ may differ so; both without blanks. */
  joint?(quoted: string, source: string): boolean;
  /** The stops that may be dropped, added or exchanged after the last word. */
  finalStops?: RegExp;
}

/** Underscores around a word, as plain text stresses it. */
const STRESS = /(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?])_+(?![\p{L}\p{N}_])/gu;
/** A superscript figure or a sign that leads to a note. */
const NOTE_MARK = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡]+|(?<=\S)\[\d{1,3}\]/gu;

/**
 * All that `verbatim` tolerates: what a typesetter changes, never a letter, a figure or a stop within the sentence. Help and README print
 * this table; a test walks it.
 */
export const TOLERATED: readonly Tolerance[] = [
  {
    id: 'invisible',
    says: 'Soft hyphens, zero-width and direction characters that nobody sees.',
    source: 'The ferry reached the outer harbour late',
    quoted: 'The fer\u00adry reached the out\u200ber harbour late',
    not: 'The fer-ry reached the outer harbour late',
    folds: [[/\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '']],
  },
  {
    id: 'note-marks',
    says: 'Superscript figures, asterisks and [12] that lead to a note, and asterisks or underscores that stress a word.',
    source: 'The ferry reached the outer harbour late',
    quoted: 'The ferry reached the outer harbour¹ late[12]',
    not: 'The ferry reached the outer harbour 1 late',
    folds: [
      [NOTE_MARK, ''],
      [STRESS, ''],
    ],
  },
  {
    id: 'typed-otherwise',
    says: 'One character typed in two ways: composed or not, ligatures, full-width letters, any kind of space.',
    source: 'The first café reached the outer harbour',
    quoted: 'The \ufb01rst cafe\u0301\u00a0reached  the outer harbour',
    not: 'The first cafe reached the outer harbour',
    folds: [[/\s+/gu, ' ']],
  },
  {
    id: 'apostrophes',
    says: 'The kind of apostrophe.',
    source: "The harbour's oldest ferry doesn't run",
    quoted: 'The harbour’s oldest ferry doesnʼt run',
    not: 'The harbours oldest ferry doesnt run',
    folds: [[/(?<=\p{L})[\u2019\u2018\u02bc\u02bb\u02b9\u05f3\u0060\u00b4\u2032\uff07]/gu, "'"]],
  },
  {
    id: 'quotation-marks',
    // A page's <q> has no marks in its text, and whose words they are is another answer: the speaker.
    says: 'The kind of quotation marks within the quotation, and leaving them out. Not putting some in.',
    source: 'The board called the ferry "late and empty" in May',
    quoted: 'The board called the ferry ‘late and empty in May',
    not: 'The ‘board’ called the ferry "late and empty" in May',
    folds: [[/[“”„‟«»‹›‘‚‛「」『』〝〞＂]|''|(?<!\p{L})['’]|['’](?!\p{L})/gu, '"']],
    joint: (quoted, source) =>
      quoted.length < source.length && quoted.replaceAll('"', '') === source.replaceAll('"', ''),
  },
  {
    id: 'dashes',
    says: 'The kind and the spacing of dashes, and the kind of hyphens. Not a hyphen instead of a space.',
    source: 'The old ferry – a night-boat – came late',
    quoted: 'The old ferry—a night‑boat—came late',
    not: 'The old ferry – a night boat – came late',
    folds: [
      [/\s*(?:[\u2014\u2015\u2e3a\u2e3b]|--+|(?<=\s)[-\u2010-\u2013\u2212]|[\u2010-\u2013\u2212-](?=\s))\s*/gu, '—'],
      [/[\u2010\u2011\u2012\u2013\u2212\u05be]/gu, '-'],
    ],
  },
  {
    id: 'ellipsis',
    says: 'Three dots or one character, with or without blanks, where the source has them too.',
    source: 'The ferry, the harbour... and the outer pier',
    quoted: 'The ferry, the harbour … and the outer pier',
    not: 'The ferry, the harbour and the outer pier',
    folds: [[/\s*(?:…+|\.(?:\s?\.){2,})\s*/gu, '…']],
  },
  {
    id: 'stop-beside-mark',
    says: 'Whether a comma or full stop stands before or after a closing quotation mark.',
    source: 'The board called the ferry "late," and left the pier',
    quoted: 'The board called the ferry ‘late’, and left the pier',
    not: 'The board called the ferry ‘late’ and left the pier',
    folds: [[/([,.])"/gu, '"$1']],
  },
  {
    id: 'vowel-signs',
    says: 'Arabic vowel signs and tatweel, Hebrew points.',
    source: 'وصلت السفينة إلى الميناء متأخرة',
    quoted: 'وصلتِ السَّفينة إلى المينـــاء متأخرة',
    not: 'وصلت السفن إلى الميناء متأخرة',
    folds: [[/[\u0640\u064b-\u0652\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu, '']],
  },
  {
    id: 'first-letter',
    says: 'Capital or small first letter, at the beginning and after words left out.',
    source: 'Late on Monday the ferry reached the pier',
    quoted: 'late on Monday the ferry reached the pier',
    not: 'Late on monday the ferry reached the pier',
    word: ({ quoted, source, first }) => first && uncapitalised(quoted) === uncapitalised(source),
  },
  {
    id: 'capitals',
    says: 'A quotation set in capitals as a whole, or with the capitals of a headline.',
    source: 'The ferry reached the outer harbour late',
    quoted: 'THE FERRY REACHED THE OUTER HARBOUR LATE',
    not: 'The ferry reached the outer harbour LATE',
    word: ({ quoted, source, capitals }) => capitals && quoted.toLowerCase() === source.toLowerCase(),
  },
  {
    id: 'final-stop',
    says: 'A comma, full stop, semicolon or colon after the last word: dropped, added or exchanged.',
    source: 'The ferry reached the outer harbour late, and nobody waited',
    quoted: 'The ferry reached the outer harbour late.',
    not: 'The ferry reached the outer harbour late!',
    finalStops: /^["—]*[,.;:]?["—]*$/u,
  },
];

const FOLDS = TOLERATED.flatMap(({ folds = [] }) => folds);
const WORD_ROWS = TOLERATED.flatMap(({ word }) => (word ? [word] : []));
const JOINT_ROWS = TOLERATED.flatMap(({ joint }) => (joint ? [joint] : []));
const FINAL_STOPS = TOLERATED.flatMap(({ finalStops }) => (finalStops ? [finalStops] : []));

/** Signs of their own that the compatibility form would turn into letters or figures. */
const KEPT = /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2026\u2070-\u209c\u2120\u2122]/u;

/** A text or piece of it with all that the table's characters allow made the same. Letter case stays. */
export function typeset(text: string): string {
  let same = '';
  for (const part of text.split(/([\u00aa\u00b2\u00b3\u00b9\u00ba\u2026\u2070-\u209c\u2120\u2122])/u)) {
    same += KEPT.test(part) ? part : part.normalize('NFKC');
  }
  for (const [find, put] of FOLDS) same = same.replace(find, put);
  return same;
}

/** Whether two forms of a word, both `typeset`, are the same word by the table. */
export function sameWord(pair: WordPair): boolean {
  return pair.quoted === pair.source || WORD_ROWS.some(row => row(pair));
}

/** Whether what stands between two words, `typeset` and without blanks, is the same by the table. */
export function sameJoint(quoted: string, source: string): boolean {
  return quoted === source || JOINT_ROWS.some(row => row(quoted, source));
}

/** Whether what stands after the quotation's last word, `typeset`, may stand there whatever the source has. */
export function toleratedAtEnd(stops: string): boolean {
  return FINAL_STOPS.some(row => row.test(stops.trim()));
}

function uncapitalised(word: string): string {
  const [first = ''] = word;
  return first.toLowerCase() + word.slice(first.length);
}
