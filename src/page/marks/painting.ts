import type { Painting } from '../../messages/index.ts';
import { runInSlices } from '../slices.ts';
import { type Block, inDocumentOrder } from '../text/open-block.ts';
import type { Found } from './found.ts';
import type { Marks } from './marks.ts';
import type { ReadBlock, TextStore } from './text-store.ts';

/** Paints as many of the mentions as the reader wants to see. All of them stay listed. */
export interface Painter {
  /** The mentions of `now` stand in place of those of `former`. */
  change(former: readonly Found[], now: readonly Found[]): void;
  /** Paints what has changed since the last time. */
  paint(): Promise<void>;
}

export function createPainter(painting: Painting, store: TextStore, marks: Marks, signal: AbortSignal): Painter {
  const paint = async () => {
    await marks.prepare();
    await runInSlices(marks.paint(), signal);
  };
  if (painting !== 'section') {
    const choose = painting === 'every' ? (mentions: readonly Found[]) => mentions : oncePerActor;
    return { change: (former, now) => marks.set(former, choose(now)), paint };
  }
  let painted = new Set<Found>();
  return {
    change(former) {
      marks.set(former, []);
      for (const found of former) painted.delete(found);
    },
    async paint() {
      const wanted = new Set(oncePerSection([...store.all()]));
      const gone = [...painted].filter(found => !wanted.has(found));
      marks.set(
        gone,
        [...wanted].filter(found => !painted.has(found)),
      );
      painted = wanted;
      await paint();
    },
  };
}

/** The first mention of each actor. */
export function oncePerActor<T extends { actor: number }>(mentions: readonly T[]): T[] {
  const seen = new Set<number>();
  return mentions.filter(({ actor }) => !seen.has(actor) && seen.add(actor));
}

/** The first mention of each actor between two headings; a heading is a part of what follows it. */
export function oncePerSection(blocks: readonly Pick<ReadBlock, 'block' | 'mentions'>[]): Found[] {
  const telling = blocks.filter(({ block, mentions }) => block.heading || mentions.length > 0);
  telling.sort((a, b) => inDocumentOrder(a.block, b.block));
  let section: Found[] = [];
  let before: Block | undefined;
  const chosen: Found[] = [];
  for (const { block, mentions } of telling) {
    // Headings that follow each other, a title and its subtitle, begin one section.
    if (block.heading && !before?.heading) {
      chosen.push(...oncePerActor(section));
      section = [];
    }
    section.push(...mentions);
    before = block;
  }
  return [...chosen, ...oncePerActor(section)];
}
