import { askBackground, BATCH_BLOCKS, BATCH_LENGTH } from '../messages/index.ts';
import { type Block, walkBlocks } from './blocks.ts';
import type { Found } from './found.ts';
import type { Marks } from './marks.ts';
import { runInSlices } from './slices.ts';
import type { ReadBlock, TextStore } from './text-store.ts';

/** Most text that is read of one document, in UTF-16 code units. The popup says when there was more. */
export const MOST_TEXT = 2_000_000;

/** What is to be read again: a container with its own text, and which of its block-level children with all they hold. */
export interface Task {
  container: Node;
  lang: string;
  /** Undefined: all of them. */
  only?: (child: Element) => boolean;
}

export interface Reader {
  /** Reads the tasks' text, has it decided, and paints. */
  read(tasks: readonly Task[]): Promise<void>;
  /** UTF-16 code units beyond the cap. */
  readonly unread: number;
}

type Observers = { hidden(element: Element): void; shadow(root: ShadowRoot): void };

/**
 * Sends the page's text in batches and keeps what comes back.
 *
 * Evidence may stand anywhere on a page, and the worker keeps no state. So each block comes back with the evidence that it is, in opaque numbers, and
 * with whether it is in doubt; the page unites the evidence, and where it has grown, blocks in doubt are sent once more with all of it.
 */
export function createReader(
  store: TextStore,
  marks: Marks,
  observers: Observers,
  firstEdition: string,
  signal: AbortSignal,
): Reader {
  let edition = firstEdition;
  let length = 0;
  const unread = new Map<Node, number>();

  /** The same words as before need no second reading, only new places: a page that builds itself anew again and again costs little. */
  const reuse = (former: readonly ReadBlock[], block: Block): ReadBlock | undefined => {
    const same = former.find(read => read.block.text === block.text && read.block.lang === block.lang);
    return same && { ...same, block, mentions: same.mentions.map(found => ({ ...found, block })) };
  };

  const collect = async (task: Task): Promise<ReadBlock[]> => {
    const gathered = new Map<Node, Block[]>([[task.container, []]]);
    unread.delete(task.container);
    const finds = {
      ...observers,
      block(block: Block) {
        if (length + block.text.length > MOST_TEXT) {
          unread.set(block.container, (unread.get(block.container) ?? 0) + block.text.length);
          return;
        }
        length += block.text.length;
        for (const part of partsOf(block))
          gathered.set(block.container, [...(gathered.get(block.container) ?? []), part]);
      },
    };
    await runInSlices(walkBlocks(task.container, task.lang, finds, task.only), signal);
    if (signal.aborted) return [];
    const fresh: ReadBlock[] = [];
    for (const [container, blocks] of gathered) {
      const former = store.blocksOf(container);
      const now = blocks.map(block => reuse(former, block) ?? unreadBlock(block));
      for (const { block } of former) length -= block.text.length;
      fresh.push(...now.filter(read => read.evidenceThen < 0));
      const gone = store.replace(container, now);
      marks.set(
        gone.flatMap(read => read.mentions),
        now.flatMap(read => read.mentions),
      );
    }
    return fresh;
  };

  /** Sends blocks and notes the answers. */
  const decide = async (blocks: readonly ReadBlock[]): Promise<void> => {
    for (const batch of batchesOf(blocks)) {
      const page = store.evidence();
      const request = { blocks: batch.map(({ block: { text, lang } }) => ({ text, lang })), page, before: page };
      let reply = await askBackground('read', { edition, ...request });
      if (signal.aborted || !reply.ok) return;
      if (!reply.value.readings) {
        // Another library than before: the numbers that were gathered mean nothing there, so all is read anew.
        edition = reply.value.edition;
        for (const read of store.all()) Object.assign(read, { evidence: [], doubtful: true, evidenceThen: -1 });
        reply = await askBackground('read', { edition, ...request, page: [], before: [] });
      }
      if (signal.aborted || !reply.ok) return;
      reply.value.readings?.forEach((reading, index) => {
        const read = batch[index];
        if (!read) return;
        const mentions: Found[] = reading.mentions.map(mention => ({ ...mention, block: read.block }));
        marks.set(read.mentions, mentions);
        Object.assign(read, {
          mentions,
          evidence: reading.evidence,
          doubtful: reading.doubtful,
          evidenceThen: page.length,
        });
      });
    }
  };

  return {
    async read(tasks) {
      const fresh: ReadBlock[] = [];
      for (const task of tasks) fresh.push(...(await collect(task)));
      await decide(fresh);
      // Evidence only grows by this, so the second round is the last but for what it finds itself.
      for (let known = -1; !signal.aborted && known !== store.evidence().length; ) {
        known = store.evidence().length;
        await decide([...store.all()].filter(read => read.doubtful && read.evidenceThen < known));
      }
    },
    get unread() {
      return [...unread.values()].reduce((sum, part) => sum + part, 0);
    },
  };
}

function unreadBlock(block: Block): ReadBlock {
  return { block, mentions: [], evidence: [], doubtful: true, evidenceThen: -1 };
}

/** Batches that fit into a message, in order. */
function* batchesOf(blocks: readonly ReadBlock[]): Generator<ReadBlock[]> {
  let batch: ReadBlock[] = [];
  let length = 0;
  for (const read of blocks) {
    if (batch.length > 0 && (length + read.block.text.length > BATCH_LENGTH || batch.length === BATCH_BLOCKS)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(read);
    length += read.block.text.length;
  }
  if (batch.length > 0) yield batch;
}

/** A block longer than a message, cut at white space; its pieces are shared. */
function partsOf(block: Block): Block[] {
  if (block.text.length <= BATCH_LENGTH) return [block];
  const parts: Block[] = [];
  for (let start = 0; start < block.text.length; ) {
    const limit = Math.min(start + BATCH_LENGTH, block.text.length);
    const blank = limit < block.text.length ? block.text.slice(start, limit).search(/\s\S*$/u) : -1;
    const end = blank > 0 ? start + blank : limit;
    const from = start;
    const pieces = block.pieces
      .filter(piece => piece.start < end && piece.start + piece.length > from)
      .map(piece => ({ ...piece, start: piece.start - from }));
    parts.push({ ...block, text: block.text.slice(start, end), pieces });
    start = end;
  }
  return parts;
}
