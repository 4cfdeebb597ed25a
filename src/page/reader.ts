import { BATCH_BLOCKS, BATCH_LENGTH, type Reply, type ToBackground } from '../messages/index.ts';
import { isConnected } from './dom.ts';
import type { Painter } from './marks/painting.ts';
import type { ReadBlock, TextStore } from './marks/text-store.ts';
import { runInSlices } from './slices.ts';
import { askBackground } from './talk.ts';
import { type Finds, walkBlocks } from './text/blocks.ts';
import { gatherEvidence, type PageEvidence } from './text/evidence.ts';
import { type Block, partsOf } from './text/open-block.ts';
import { messageOf } from './text/words.ts';

/** Most text that is read of one document, in UTF-16 code units, and in how many blocks. The popup says when there was more. */
const MOST_TEXT = 2_000_000;
const MOST_BLOCKS = 50_000;
/** What came first is painted at once, what follows it not before this time, ms: painting costs the page much more than reading. */
const PAINT_EVERY_MS = 500;

/** What is to be read again: a container with its own text, and which of its block-level children with all they hold. */
export interface Task {
  container: Node;
  lang: string;
  /** Undefined: all of them. */
  only?: (child: Element) => boolean;
}

type Reading = NonNullable<Reply<ToBackground, 'read'>['readings']>[number];

export interface Reader {
  /** Reads the tasks' text, has it decided, and paints. */
  read(tasks: readonly Task[]): Promise<void>;
  /** UTF-16 code units beyond the cap. */
  readonly unread: number;
}

/**
 * Sends the page's text in batches and keeps what comes back.
 *
 * Evidence may stand anywhere on a page, or in an article for that article, and the worker keeps no state. So each block comes back with the evidence
 * that it is, in opaque numbers, and with whether it is in doubt; the page unites the evidence, and where more counts for blocks in doubt, they are sent once more with all of it.
 */
export function createReader(
  store: TextStore,
  painter: Painter,
  finds: Omit<Finds, 'block'>,
  firstEdition: string,
  signal: AbortSignal,
): Reader {
  let edition = firstEdition;
  const unread = new Map<Node, number>();
  let paintAt = 0;

  /** Walks a task and gives the blocks that are to be sent. */
  function* collect({ container: root, lang, only }: Task): Generator<void, ReadBlock[]> {
    const gathered = new Map<Node, Block[]>([[root, []]]);
    const over = new Map<Node, number>();
    let length = 0;
    let count = 0;
    const former = (container: Node) => store.blocksOf(container);
    const block = (found: Block) => {
      let blocks = gathered.get(found.container);
      if (!blocks) {
        blocks = [];
        gathered.set(found.container, blocks);
      }
      // What stood there before makes room for it.
      if (blocks.length === 0) for (const { block: old } of former(found.container)) length -= old.text.length;
      if (store.length + length + found.text.length > MOST_TEXT || store.blocks + count >= MOST_BLOCKS) {
        over.set(found.container, (over.get(found.container) ?? 0) + found.text.length);
        return;
      }
      length += found.text.length;
      count += 1;
      blocks.push(...partsOf(found, BATCH_LENGTH));
    };
    yield* walkBlocks(root, lang, { ...finds, block }, only);

    const fresh: ReadBlock[] = [];
    for (const [container, blocks] of gathered) {
      const beyond = over.get(container);
      if (beyond === undefined) unread.delete(container);
      else unread.set(container, beyond);
      const now = reuse(former(container), blocks);
      for (const read of now) if (read.evidenceThen < 0) fresh.push(read);
      const gone = store.replace(container, now);
      // What was not read before has no mentions yet.
      if (gone.length > 0)
        painter.change(
          gone.flatMap(read => read.mentions),
          now.flatMap(read => read.mentions),
        );
      yield;
    }
    return fresh;
  }

  /** Sends blocks and notes the answers. */
  const decide = async (blocks: readonly ReadBlock[], evidence: PageEvidence): Promise<void> => {
    for (const batch of batchesOf(blocks)) {
      let asked = questionOf(batch, evidence);
      let reply = await askBackground('read', { edition, ...asked.request });
      if (signal.aborted || !reply.ok) return;
      if (!reply.value.readings) {
        // Another library than before: the numbers that were gathered mean nothing there, so all is read anew.
        edition = reply.value.edition;
        for (const read of store.all()) Object.assign(read, { evidence: [], doubtful: true, evidenceThen: -1 });
        evidence.clear();
        asked = questionOf(batch, evidence);
        reply = await askBackground('read', { edition, ...asked.request });
      }
      if (signal.aborted || !reply.ok) return;
      await runInSlices(note(batch, reply.value.readings ?? [], asked.counts, evidence), signal);
      if (performance.now() < paintAt) continue;
      await painter.paint();
      paintAt = performance.now() + PAINT_EVERY_MS;
    }
  };

  /** Keeps what was answered of a batch. */
  function* note(
    batch: readonly ReadBlock[],
    readings: readonly Reading[],
    counts: readonly number[],
    evidence: PageEvidence,
  ): Generator<void, void> {
    for (const [index, reading] of readings.entries()) {
      const read = batch[index];
      // The page may have gone on meanwhile: what is no longer kept is not painted.
      if (!read?.kept) continue;
      const mentions = reading.mentions.map(mention => ({ ...mention, block: read.block }));
      painter.change(read.mentions, mentions);
      Object.assign(read, { ...reading, mentions, evidenceThen: counts[index] ?? 0 });
      evidence.add(read);
      yield;
    }
  }

  return {
    async read(tasks) {
      const fresh: ReadBlock[] = [];
      for (const task of tasks) {
        for (const read of (await runInSlices(collect(task), signal)) ?? []) fresh.push(read);
        if (signal.aborted) return;
      }
      let evidence = gatherEvidence(store.all());
      await decide(fresh, evidence);
      // Evidence only grows by this, so the second round is the last but for what it finds itself.
      for (let known = -1; !signal.aborted; ) {
        evidence = gatherEvidence(store.all());
        const total = evidence.total();
        if (total === known) return;
        known = total;
        const waiting = [...store.all()].filter(read => read.doubtful && read.evidenceThen < evidence.countFor(read));
        await decide(waiting, evidence);
      }
    },
    get unread() {
      return [...unread].reduce((sum, [container, part]) => sum + (isConnected(container) ? part : 0), 0);
    },
  };
}

/** The same words as before need no second reading, only new places: a page that builds itself anew again and again costs little. */
function reuse(former: readonly ReadBlock[], blocks: readonly Block[]): ReadBlock[] {
  const fresh = (block: Block): ReadBlock => ({
    block,
    mentions: [],
    evidence: [],
    doubtful: true,
    evidenceThen: -1,
    kept: false,
  });
  if (former.length === 0) return blocks.map(fresh);
  const keyOf = ({ text, lang }: Block) => `${lang} ${text}`;
  const known = new Map(former.map(read => [keyOf(read.block), read]));
  return blocks.map(block => {
    const same = known.get(keyOf(block));
    if (!same || same.block.article !== block.article) return fresh(block);
    return { ...same, block, mentions: same.mentions.map(found => ({ ...found, block })) };
  });
}

/** What a batch is sent with, and how much evidence counted for each of its blocks then. */
function questionOf(batch: readonly ReadBlock[], evidence: PageEvidence) {
  const { numbers, ...known } = evidence.around(batch);
  const blocks = batch.map(({ block }) => messageOf(block, numbers));
  return { request: { blocks, ...known }, counts: batch.map(evidence.countFor) };
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
