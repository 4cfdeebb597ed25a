import type { SourcePassage } from '../shelf.ts';
import type { PlacedWord } from '../speakers/voice.ts';
import { type Token, type Tokens, tokenSteps, tokensOf } from '../words/tokens.ts';
import type { Stretch } from './align.ts';

/** Passages one after the other as one row of tokens. */
export interface PassageStretch extends Stretch {
  passages: readonly SourcePassage[];
  /** For each token: index of its passage. */
  owner: Uint32Array;
  /** For each passage: index of its first token. */
  starts: readonly number[];
  /** For each passage: what stands after its last word. */
  tails: readonly string[];
}

/** Passages and words between two pauses: about 0.5 ms. */
const PASSAGES_A_SLICE = 20;
const WORDS_A_SLICE = 1_000;

const cut = new WeakMap<SourcePassage, Tokens>();

/** The tokens of a passage, computed once. */
export function tokensIn(passage: SourcePassage): Tokens {
  const known = cut.get(passage) ?? tokensOf(passage.text);
  cut.set(passage, known);
  return known;
}

/** The same, giving way after each slice. */
export function* tokenStepsIn(passage: SourcePassage): Generator<undefined, Tokens> {
  const known = cut.get(passage) ?? (yield* tokenSteps(passage.text));
  cut.set(passage, known);
  return known;
}

/**
 * Lays passages out as one row: each source's in their order, the sources in the order given. `entryOf` says what a passage's word costs as
 * the beginning of a place, 0 to 255. Yields after each slice.
 */
export function* layOut(
  passages: readonly SourcePassage[],
  entryOf: (word: PlacedWord) => number,
): Generator<undefined, PassageStretch> {
  const rank = new Map<string, number>();
  for (const { source } of passages) if (!rank.has(source)) rank.set(source, rank.size);
  const rankOf = ({ source }: SourcePassage) => rank.get(source) ?? 0;
  const ordered = [...passages].sort((a, b) => rankOf(a) - rankOf(b) || a.number - b.number);
  yield;
  const tokens: Token[] = [];
  const owners: number[] = [];
  const barriers: number[] = [];
  const starts: number[] = [];
  for (const [index, passage] of ordered.entries()) {
    const before = ordered[index - 1];
    if (!follows(before, passage)) barriers.push(tokens.length);
    starts.push(tokens.length);
    for (const token of tokensIn(passage).tokens) {
      tokens.push(token);
      owners.push(index);
    }
    if (index % PASSAGES_A_SLICE === PASSAGES_A_SLICE - 1) yield;
  }
  const owner = new Uint32Array(owners);
  yield;
  const barrier = new Uint8Array(tokens.length);
  for (const at of barriers) barrier[at] = 1;
  const entry = new Uint8Array(tokens.length);
  for (const [at, { start }] of tokens.entries()) {
    const passage = ordered[owners[at] ?? 0];
    if (passage) entry[at] = entryOf({ passage, start });
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
  }
  return {
    tokens,
    owner,
    barrier,
    entry,
    starts,
    tails: ordered.map(passage => tokensIn(passage).tail),
    passages: ordered,
  };
}

/** Whether a passage is the next one of the same source. */
export function follows(before: SourcePassage | undefined, after: SourcePassage | undefined): boolean {
  return before !== undefined && before.source === after?.source && before.number + 1 === after.number;
}

/** The word at a token of the stretch. */
export function wordAt({ passages, owner, tokens }: PassageStretch, at: number): PlacedWord {
  return { passage: passages[owner[at] ?? 0] as SourcePassage, start: tokens[at]?.start ?? 0 };
}

/** Index of a token of the stretch among the tokens of its passage. */
export function placeIn({ owner, starts }: PassageStretch, at: number): number {
  return at - (starts[owner[at] ?? 0] ?? 0);
}

/** Where these keys stand one after the other, each the index of the first; places that overlap are given all the same. */
export function occurrences({ tokens, barrier }: Stretch, keys: readonly string[]): number[] {
  const found: number[] = [];
  const [first] = keys;
  for (let start = 0; start + keys.length <= tokens.length; start++) {
    if (tokens[start]?.key !== first) continue;
    let length = 1;
    while (length < keys.length && tokens[start + length]?.key === keys[length] && !barrier[start + length]) length++;
    if (length === keys.length) found.push(start);
  }
  return found;
}
