import { isConnected } from '../dom.ts';
import { type Block, inDocumentOrder } from '../text/open-block.ts';
import type { Found } from './found.ts';

/** A block with what the background said of it. */
export interface ReadBlock {
  block: Block;
  mentions: readonly Found[];
  /** Opaque numbers of what this block is evidence for. */
  evidence: readonly number[];
  /** Whether more evidence from elsewhere could change the mentions. */
  doubtful: boolean;
  /** How much evidence counted for the block when it was last read; -1 when it was not. */
  evidenceThen: number;
  /** Whether it is in the store. */
  kept: boolean;
}

/** All that was read of this document, by the element whose own text it is. */
export class TextStore {
  readonly #byContainer = new Map<Node, readonly ReadBlock[]>();
  readonly #containerOf = new WeakMap<Text, Node>();
  #blocks = 0;
  #length = 0;

  /** Blocks, and UTF-16 code units, that are kept. */
  get blocks(): number {
    return this.#blocks;
  }
  get length(): number {
    return this.#length;
  }

  /** Makes these the blocks of the container's own text. Gives the former ones; they are in no block any more. */
  replace(container: Node, blocks: readonly ReadBlock[]): readonly ReadBlock[] {
    const former = this.#byContainer.get(container) ?? [];
    this.#count(former, -1);
    this.#count(blocks, 1);
    if (blocks.length > 0) this.#byContainer.set(container, blocks);
    else this.#byContainer.delete(container);
    for (const { block } of blocks)
      if (!block.whole) for (const { node } of block.pieces) this.#containerOf.set(node, container);
    return former;
  }

  blocksOf(container: Node): readonly ReadBlock[] {
    return this.#byContainer.get(container) ?? [];
  }

  /** Whether all the text in the container, however deep, is one block. */
  isWhole(container: Node): boolean {
    return this.blocksOf(container)[0]?.block.whole === true;
  }

  /** The container of whose own text a text node is, or was, a part; those of a container that is whole are not known. */
  containerOf(text: Text): Node | undefined {
    return this.#containerOf.get(text);
  }

  /** All mentions of the block in which this one stands. */
  besides(found: Found): readonly Found[] {
    return this.blocksOf(found.block.container).find(({ block }) => block === found.block)?.mentions ?? [found];
  }

  /** Takes out the blocks of containers that are no longer in the document. */
  dropDetached(): ReadBlock[] {
    const dropped: ReadBlock[] = [];
    for (const [container, blocks] of this.#byContainer) {
      if (isConnected(container)) continue;
      dropped.push(...blocks);
      this.#count(blocks, -1);
      this.#byContainer.delete(container);
    }
    return dropped;
  }

  *all(): Generator<ReadBlock> {
    for (const blocks of this.#byContainer.values()) yield* blocks;
  }

  /** All blocks, in document order. */
  inOrder(): Block[] {
    return [...this.all()].map(({ block }) => block).sort(inDocumentOrder);
  }

  /** All mentions, in document order. */
  mentions(): Found[] {
    const mentions = [...this.all()].flatMap(read => read.mentions);
    return mentions.sort((a, b) => inDocumentOrder(a.block, b.block) || a.start - b.start);
  }

  #count(blocks: readonly ReadBlock[], sign: 1 | -1): void {
    this.#blocks += sign * blocks.length;
    for (const read of blocks) {
      read.kept = sign > 0;
      this.#length += sign * read.block.text.length;
    }
  }
}
