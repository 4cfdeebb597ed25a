import type { Reply, Request, ToPage } from '../../messages/index.ts';
import { boxOf, isElement } from '../dom.ts';
import type { Found } from '../marks/found.ts';
import { type Article, numberArticles, withinOf } from './articles.ts';
import type { Block } from './open-block.ts';

/** A block as messages have it. `numbers`: of the articles that go with it. */
export function messageOf({ text, lang, quoted, heading, article }: Block, numbers: ReadonlyMap<Article, number>) {
  const number = article && numbers.get(article);
  return {
    text,
    lang,
    ...(quoted.length > 0 && { quoted: [...quoted] }),
    ...(heading && { heading }),
    ...(number !== undefined && { article: number }),
  };
}

/** The blocks as the extension's own pages get them. */
export function textOf(blocks: readonly Block[]): Reply<ToPage, 'text'> {
  const numbers = numberArticles(blocks);
  return {
    blocks: blocks.map(block => messageOf(block, numbers)),
    articles: [...numbers.keys()].map(article => withinOf(article, numbers)),
    inView: firstInView(blocks),
  };
}

function firstInView(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ container }) => {
    if (!isElement(container)) return false;
    const { top, bottom } = boxOf(container);
    return bottom > 0 && top < innerHeight && bottom > top;
  });
  return at < 0 ? blocks.length : at;
}

/** Where the words stand now: in their block as it was, or, as the page may have changed, in the first that has them. */
export function findWords(
  blocks: readonly Block[],
  { block, start, text }: Request<ToPage, 'go-to-words'>,
): Found | undefined {
  if (text === '') return undefined;
  const known = blocks[block];
  const home = known?.text.startsWith(text, start) ? known : blocks.find(other => other.text.includes(text));
  if (!home) return undefined;
  const at = home === known ? start : home.text.indexOf(text);
  // It is no mention: it has no actor and is never painted with a line.
  return { block: home, start: at, end: at + text.length, actor: -1, line: 'solid' };
}
