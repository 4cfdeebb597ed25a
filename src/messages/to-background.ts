import * as v from 'valibot';
import type { Rule } from './contract.ts';
import { ARTICLES_DEEP, BATCH_BLOCKS } from './limits.ts';
import {
  articleSchema,
  asked,
  blockSchema,
  count,
  editionSchema,
  knownSchema,
  lentCard,
  nothing,
  pageText,
  paintingSchema,
  readingSchema,
  stateSchema,
} from './message-parts.ts';

/** To the background. */
export const toBackground = {
  /** A document says that it is there, and when it began (ms since the Unix epoch). `nonce` is what the card's frame is told by, once. */
  begin: {
    from: ['page'],
    request: v.strictObject({ born: v.number() }),
    reply: v.strictObject({
      state: stateSchema,
      nonce: v.string(),
      openDelay: count,
      painting: paintingSchema,
      edition: editionSchema,
    }),
  },
  /** Another nonce, for a frame of the card that is loaded again. */
  nonce: { from: ['page'], request: nothing, reply: v.string() },
  /**
   * Finds and decides. `page` and `articles` tell what is evident outside of articles and in each of those that the blocks name, in the
   * numbers of `edition`. No readings come back when the library has another edition by now: the page then starts over with the new one.
   */
  read: {
    from: ['page'],
    request: v.strictObject({
      edition: editionSchema,
      blocks: v.pipe(v.array(blockSchema), v.maxLength(BATCH_BLOCKS)),
      page: knownSchema,
      articles: v.pipe(
        v.array(v.strictObject({ ...articleSchema.entries, ...knownSchema.entries })),
        v.maxLength(BATCH_BLOCKS * ARTICLES_DEEP),
      ),
    }),
    reply: v.strictObject({ edition: editionSchema, readings: v.optional(v.array(readingSchema)) }),
  },
  /** Inserts the rules for the highlights of this key into the sender's frame. */
  paint: {
    from: ['page'],
    request: v.strictObject({ key: v.pipe(v.string(), v.regex(/^[a-z]{8,16}$/)) }),
    reply: nothing,
  },
  /** How far a document is, for the badge and the popup. */
  report: {
    from: ['page'],
    request: v.strictObject({ born: v.number(), reading: v.boolean(), mentions: count, unread: count }),
    reply: nothing,
  },
  /** The card's frame was refused: shows the same content in a tab. */
  'open-elsewhere': { from: ['page'], request: asked, reply: nothing },
  /** Shows a small frame's card in the top frame. Replies whether it is shown there. */
  'lend-card': { from: ['page'], request: lentCard, reply: v.boolean() },
  /** The frame's mark was left: the card that was shown for it closes. */
  'return-card': { from: ['page'], request: nothing, reply: nothing },
  /** What became of a card that the top frame shows for another. */
  'tell-frame': {
    from: ['page'],
    request: v.strictObject({ frame: count, event: v.picklist(['entered', 'left', 'close']) }),
    reply: nothing,
  },
  /** What `open-elsewhere` asked for, once. */
  elsewhere: { from: ['extension'], request: nothing, reply: v.nullable(asked) },
  /** What a card shows, computed here: for a card in a partition of its own, where the library is not, and for `inspect`. */
  answer: {
    from: ['extension'],
    request: asked,
    reply: v.nullable(
      v.strictObject({ id: v.string(), name: v.string(), passages: v.array(v.string()), content: v.unknown() }),
    ),
  },
  /** A passage with its neighbours, in order, as `answer`: for a card in a partition of its own. */
  around: {
    from: ['extension'],
    request: v.strictObject({ passage: v.pipe(v.string(), v.maxLength(100)) }),
    reply: v.array(v.unknown()),
  },
  /** Why each candidate on a page counts or not, for authors of packs: a list for each block. `text` of `toPage` gives the blocks. */
  explain: {
    from: ['extension'],
    request: pageText,
    reply: v.array(
      v.array(
        v.strictObject({ text: v.string(), actor: v.string(), counts: v.boolean(), why: v.string(), start: count }),
      ),
    ),
  },
  /**
   * What the library says of the quotations in the blocks, for `inspect`; `text` of `toPage` gives the blocks. `difference`: the words that
   * only one side has, those of the other side absent.
   */
  quotations: {
    from: ['extension'],
    request: pageText,
    reply: v.array(
      v.strictObject({
        text: v.string(),
        verdict: v.string(),
        passage: v.nullable(v.string()),
        speaker: v.nullable(v.string()),
        attribution: v.picklist(['right', 'wrong', 'none']),
        difference: v.array(
          v.strictObject({ kind: v.string(), page: v.optional(v.string()), source: v.optional(v.string()) }),
        ),
        secondhand: v.boolean(),
      }),
    ),
  },
  /** Adds a pack to the library. What is wrong with it comes back in words, and nothing has changed then. */
  'add-pack': {
    from: ['extension'],
    request: v.strictObject({ pack: v.unknown() }),
    reply: v.strictObject({ problems: v.array(v.string()) }),
  },
  /** Reads a tab once, whatever the settings say of its site; the reader's click on the button lets the extension in. */
  'read-now': { from: ['extension'], request: v.strictObject({ tab: count }), reply: nothing },
  /** Makes sure that the library is there; replies why it is not. */
  ready: {
    from: ['extension'],
    request: nothing,
    reply: v.nullable(v.picklist(['newer', 'unavailable', 'lost', 'empty', 'damaged'])),
  },
  /** Whether a content script was given this nonce, which is then used up: a card speaks to no one else. */
  vouch: {
    from: ['extension'],
    request: v.strictObject({ nonce: v.pipe(v.string(), v.maxLength(64)) }),
    reply: v.boolean(),
  },
  /** Opens a page of the extension beside the sender's tab: a frame in a page has no tabs API in Firefox. */
  'open-page': {
    from: ['extension'],
    request: v.strictObject({
      page: v.picklist(['lookup.html', 'manage.html', 'reading.html']),
      /** Id of the source that the reading page shows. */
      source: v.optional(v.pipe(v.string(), v.maxLength(80))),
      query: v.pipe(v.string(), v.maxLength(300)),
      hash: v.pipe(v.string(), v.maxLength(40)),
    }),
    reply: nothing,
  },
  /** Where the extension runs may have changed (a permission was given or taken in a tab of ours). */
  resettle: { from: ['extension'], request: nothing, reply: nothing },
} as const satisfies Record<string, Rule>;
