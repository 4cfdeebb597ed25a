import type { Request, ToBackground } from '../../messages/index.ts';
import type { ReadBlock } from '../marks/text-store.ts';
import { type Article, numberArticles, withinOf } from './articles.ts';
import { inDocumentOrder } from './open-block.ts';

type Sent = Request<ToBackground, 'read'>;

/** What the page's text is evidence for, and where each piece of evidence stands first: outside of articles, and in each article. */
export interface PageEvidence {
  /** Notes what a block is evidence for. */
  add(read: ReadBlock): void;
  /** Forgets all of it. */
  clear(): void;
  /** How much there is, everywhere. */
  total(): number;
  /** How much of it counts for a block: what stands in its article, in those around it and outside of all. What counts twice is counted twice. */
  countFor(read: ReadBlock): number;
  /** What goes with a batch: the articles of its blocks, and what is known of these and of the page. */
  around(batch: readonly ReadBlock[]): Pick<Sent, 'page' | 'articles'> & { numbers: ReadonlyMap<Article, number> };
}

/** Evidence with the first block that shows it. */
type Pieces = Map<number, ReadBlock>;

const NO_PIECES: ReadonlyMap<number, ReadBlock> = new Map();

export function gatherEvidence(blocks: Iterable<ReadBlock>): PageEvidence {
  const first = new Map<Article | undefined, Pieces>();
  const add = (read: ReadBlock) => {
    const { article } = read.block;
    const pieces = first.get(article) ?? new Map<number, ReadBlock>();
    first.set(article, pieces);
    for (const number of read.evidence) {
      const known = pieces.get(number);
      if (!known || inDocumentOrder(read.block, known.block) < 0) pieces.set(number, read);
    }
  };
  const knownIn = (article: Article | undefined, batch: readonly ReadBlock[]) => {
    const pieces = [...(first.get(article) ?? NO_PIECES)].sort(([a], [b]) => a - b);
    const [begin] = batch;
    const before = pieces.filter(([, { block }]) => begin && inDocumentOrder(block, begin.block) < 0);
    return { all: pieces.map(([number]) => number), before: before.map(([number]) => number) };
  };
  for (const read of blocks) add(read);
  return {
    add,
    clear: () => first.clear(),
    total: () => [...first.values()].reduce((sum, { size }) => sum + size, 0),
    countFor({ block }) {
      let count = first.get(undefined)?.size ?? 0;
      for (let at = block.article; at; at = at.around) count += first.get(at)?.size ?? 0;
      return count;
    },
    around(batch) {
      const numbers = numberArticles(batch.map(({ block }) => block));
      const articles = [...numbers.keys()].map(article => ({
        ...withinOf(article, numbers),
        ...knownIn(article, batch),
      }));
      return { page: knownIn(undefined, batch), articles, numbers };
    },
  };
}
