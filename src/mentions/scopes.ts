import type { Block, Known, KnownArticle } from './types.ts';

export const NOTHING: Known = { all: [], before: [] };

/** What counts together: the page outside its articles, or one article with all that is around it. */
export interface Scope {
  /** What is around an article: another one, or the page. */
  around: Scope | undefined;
  /** Evidence that counts here. */
  evident: Set<number>;
  /** Evidence of its own blocks that stand before the one at hand. */
  earlier: Set<number>;
  /** Those of the call's blocks that stand here and in no article inside, in the order of the page, and their places in the call. */
  blocks: Block[];
  places: number[];
}

/** The scopes of a call, each behind the one around it, with the blocks in them. `evident` is still without what is evident around. */
export function scopesOf(blocks: readonly Block[], page: Known, articles: readonly KnownArticle[]): readonly Scope[] {
  const outside = scopeOf(page, undefined);
  const inside: Scope[] = [];
  const at = (article: number | undefined) => inside[article ?? -1] ?? outside;
  for (const article of articles) inside.push(scopeOf(article, at(article.within)));
  for (const [place, block] of blocks.entries()) {
    const scope = at(block.article);
    scope.blocks.push(block);
    scope.places.push(place);
  }
  return [outside, ...inside];
}

function scopeOf({ all, before }: Known, around: Scope | undefined): Scope {
  return { around, evident: new Set(all), earlier: new Set(before), blocks: [], places: [] };
}

/** Whether a block before the one at hand, here or around, is evidence for something. */
export function isEarlier(scope: Scope, number: number): boolean {
  for (let at: Scope | undefined = scope; at; at = at.around) if (at.earlier.has(number)) return true;
  return false;
}
