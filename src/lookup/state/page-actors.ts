import type { ActorBrief } from '../../library/index.ts';
import type { Asked, Reply, ToPage } from '../../messages/index.ts';
import { type Context, cutContext } from './cut-context.ts';

/** What the content script of one frame lists. */
export interface FrameList {
  frame: number;
  list: Reply<ToPage, 'list'>;
}

/** An actor of the page: how often and where it is mentioned. */
export interface PageActor {
  actor: ActorBrief;
  /** In the whole tab. */
  mentions: number;
  /** The first mention, as it stands on the page. */
  context: Context;
  /** What the card would be asked at the first mention. */
  asked: Asked;
  /** The frames with mentions of it, in order. */
  frames: readonly { frame: number; mentions: number }[];
}

/** Brings the lists of a tab's frames together: most mentioned first, and among equals the first on the page. */
export function groupByActor(lists: readonly FrameList[], actors: ReadonlyMap<number, ActorBrief>): PageActor[] {
  const grouped = new Map<number, PageActor>();
  for (const { frame, list } of lists) {
    for (const { actor: number, sentence, lang, mentions, text, start } of list.mentions) {
      const actor = actors.get(number);
      if (!actor) continue;
      const known = grouped.get(number);
      grouped.set(
        number,
        known
          ? { ...known, mentions: known.mentions + 1, frames: countIn(known.frames, frame) }
          : {
              actor,
              mentions: 1,
              context: cutContext({ sentence, text, start, lang }),
              asked: { actor: number, sentence, lang, ...(mentions && { mentions }) },
              frames: [{ frame, mentions: 1 }],
            },
      );
    }
  }
  return [...grouped.values()].sort((a, b) => b.mentions - a.mentions);
}

function countIn(frames: PageActor['frames'], frame: number): PageActor['frames'] {
  const last = frames.at(-1);
  if (last?.frame !== frame) return [...frames, { frame, mentions: 1 }];
  return [...frames.slice(0, -1), { frame, mentions: last.mentions + 1 }];
}

/** Where the reader was taken: the `at`th of the frame's mentions of an actor. */
export interface Stop {
  frame: number;
  at: number;
  of: number;
}

/** The frame in which to go on: the one of the last stop until its mentions are through, then the next, and round again. */
export function nextFrame({ frames }: Pick<PageActor, 'frames'>, last: Stop | undefined): number | undefined {
  const index = frames.findIndex(({ frame }) => frame === last?.frame);
  if (!last || index < 0) return frames[0]?.frame;
  return last.at < last.of ? last.frame : frames[(index + 1) % frames.length]?.frame;
}

/** A stop counted over the whole tab. */
export function placeInTab(
  { frames, mentions }: Pick<PageActor, 'frames' | 'mentions'>,
  stop: Stop,
): { at: number; of: number } {
  const index = frames.findIndex(({ frame }) => frame === stop.frame);
  const before = frames.slice(0, Math.max(index, 0)).reduce((sum, { mentions: some }) => sum + some, 0);
  return { at: before + stop.at, of: Math.max(mentions, before + stop.of) };
}
