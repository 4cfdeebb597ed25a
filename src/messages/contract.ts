import * as v from 'valibot';

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

/** Longest batch of text in one `read`, in UTF-16 code units: keeps the copy below one slice. */
export const BATCH_LENGTH = 64_000;
/** Most blocks of a `read`. */
export const BATCH_BLOCKS = 4_000;
/** Longest sentence that goes with a mention, in UTF-16 code units. */
export const SENTENCE_LENGTH = 1_000;

const blockSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(BATCH_LENGTH)),
  /** BCP 47, the nearest `lang` attribute; empty when the page does not say. */
  lang: v.pipe(v.string(), v.maxLength(40)),
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
});

/** Why a page is read or not. `off`: the reader said no here; `unasked`: the reader has not said yes here. */
const stateSchema = v.picklist(['on', 'off', 'unasked', 'no-library']);

type Rule = { from: readonly Context[]; request: v.GenericSchema; reply: v.GenericSchema };

/** To the background. */
export const toBackground = {
  /** A document says that it is there, and when it began (ms since the Unix epoch). `nonce` is what the card's frame is told by. */
  begin: {
    from: ['page'],
    request: v.strictObject({ born: v.number() }),
    reply: v.strictObject({ state: stateSchema, nonce: v.string(), openDelay: count, edition: editionSchema }),
  },
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
  /** Reads a tab once, whatever the settings say of its site; the reader's click on the button lets the extension in. */
  'read-now': { from: ['extension'], request: v.strictObject({ tab: count }), reply: nothing },
  /** Makes sure that the library is there; replies why it is not. */
  ready: {
    from: ['extension'],
    request: nothing,
    reply: v.nullable(v.picklist(['newer', 'unavailable', 'lost', 'empty', 'damaged'])),
  },
  /** Whether a content script was given this nonce: a card speaks to no one else. */
  vouch: {
    from: ['extension'],
    request: v.strictObject({ nonce: v.pipe(v.string(), v.maxLength(64)) }),
    reply: v.boolean(),
  },
  /** Opens a page of the extension beside the sender's tab: a frame in a page has no tabs API in Firefox. */
  'open-page': {
    from: ['extension'],
    request: v.strictObject({
      page: v.picklist(['lookup.html', 'manage.html']),
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
      mentions: v.array(v.strictObject({ ...asked.entries, text: v.string(), start: count })),
    }),
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
  /** The reader's choice for this site changed: ask again with `begin`, start or take everything down. */
  reconsider: { from: ['extension'], request: nothing, reply: nothing },
} as const satisfies Record<string, Rule>;

type Contract = Record<string, Rule>;
export type SiteReply = v.InferOutput<typeof stateSchema>;
export type Request<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['request']>;
export type Reply<C extends Contract, N extends keyof C> = v.InferOutput<C[N]['reply']>;
export type ToBackground = typeof toBackground;
export type ToPage = typeof toPage;

/**
 * What the content script hands to the card's frame by `postMessage`, with a MessagePort. A page can embed the card's file too and hand it
 * a port, so the card asks the background for the nonce before it speaks: only a content script was given one.
 */
export const cardOffer = v.strictObject({
  name: v.literal('sourcelight card'),
  nonce: v.pipe(v.string(), v.maxLength(64)),
});

/** What a card tells its page. Lengths are CSS pixels. */
export const cardToPage = v.variant('name', [
  v.strictObject({ name: v.literal('ready') }),
  v.strictObject({ name: v.literal('size'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
  v.strictObject({ name: v.literal('close') }),
  v.strictObject({ name: v.literal('pointer'), inside: v.boolean() }),
]);
/** What a page tells its card. `focus`: the card was opened by key and takes the focus. */
export const pageToCard = v.variant('name', [
  v.strictObject({ name: v.literal('show'), ...asked.entries, focus: v.boolean() }),
  v.strictObject({ name: v.literal('hide') }),
]);
export type CardToPage = v.InferOutput<typeof cardToPage>;
export type PageToCard = v.InferOutput<typeof pageToCard>;
export type Asked = v.InferOutput<typeof asked>;
