import type { Block } from './blocks.ts';
import { comparePosition, isConnected } from './dom.ts';
import type { Found } from './found.ts';

/** A block with what the background said of it. */
export interface ReadBlock {
  block: Block;
  mentions: readonly Found[];
  /** Opaque numbers of what this block is evidence for. */
  evidence: readonly number[];
  /** Whether evidence from elsewhere on the page could change the mentions. */
  doubtful: boolean;
  /** How much evidence the page had when the block was last read. */
  evidenceThen: number;
}

/** All that was read of this document, by the element whose own text it is. */
export class TextStore {
  readonly #byContainer = new Map<Node, ReadBlock[]>();
  readonly #containerOf = new WeakMap<Text, Node>();

  /** The blocks that the container's own text had before; they are in no block any more. */
  replace(container: Node, blocks: ReadBlock[]): readonly ReadBlock[] {
    const former = this.#byContainer.get(container) ?? [];
    if (blocks.length > 0) this.#byContainer.set(container, blocks);
    else this.#byContainer.delete(container);
    for (const { block } of blocks) for (const { node } of block.pieces) this.#containerOf.set(node, container);
    return former;
  }

  blocksOf(container: Node): readonly ReadBlock[] {
    return this.#byContainer.get(container) ?? [];
  }

  containerOf(text: Text): Node | undefined {
    return this.#containerOf.get(text);
  }

  /** Takes out the blocks of containers that are no longer in the document. */
  dropDetached(): ReadBlock[] {
    const dropped: ReadBlock[] = [];
    for (const [container, blocks] of this.#byContainer) {
      if (isConnected(container)) continue;
      dropped.push(...blocks);
      this.#byContainer.delete(container);
    }
    return dropped;
  }

  *all(): Generator<ReadBlock> {
    for (const blocks of this.#byContainer.values()) yield* blocks;
  }

  /** Everything that the page's text is evidence for, sorted. */
  evidence(): number[] {
    const united = new Set<number>();
    for (const { evidence } of this.all()) for (const number of evidence) united.add(number);
    return [...united].sort((a, b) => a - b);
  }

  /** All blocks, in document order. */
  blocks(): Block[] {
    return [...this.all()].map(({ block }) => block).sort(byPlace);
  }

  /** All mentions, in document order. */
  mentions(): Found[] {
    const mentions = [...this.all()].flatMap(read => read.mentions);
    return mentions.sort(inDocumentOrder);
  }
}

/** Sorts mentions by their place in the document. */
export function inDocumentOrder(a: Found, b: Found): number {
  return a.block === b.block ? a.start - b.start : byPlace(a.block, b.block);
}

function byPlace(a: Block, b: Block): number {
  const [one, other] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (!one || !other) return 0;
  return comparePosition(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
