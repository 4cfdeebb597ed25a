import { foldText } from '../../text/index.ts';
import { typeset } from './tolerance.ts';

/** A word, figure or sign of a text, and what stands before it. */
export interface Token {
  /** UTF-16 code units into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As the tolerance table has it, letter case kept: what is judged. */
  readonly form: string;
  /** Folded further: what is aligned. Two forms of one key may still be different words. */
  readonly key: string;
  /** Stops and marks between the word before and this one, `typeset`, without blanks. */
  readonly joint: string;
}

/** Tokens of a text, and the stops after the last of them. */
export interface Tokens {
  tokens: readonly Token[];
  /** `typeset`, without blanks. */
  tail: string;
}

/** Scripts without spaces: each character is a token, because cutting words there depends on what stands around them. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}ー々';
const HIDDEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const APOSTROPHE = "'’ʼ‘ʻ׳＇`´";
/**
 * In this order: figures with their separators and endings, capitals with dots between, one character of a script without spaces, a word
 * with apostrophes inside and letters in brackets at its ends (`[w]e`, `constitute[d]`), a sign.
 */
const TOKEN = new RegExp(
  [
    // Not the figure of a note, [12].
    '(?<!\\S\\[\\p{Nd}{0,2}(?=\\p{Nd}{1,3}\\]))\\p{Nd}+(?:[.,:٫٬/]\\p{Nd}+)*[\\p{L}\\p{M}]*',
    '(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{Lu}\\.){2,}',
    `[${UNSPACED}]\\p{M}*`,
    `(?:\\[\\p{L}{1,12}\\](?=\\p{L}))?[\\p{L}](?:[\\p{L}\\p{M}\\p{Nd}${HIDDEN}]|[${APOSTROPHE}](?=\\p{L}))*(?:\\[\\p{L}{1,12}\\])?`,
    '[\\p{Sc}%‰&§+=@#°]',
  ].join('|'),
  'gu',
);
/** Tokens between two pauses: about 0.5 ms. */
const TOKENS_A_SLICE = 400;
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const PLAIN = /^[A-Za-z]+$/;
const OPENS_SINGLE = /(?:^|[\s([{—–"“„-])['‘’‚](?=\p{L})/u;

/**
 * Cuts a text into tokens, in order, never overlapping. An apostrophe at the end of a word belongs to it (`the Uyghurs' case`) unless a
 * single quotation mark is open.
 *
 * Cost: linear.
 */
export function tokensOf(text: string): Tokens {
  const steps = tokenSteps(text);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** The same, giving way after each slice. */
export function* tokenSteps(text: string): Generator<undefined, Tokens> {
  const tokens: Token[] = [];
  let at = 0;
  let openSingle = false;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const between = text.slice(at, match.index);
    if (OPENS_SINGLE.test(text.slice(Math.max(0, at - 1), match.index + 1))) openSingle = true;
    let end = match.index + raw.length;
    const next = text.charAt(end);
    if (/s$/iu.test(raw) && /['’]/u.test(next) && !/\p{L}/u.test(text.charAt(end + 1))) {
      if (openSingle && !closesLater(text, end + 1)) openSingle = false;
      else end++;
    } else if (/['’]/u.test(next)) openSingle = false;
    tokens.push(tokenOf(text, match.index, end, between));
    at = end;
    if (tokens.length % TOKENS_A_SLICE === 0) yield;
  }
  return { tokens, tail: jointOf(text.slice(at), 'x', ' ') };
}

/** How far a quotation in single marks is looked for its closing one, in UTF-16 code units. */
const LONGEST_SINGLE = 1_000;

/** Whether a single mark closes further on, with none that opens before it: then an apostrophe before it closes nothing. */
function closesLater(text: string, from: number): boolean {
  const next = /(?<=\s)['‘’](?=\p{L})|['’](?!\p{L})/u.exec(text.slice(from, from + LONGEST_SINGLE));
  return next !== null && !/\p{L}/u.test(text.charAt(from + next.index + 1));
}

function tokenOf(text: string, start: number, end: number, between: string): Token {
  const raw = text.slice(start, end);
  const joint = between === ' ' ? '' : jointOf(between, start === between.length ? ' ' : 'x', 'x');
  if (PLAIN.test(raw)) return { start, end, form: raw, key: raw.toLowerCase(), joint };
  // A final mark would be taken for a quotation mark: it is an apostrophe here.
  const form = typeset(raw.replace(/['’]$/u, "'x")).replace(/'x$/u, "'");
  return { start, end, form, key: foldText(form).replace(/(?<=\p{L})\.|(?<=\p{Nd}),(?=\p{Nd}{3})/gu, ''), joint };
}

/**
 * Blanks say nothing between words; a dash or an ellipsis stands without them. `before` and `after` stand in for what is around, at which
 * the rows of the table look: a letter, or a blank where the text begins and ends.
 */
function jointOf(between: string, before: string, after: string): string {
  if (between === '') return '';
  const joint = typeset(`${before}${between}${after}`).replace(/\s+/gu, '');
  return joint.slice(before === 'x' ? 1 : 0, after === 'x' ? -1 : undefined);
}

/** How many words a reader would count: two characters of a script without spaces make one. */
export function countWords(tokens: readonly Token[]): number {
  const characters = tokens.filter(({ key }) => ANY_UNSPACED.test(key)).length;
  return tokens.length - characters + Math.ceil(characters / 2);
}
