import { ARTICLES_DEEP } from '../../messages/index.ts';
import { attributeOf, hasAttributes } from '../dom.ts';

/** A part of the page that stands for itself, such as a story, a teaser, a post or a comment: what it shows counts in it alone. One object an element. */
export interface Article {
  around: Article | undefined;
  /** How many are around it. */
  depth: number;
}

/** One of the words of a `role`. */
const ROLE = /(?:^|\s)article(?:\s|$)/i;

const known = new WeakMap<Element, Article>();

/** The innermost article for what stands in an element that stands in `around`. */
export function articleIn(element: Element, tag: string, around: Article | undefined): Article | undefined {
  const depth = around ? around.depth + 1 : 0;
  if (!isArticle(element, tag) || depth >= ARTICLES_DEEP) return around;
  const article = known.get(element) ?? { around, depth };
  known.set(element, article);
  // It may have been moved since it was last seen.
  return Object.assign(article, { around, depth });
}

export function isArticle(element: Element, tag: string): boolean {
  return tag === 'article' || (hasAttributes(element) && ROLE.test(attributeOf(element, 'role') ?? ''));
}

/** All articles that blocks stand in, each behind the one around it, with their numbers in this order. */
export function numberArticles(
  blocks: Iterable<{ readonly article: Article | undefined }>,
): ReadonlyMap<Article, number> {
  const numbers = new Map<Article, number>();
  const add = (article: Article): void => {
    if (numbers.has(article)) return;
    if (article.around) add(article.around);
    numbers.set(article, numbers.size);
  };
  for (const { article } of blocks) if (article) add(article);
  return numbers;
}

/** Which of the articles is around one, as messages tell it. */
export function withinOf({ around }: Article, numbers: ReadonlyMap<Article, number>): { within?: number } {
  const within = around && numbers.get(around);
  return within === undefined ? {} : { within };
}
