import * as v from 'valibot';
import { BATCH_BLOCKS, BATCH_LENGTH, BLOCK_AROUND, FRAMES_NAMED, MENTIONS_LENGTH, SENTENCE_LENGTH } from './limits.ts';

/**
 * The contract between contexts: every message, who may send it, what it carries, what comes back.
 * Requests and replies are both parsed; what does not parse is refused (`serve.ts`, `send.ts`).
 *
 * Offsets are UTF-16 code units into the block's text, end exclusive. Actors are numbers: a page never gets a name.
 */
export type Context = 'page' | 'extension';

/** Failures cross contexts as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
export type Failure = 'forbidden' | 'malformed' | 'failed' | 'no-library';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.null();

const blockSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(BATCH_LENGTH)),
  /** BCP 47, the nearest `lang` attribute; empty when the page does not say. */
  lang: v.pipe(v.string(), v.maxLength(40)),
  /** What the page itself says is quoted: the places of `<q>`, or all of a block in a `<blockquote>`. */
  quoted: v.optional(v.pipe(v.array(v.tuple([count, count])), v.maxLength(BATCH_BLOCKS))),
  /** Whether the block is a heading, or a part of one. */
  heading: v.optional(v.boolean()),
});

/** Which state of the library numbers belong to; empty when there is none. */
const editionSchema = v.pipe(v.string(), v.maxLength(100));

/** Opaque numbers: what a page's text is evidence for. The page keeps them, so that the worker need not. */
const evidenceSchema = v.pipe(v.array(count), v.maxLength(10_000));

const mentionSchema = v.strictObject({
  start: count,
  end: count,
  actor: count,
  line: v.picklist(['solid', 'dashed', 'dotted', 'double']),
});
const readingSchema = v.strictObject({
  mentions: v.array(mentionSchema),
  evidence: evidenceSchema,
  /** Whether more evidence from elsewhere on the page could change this block's mentions. */
  doubtful: v.boolean(),
});

/** What a card is asked for. */
export const asked = v.strictObject({
  actor: count,
  sentence: v.pipe(v.string(), v.maxLength(SENTENCE_LENGTH)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  /** All mentions in the sentence, if the page knows them; offsets into it. */
  mentions: v.optional(
    v.pipe(v.array(v.strictObject({ actor: count, start: count, end: count })), v.maxLength(MENTIONS_LENGTH)),
  ),
  /** The paragraph around the mention, which may stand in a quotation; `at`: where in it the mention begins. */
  block: v.optional(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(2 * BLOCK_AROUND + SENTENCE_LENGTH)), at: count }),
  ),
});

/** A box in a frame's viewport, CSS pixels. */
const boxSchema = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

/** A card for a mark in a frame that is too small for it: the question, and where in the frame the mark stands. */
const lentCard = v.strictObject({
  ...asked.entries,
  line: boxSchema,
  /** Size of the frame's viewport, CSS pixels: by it the page around it makes sure which frame it is. */
  frameWidth: v.number(),
  frameHeight: v.number(),
  /** Where the frame's corner was on the screen when the pointer last moved in it. */
  corner: v.optional(v.strictObject({ x: v.number(), y: v.number() })),
  focus: v.boolean(),
});

/** How many of all mentions are painted: each one, or the first of an actor in a paragraph or section. */
export const paintingSchema = v.picklist(['every', 'paragraph', 'section']);
export type Painting = v.InferOutput<typeof paintingSchema>;

/** Why a page is read or not. `off`: the reader said no here; `unasked`: the reader has not said yes here. */
const stateSchema = v.picklist(['on', 'off', 'unasked', 'no-library']);

type Rule = { from: readonly Context[]; request: v.GenericSchema; reply: v.GenericSchema };

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
   * Finds and decides. `page` is the evidence of all blocks, `before` that of the blocks before these, both in the numbers of `edition`.
   * No readings come back when the library has another edition by now: the page then starts over with the new one.
   */
  read: {
    from: ['page'],
    request: v.strictObject({
      edition: editionSchema,
      blocks: v.pipe(v.array(blockSchema), v.maxLength(BATCH_BLOCKS)),
      page: evidenceSchema,
      before: evidenceSchema,
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
    request: v.strictObject({ blocks: v.array(blockSchema) }),
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
    request: v.strictObject({ blocks: v.array(blockSchema) }),
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
    reply: v.strictObject({ blocks: v.array(blockSchema), inView: count }),
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

type Contract = Record<string, Rule>;
export type SiteReply = v.InferOutput<typeof stateSchema>;
export type Request<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['request']>;
export type Reply<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['reply']>;
export type ToBackground = typeof toBackground;
export type ToPage = typeof toPage;
export type Asked = v.InferOutput<typeof asked>;
