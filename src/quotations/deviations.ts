import type { PassageStretch } from './alignment/stretch.ts';
import type { Marked } from './words/conventions.ts';
import type { Token, Tokens } from './words/tokens.ts';
import { sameJoint, sameWord, toleratedAtEnd } from './words/tolerance.ts';

export const DEVIATIONS = [
  'swapped',
  'added',
  'dropped',
  'spelling',
  'case',
  'stops',
  'inserted',
  'left-out',
  'joined',
] as const;

/** What one difference between a quotation and its source is. Ranges of tokens, end exclusive; empty where a side has nothing. */
export interface Deviation {
  kind: (typeof DEVIATIONS)[number];
  quoted: readonly [start: number, end: number];
  source: readonly [start: number, end: number];
}

const BRACKETS = /[()[\]]/gu;
const ELLIPSIS = /[…]/gu;
const MARKS = /["—]/gu;
const ASKING = /[?!？！]/u;

/** How a word that both sides have differs in form. `first`: it begins the quotation, or what comes after a gap. */
export function wordDeviation(
  token: Token,
  source: Token | undefined,
  first: boolean,
  capitals: boolean,
  partial: boolean,
): Deviation['kind'] | undefined {
  if (partial) return 'inserted';
  const form = source?.form ?? '';
  if (sameWord({ quoted: token.form, source: form, first, capitals })) return undefined;
  return token.form.toLowerCase() === form.toLowerCase() ? 'case' : 'spelling';
}

/** Stops and marks between two words that follow each other on both sides. */
export function jointDeviation(quoted: string, source: string): Deviation['kind'] | undefined {
  if (sameJoint(quoted, source)) return undefined;
  const [bareQuoted, bareSource] = [quoted.replace(BRACKETS, ''), source.replace(BRACKETS, '')];
  const bracketsLost = source.match(BRACKETS) !== null && quoted.match(BRACKETS) === null;
  if (sameJoint(bareQuoted, bareSource)) return bracketsLost ? 'stops' : 'inserted';
  const withoutGap = bareQuoted.replace(ELLIPSIS, '');
  const gapAdded = withoutGap !== bareQuoted && !source.includes('…');
  return gapAdded && (sameJoint(withoutGap, bareSource) || withoutGap === '') ? 'left-out' : 'stops';
}

/** A question or exclamation mark at the end that the source has not. All else there is tolerated. */
export function endDeviation(
  { tokens, tail }: Tokens,
  marked: Marked,
  stretch: PassageStretch,
  pairs: Int32Array,
): Deviation | undefined {
  const last = tokens.length - 1;
  const source = pairs[last] ?? -1;
  const stops = tail.replace(BRACKETS, '').replace(ELLIPSIS, '');
  if (source < 0 || toleratedAtEnd(stops)) return undefined;
  const after = jointAfter(stretch, source);
  const bare = (joint: string) => joint.replace(MARKS, '').replace(BRACKETS, '');
  if (ASKING.test(stops) ? bare(after).startsWith(bare(stops)) : marked.gapAfter) return undefined;
  return { kind: 'stops', quoted: [last, last + 1], source: [source, source + 1] };
}

/** What stands after a token of the stretch, up to the next word or the end of its passage. */
function jointAfter({ tokens, owner, tails }: PassageStretch, at: number): string {
  return owner[at] === owner[at + 1] ? (tokens[at + 1]?.joint ?? '') : (tails[owner[at] ?? 0] ?? '');
}

/** An ellipsis at the beginning or end is literal where the source has one there too. */
export function literalAtEdges(
  { tokens }: Tokens,
  marked: Marked,
  stretch: PassageStretch,
  pairs: Int32Array,
): boolean {
  const first = pairs[0] ?? -1;
  const last = pairs[tokens.length - 1] ?? -1;
  const before = first >= 0 && (stretch.tokens[first]?.joint.includes('…') ?? false);
  const after = last >= 0 && jointAfter(stretch, last).includes('…');
  return (!marked.gapBefore[0] || before) && (!marked.gapAfter || after);
}

/** Letters from which a headline sets a word with a capital; shorter ones it may or may not. */
const HEADLINE_WORD = 4;

/** Whether all words are set in capitals, or, as in a headline, all longer ones begin with one. */
export function setInCapitals(tokens: readonly Token[]): boolean {
  const cased = tokens.map(({ form }) => form).filter(form => form.toLowerCase() !== form.toUpperCase());
  if (cased.length < 2) return false;
  if (cased.every(form => form === form.toUpperCase())) return true;
  const long = cased.filter(form => form.length >= HEADLINE_WORD);
  return long.length > 1 && long.every(form => /^\P{L}*\p{Lu}/u.test(form));
}
