import type { Token } from '../words/tokens.ts';
import {
  APPOSITIONS,
  CONDITIONS,
  DOUBTING,
  EVIDENCE,
  HEDGES,
  isNegation,
  LACK,
  MODALS,
  turnsSense,
} from './sense-words.ts';

/** How near before the words a negation, modal or hedge must stand to govern them, in words. */
const GOVERNS = 3;
/** How near after them a negation must stand: an auxiliary may come first, `was not`. */
const NEGATES_BACK = 2;
/** How far back a clause is read for what denies or conditions all that follows. */
const CLAUSE = 12;
/** Words between the comma that ends a condition and the words that hang on it. */
const AFTER_CONDITION = 3;

const CLAUSE_END = /[.;:!?。！？…—]/u;
const SENTENCE_END = /[.!?。！？]/u;
const COMMA = /[,，、]/u;
const MARK = /"/u;
/** Words that lead from a doubt to what is doubted. */
const LEADS = new Set('that of to for dass daß für von que de di che d da dat van om что о'.split(' '));

/** What stands before the name of a month. */
const BEFORE_MONTH = new Set(
  'in on of by since until till from last next this early late mid during before after to'.split(' '),
);

/** A word that was left out and turns the sense: index into the source's tokens, `undefined` for the question mark of the sentence. */
export interface Cut {
  token: number | undefined;
  /** Where it takes a word before it to do so: that one. `no evidence`. */
  with?: number;
}

/**
 * Whether words of a source, cut out from `first` to `last`, say something else than they do where they stand: because what stands before
 * or after them in their sentence denies, weakens or conditions them.
 *
 * Shapes: indices into `tokens`, inclusive; `asks`: the quotation shows that its sentence is a question.
 * Result: the first such word, or undefined. Looks no further than the sentence, and not beyond a quotation mark for what governs the
 *         nearest words alone.
 */
export function cutOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  asks: boolean,
  tail: string,
): Cut | undefined {
  return cutBefore(tokens, first) ?? cutAfter(tokens, last) ?? questionAfter(tokens, last, asks, tail);
}

export function cutBefore(tokens: readonly Token[], first: number): Cut | undefined {
  if (isApposition(tokens, first)) return cutOfApposed(tokens, first);
  let commas = 0;
  let marks = 0;
  for (let back = 1; back <= CLAUSE; back++) {
    const at = first - back;
    const token = tokens[at];
    const joint = tokens[at + 1]?.joint ?? '';
    if (!token || CLAUSE_END.test(joint)) return undefined;
    if (COMMA.test(joint)) commas++;
    if (MARK.test(joint)) marks++;
    const { key } = token;
    const near = back <= GOVERNS && commas === 0 && marks === 0;
    if (near && !isMonth(tokens, at) && (isNegation(key) || MODALS.has(key) || HEDGES.has(key))) return { token: at };
    if (commas === 0 && DOUBTING.has(key) && leadsOn(tokens, at, first)) return { token: at };
    const lacking = EVIDENCE.has(key) ? lackOf(tokens, at) : undefined;
    if (commas === 0 && lacking !== undefined && leadsOn(tokens, at, first)) return { token: at, with: lacking };
    if (CONDITIONS.has(key)) {
      const hangs = commas === 1 && first - commaBefore(tokens, first) <= AFTER_CONDITION;
      if (commas === 0 || hangs) return { token: at };
    }
  }
  return undefined;
}

/** The month of May is no modal: `in May`, `May 5`. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.form !== 'May') return false;
  const [before = '', after = ''] = [tokens[at - 1]?.key, tokens[at + 1]?.key];
  return BEFORE_MONTH.has(before) || [before, after].some(key => /^\p{Nd}/u.test(key));
}

/** Whether words begin with an apposition behind a comma: `, in particular`. */
function isApposition(tokens: readonly Token[], first: number): boolean {
  if (!COMMA.test(tokens[first]?.joint ?? '')) return false;
  const [one = '', two = ''] = [tokens[first]?.key, tokens[first + 1]?.key];
  return APPOSITIONS.has(one) || APPOSITIONS.has(`${one} ${two}`);
}

/** An apposition takes part in all that is said of the words before its comma: what turns them turns it. */
function cutOfApposed(tokens: readonly Token[], first: number): Cut | undefined {
  for (let at = first - 1; at >= Math.max(0, first - CLAUSE); at--) {
    if (turnsSense(tokens[at]?.key ?? '') && !isMonth(tokens, at)) return { token: at };
    const joint = tokens[at]?.joint ?? '';
    if (CLAUSE_END.test(joint) || COMMA.test(joint)) return undefined;
  }
  return undefined;
}

export function cutAfter(tokens: readonly Token[], last: number): Cut | undefined {
  for (let ahead = 1; ahead <= NEGATES_BACK; ahead++) {
    const token = tokens[last + ahead];
    if (!token || CLAUSE_END.test(token.joint) || MARK.test(token.joint)) return undefined;
    const { key } = token;
    if (CONDITIONS.has(key)) return { token: last + ahead };
    if (ahead === 1 && HEDGES.has(key)) return { token: last + ahead };
    if (!COMMA.test(token.joint) && isNegation(key)) return { token: last + ahead };
    if (COMMA.test(token.joint)) return undefined;
  }
  return undefined;
}

/** A part of a question that does not show that it is one. `tail`: what stands after the last token of the text. */
function questionAfter(tokens: readonly Token[], last: number, asks: boolean, tail: string): Cut | undefined {
  if (asks) return undefined;
  for (let at = last + 1; at <= tokens.length; at++) {
    const end = SENTENCE_END.exec(tokens[at]?.joint ?? tail);
    if (end) return /[?？]/u.test(end[0]) ? { token: undefined } : undefined;
  }
  return undefined;
}

/**
 * Whether what an ellipsis leaves out turns the sense of what it keeps: `from` to `to` are the tokens left out, inclusive. Within one
 * sentence any such word does; of whole sentences left out only what belongs to the sentences that are kept.
 */
export function cutBetween(tokens: readonly Token[], from: number, to: number): Cut | undefined {
  const ends = [];
  for (let at = from; at <= to + 1; at++) if (SENTENCE_END.test(tokens[at]?.joint ?? '')) ends.push(at);
  if (ends.length > 0) return cutAfter(tokens, from - 1) ?? cutBefore(tokens, to + 1);
  for (let at = from; at <= to; at++)
    if (turnsSense(tokens[at]?.key ?? '') && !isMonth(tokens, at)) return { token: at };
  return undefined;
}

function leadsOn(tokens: readonly Token[], at: number, first: number): boolean {
  return tokens.slice(at + 1, first).some(({ key }) => LEADS.has(key)) || at + 1 === first;
}

function lackOf(tokens: readonly Token[], at: number): number | undefined {
  return [at - 1, at - 2].find(index => LACK.has(tokens[index]?.key ?? '') || isNegation(tokens[index]?.key ?? ''));
}

function commaBefore(tokens: readonly Token[], first: number): number {
  for (let at = first; at > 0; at--) if (COMMA.test(tokens[at]?.joint ?? '')) return at;
  return 0;
}
