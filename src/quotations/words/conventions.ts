import type { Token, Tokens } from './tokens.ts';

/** How a quotation marks what it leaves out and what it puts in; whether it is a convention or literal text is not decided here. */
export interface Marked {
  /** For each token: an ellipsis stands right before it. */
  gapBefore: readonly boolean[];
  /** An ellipsis stands after the last token. */
  gapAfter: boolean;
  /** For each token: it stands in brackets, square or round. */
  inserted: readonly boolean[];
  /** Tokens with some letters in brackets: `[w]e`, `constitute[d]`. */
  partial: ReadonlyMap<number, PartlyBracketed>;
}

export interface PartlyBracketed {
  /** The letters outside the brackets, and all of them; folded. */
  kept: string;
  shown: string;
}

const GROUP = /\[[^[\]]{1,200}\]|\([^()]{1,200}\)/gu;
const ELLIPSIS = '…';

/** Reads the brackets and ellipses of a text that is cut into `tokens`. */
export function markedIn(text: string, { tokens, tail }: Tokens): Marked {
  const groups = Array.from(text.matchAll(GROUP), group => [group.index, group.index + group[0].length] as const);
  let next = 0;
  const partial = new Map<number, PartlyBracketed>();
  const inserted = tokens.map(({ start, end, key }, index) => {
    if (key.includes('['))
      partial.set(index, { kept: key.replace(/\[.*?\]/gu, ''), shown: key.replace(/[[\]]/gu, '') });
    while ((groups[next]?.[1] ?? Infinity) <= start) next++;
    const group = groups[next];
    return group !== undefined && start > group[0] && end < group[1];
  });
  return {
    gapBefore: tokens.map(({ joint }) => joint.includes(ELLIPSIS)),
    gapAfter: tail.includes(ELLIPSIS),
    inserted,
    partial,
  };
}

/** Whether a word that is partly in brackets stands for this word of the source. */
export function standsFor({ kept, shown }: PartlyBracketed, source: Token): boolean {
  const { key } = source;
  return shown === key || (kept.length > 1 && (key.startsWith(kept) || key.endsWith(kept)));
}
