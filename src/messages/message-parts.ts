import * as v from 'valibot';
import { BATCH_BLOCKS, BATCH_LENGTH, BLOCK_AROUND, MENTIONS_LENGTH, QUOTED_AROUND, SENTENCE_LENGTH } from './limits.ts';

/*
 * What messages are made of. Offsets are UTF-16 code units into the block's text, end exclusive. Actors are numbers: a page never gets a name.
 */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const nothing = v.null();

export const blockSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(BATCH_LENGTH)),
  /** BCP 47, the nearest `lang` attribute; empty when the page does not say. */
  lang: v.pipe(v.string(), v.maxLength(40)),
  /** What the page itself says is quoted: the places of `<q>`, or all of a block in a `<blockquote>`. */
  quoted: v.optional(v.pipe(v.array(v.tuple([count, count])), v.maxLength(BATCH_BLOCKS))),
  /** Whether the block is a heading, or a part of one. */
  heading: v.optional(v.boolean()),
  /** Which of the articles is the innermost around it; absent where none is. */
  article: v.optional(count),
});

/** A part of a page that stands for itself: `<article>` or what has that role. `within`: the one around it, which comes before it in their list. */
export const articleSchema = v.strictObject({ within: v.optional(count) });

/** Which state of the library numbers belong to; empty when there is none. */
export const editionSchema = v.pipe(v.string(), v.maxLength(100));

/** Opaque numbers: what a page's text is evidence for. The page keeps them, so that the worker need not. */
export const evidenceSchema = v.pipe(v.array(count), v.maxLength(10_000));

/** What blocks of a page outside its articles, or of one article, are evidence for: all that were read so far, and those before the blocks sent. */
export const knownSchema = v.strictObject({ all: evidenceSchema, before: evidenceSchema });

export const mentionSchema = v.strictObject({
  start: count,
  end: count,
  actor: count,
  line: v.picklist(['solid', 'dashed', 'dotted', 'double']),
});
export const readingSchema = v.strictObject({
  mentions: v.array(mentionSchema),
  evidence: evidenceSchema,
  /** Whether more evidence from elsewhere on the page could change this block's mentions. */
  doubtful: v.boolean(),
});

/** The blocks of a frame in document order, and the articles that they name. */
export const pageText = v.strictObject({ blocks: v.array(blockSchema), articles: v.array(articleSchema) });

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
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(2 * BLOCK_AROUND + SENTENCE_LENGTH)),
      at: count,
      /** As in `blockSchema`. */
      quoted: v.optional(v.pipe(v.array(v.tuple([count, count])), v.maxLength(QUOTED_AROUND))),
    }),
  ),
});

/** A box in a frame's viewport, CSS pixels. */
export const boxSchema = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

/** A card for a mark in a frame that is too small for it: the question, and where in the frame the mark stands. */
export const lentCard = v.strictObject({
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
export const stateSchema = v.picklist(['on', 'off', 'unasked', 'no-library']);
export type Asked = v.InferOutput<typeof asked>;
export type SiteReply = v.InferOutput<typeof stateSchema>;
