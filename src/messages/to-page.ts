import * as v from 'valibot';
import type { Rule } from './contract.ts';
import { BATCH_LENGTH, FRAMES_NAMED } from './limits.ts';
import { asked, count, lentCard, nothing, pageText } from './message-parts.ts';

/** To the content script of one frame. Only extension documents and the worker may send these. */
export const toPage = {
  /** All mentions in document order; `reading` while more may come. */
  list: {
    from: ['extension'],
    request: nothing,
    reply: v.strictObject({
      reading: v.boolean(),
      /** UTF-16 code units beyond the cap that were not read. */
      unread: count,
      /** `start`: of the mention's words in its sentence; `before`: the last characters of its block before it, at most 24. */
      mentions: v.array(v.strictObject({ ...asked.entries, text: v.string(), start: count, before: v.string() })),
      /** The origins of what is embedded here, to tell which of it could not be read. */
      embedded: v.pipe(v.array(v.string()), v.maxLength(FRAMES_NAMED)),
    }),
  },
  /** The blocks of this frame as they were read, in document order. */
  text: {
    from: ['extension'],
    request: nothing,
    /** `inView`: the first of them that is in the window; their number when none is. */
    reply: v.strictObject({ ...pageText.entries, inView: count }),
  },
  /** Scrolls to words of the page and tints them; replies whether they are there. `block`: their paragraph in the reply to `text`. */
  'go-to-words': {
    from: ['extension'],
    request: v.strictObject({ block: count, start: count, text: v.pipe(v.string(), v.maxLength(BATCH_LENGTH)) }),
    reply: v.boolean(),
  },
  /** Scrolls to the next mention of the actor after the last one gone to; replies with its place, 1 of n. */
  go: {
    from: ['extension'],
    request: v.strictObject({ actor: count }),
    reply: v.strictObject({ at: count, of: count }),
  },
  /** Opens the card for the mention at or after the caret. */
  'open-card': { from: ['extension'], request: nothing, reply: nothing },
  'next-mention': { from: ['extension'], request: nothing, reply: nothing },
  /** To the top frame: shows a card for a mark in the small frame of this number. Replies false when it cannot. */
  'show-for': {
    from: ['extension'],
    request: v.strictObject({ ...lentCard.entries, frame: count }),
    reply: v.boolean(),
  },
  'hide-for': { from: ['extension'], request: v.strictObject({ frame: count }), reply: nothing },
  /** To a small frame: what became of the card that the top frame shows for it. */
  'card-above': {
    from: ['extension'],
    request: v.strictObject({ event: v.picklist(['entered', 'left', 'close']) }),
    reply: nothing,
  },
  /** The reader's choice for this site changed: ask again with `begin`, start or take everything down. */
  reconsider: { from: ['extension'], request: nothing, reply: nothing },
} as const satisfies Record<string, Rule>;
