import * as v from 'valibot';
import type { CardContent } from '../library/index.ts';
import { actorSchema, cslSchema, noticeSchema, statusSchema } from '../packs/index.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.strictTuple([offset, offset]);
const someone = v.object({ id: v.string(), name: v.string() });

const excerptSchema = v.object({
  passage: v.string(),
  number: v.number(),
  text: v.string(),
  lang: v.string(),
  bearing: v.array(span),
  voices: v.array(
    v.object({
      how: v.picklist(['quoted', 'reported', 'own']),
      speaker: v.exactOptional(someone),
      via: v.exactOptional(someone),
      span,
    }),
  ),
  notices: v.array(noticeSchema),
  citation: v.string(),
  csl: cslSchema,
  status: v.exactOptional(statusSchema),
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
}) satisfies v.GenericSchema<unknown, CardContent>;
