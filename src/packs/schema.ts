import * as v from 'valibot';

/** Version of the pack format that this build reads and writes; another one is refused in words. */
export const PACK_FORMAT = 1;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id has 1 to 80 of a-z, 0-9 and -'));
const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const passageNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
/** BCP 47 language, or `mul`: any language. */
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-Hant'));

export const aliasSchema = v.strictObject({
  /** A name, or several with alternatives: `{UN|United Nations} report`, as `alternativesOf` reads them. */
  text: words(200),
  lang,
  /** Endings, particles and prefixes of its language may be attached. */
  inflect: v.optional(v.boolean()),
  /** Exact letter case only. */
  caseSensitive: v.optional(v.boolean()),
  /** Names of contexts of which at least one must be evident. */
  needs: v.optional(v.array(id)),
  /** Does not count where it stands inside one of these strings, nor beside them where an ellipsis stands for the name: `… on Gaza`. Alternatives as in `text`. */
  not: v.optional(v.array(words(200))),
  /** Counts only after the actor was already named on the page, and only as an option. */
  after: v.optional(v.boolean()),
});

export const actorSchema = v.strictObject({
  id,
  type: v.picklist(['person', 'people', 'place', 'body', 'document', 'concept', 'event']),
  name: words(200),
  description: words(1_000),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9][0-9]*$/, 'a Wikidata item such as Q320'))),
  /** How the pack's sources write it: the wordings that say of a passage that it speaks of this actor. */
  corpus: v.optional(v.array(words(200))),
  aliases: v.optional(v.array(aliasSchema)),
  /** Ids of terms whose forms are this concept's aliases. */
  terms: v.optional(v.array(id)),
});

export const termSchema = v.strictObject({
  id,
  /** How telling the term is: 1 common, 3 rare. */
  weight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  passages: v.array(passageNumber),
  /** Other words for the same idea, less exact than forms. */
  paraphrases: v.optional(v.record(lang, v.array(words(200)))),
  /** Language to forms; a form that ends in `*` is a stem. */
  forms: v.record(lang, v.array(words(200))),
});

/** The fields of CSL-JSON that Sourcelight reads; others are kept as they are. */
export const cslSchema = v.looseObject({
  id: words(200),
  type: words(60),
  title: v.optional(words(2_000)),
  issued: v.optional(
    v.looseObject({
      'date-parts': v.optional(v.array(v.array(v.union([v.number(), v.string()])))),
      circa: v.optional(v.union([v.boolean(), v.number(), v.string()])),
    }),
  ),
  language: v.optional(words(40)),
  URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/i, 'only http and https addresses'))),
});

export const statementSchema = v.strictObject({
  passage: passageNumber,
  /** Id of the actor who says it. */
  speaker: id,
  /** Id of the actor through whom the source has it. */
  via: v.optional(id),
  kind: v.picklist(['quoted', 'reported']),
  /** The words, character for character as they stand in the passage. */
  text: words(10_000),
});

export const noticeSchema = v.strictObject({ passage: passageNumber, text: words(1_000), notice: words(1_000) });

/** An ISO 8601 day. */
const isoDay = v.pipe(v.string(), v.isoDate());

/** What became of a source after it was published, as far as was known on a day. */
export const statusSchema = v.strictObject({
  kind: v.picklist(['current', 'corrected', 'superseded', 'withdrawn']),
  asOf: isoDay,
  note: v.optional(words(500)),
  /** Id of the source that took its place. */
  by: v.optional(id),
});

export const sourceSchema = v.strictObject({
  id,
  csl: cslSchema,
  status: v.optional(statusSchema),
  /** Where the copy was taken from, and when. */
  origin: v.optional(v.strictObject({ where: words(2_000), retrieved: v.optional(isoDay) })),
  /** The passages came out of an extraction (PDF, scan): letters may be the copy's, not the source's. */
  extracted: v.optional(v.boolean()),
  passages: v.pipe(v.array(words(20_000)), v.minLength(1)),
  notices: v.array(noticeSchema),
  said: v.array(statementSchema),
});

export const packSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id,
  name: words(200),
  /** Only a public pack's actors are marked on pages: a page can read its own marks. */
  public: v.boolean(),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
  /** Context name -> language -> words that are evidence for it. */
  contexts: v.record(id, v.record(lang, v.array(words(200)))),
  actors: v.array(actorSchema),
  terms: v.array(termSchema),
});

export type Alias = v.InferOutput<typeof aliasSchema>;
export type Actor = v.InferOutput<typeof actorSchema>;
export type ActorType = Actor['type'];
export type Term = v.InferOutput<typeof termSchema>;
export type Csl = v.InferOutput<typeof cslSchema>;
export type Statement = v.InferOutput<typeof statementSchema>;
export type Notice = v.InferOutput<typeof noticeSchema>;
export type SourceStatus = v.InferOutput<typeof statusSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Contexts = Pack['contexts'];
export type Pack = v.InferOutput<typeof packSchema>;
