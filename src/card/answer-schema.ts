import * as v from 'valibot';
import type { CardContent } from '../library/index.ts';
import { actorSchema, cslSchema, noticeSchema, statusSchema } from '../packs/index.ts';
import { DEVIATIONS, VERDICTS } from '../quotations/index.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.strictTuple([offset, offset]);
const reasonKinds = ['speaker', 'actors', 'about', 'words', 'terms', 'figures', 'quoted'] as const;
const someone = v.object({ id: v.string(), name: v.string() });

/** `Excerpt` as it comes from the background. */
export const excerptSchema = v.object({
  passage: v.string(),
  number: v.number(),
  text: v.string(),
  lang: v.string(),
  bearing: v.array(span),
  voices: v.array(
    v.object({
      how: v.picklist(['quoted', 'reported', 'own']),
      speaker: v.exactOptional(someone),
      speakerWords: v.exactOptional(v.string()),
      via: v.exactOptional(someone),
      found: v.exactOptional(v.literal(true)),
      span,
    }),
  ),
  names: v.array(v.object({ ...someone.entries, span })),
  reasons: v.exactOptional(v.array(v.object({ kind: v.picklist(reasonKinds), what: v.array(v.string()) }))),
  notices: v.array(noticeSchema),
  citation: v.string(),
  csl: cslSchema,
  status: v.exactOptional(statusSchema),
});

const place = { passage: v.string(), number: v.number(), text: v.string(), lang: v.string(), csl: cslSchema };
/** `CheckedWords` as it comes from the background. */
const checkedSchema = v.object({
  asked: v.object({
    text: v.string(),
    lang: v.string(),
    saidBy: v.exactOptional(v.string()),
    before: v.exactOptional(v.string()),
  }),
  verdict: v.picklist(VERDICTS),
  secondhand: v.boolean(),
  attribution: v.picklist(['right', 'wrong', 'none']),
  places: v.array(v.object({ ...place, span })),
  difference: v.array(
    v.object({
      kind: v.picklist(['kept', ...DEVIATIONS]),
      quoted: v.exactOptional(span),
      source: v.exactOptional(v.object({ passage: v.string(), span })),
    }),
  ),
  turning: v.array(v.object({ passage: v.string(), span })),
  voice: v.exactOptional(
    v.object({
      how: v.picklist(['quoted', 'reported', 'own']),
      speaker: v.exactOptional(someone),
      via: v.exactOptional(someone),
    }),
  ),
  mayTranslate: v.exactOptional(v.object(place)),
});

/** `CardContent` as it comes from the background. */
export const contentSchema = v.object({
  actor: v.object({
    number: v.number(),
    id: v.string(),
    type: actorSchema.entries.type,
    name: v.string(),
    description: v.string(),
    passages: v.number(),
  }),
  excerpts: v.array(excerptSchema),
  rest: v.exactOptional(v.object({ total: v.number(), query: v.string() })),
  quotation: v.exactOptional(checkedSchema),
}) satisfies v.GenericSchema<unknown, CardContent>;
