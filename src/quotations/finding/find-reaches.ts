import type { PageArticle, PageBlock, Reaches } from './find-types.ts';

/** What stands in an article goes on in it and in the articles inside it; what stands in none, everywhere. */
export function reachesOn(blocks: readonly PageBlock[], articles: readonly PageArticle[]): Reaches {
  return (from, to) => {
    const own = blocks[from]?.article;
    let at = blocks[to]?.article;
    while (at !== own && at !== undefined) at = articles[at]?.within;
    return at === own;
  };
}
