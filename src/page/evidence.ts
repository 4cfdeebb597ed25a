import { inDocumentOrder } from './open-block.ts';
import type { ReadBlock } from './text-store.ts';

/** What the page's text is evidence for, and where each piece of evidence stands first. */
export interface PageEvidence {
  /** Notes what a block is evidence for. */
  add(read: ReadBlock): void;
  /** Forgets all of it. */
  clear(): void;
  /** All of it, sorted. */
  all(): number[];
  /** What the blocks before this one are evidence for, sorted. */
  before(read: ReadBlock): number[];
}

export function gatherEvidence(blocks: Iterable<ReadBlock>): PageEvidence {
  const first = new Map<number, ReadBlock>();
  const add = (read: ReadBlock) => {
    for (const number of read.evidence) {
      const known = first.get(number);
      if (!known || inDocumentOrder(read.block, known.block) < 0) first.set(number, read);
    }
  };
  for (const read of blocks) add(read);
  return {
    add,
    clear: () => first.clear(),
    all: () => [...first.keys()].sort((a, b) => a - b),
    before: read =>
      [...first]
        .filter(([, { block }]) => inDocumentOrder(block, read.block) < 0)
        .map(([number]) => number)
        .sort((a, b) => a - b),
  };
}
