import type { ActorType } from '../packs/index.ts';

/** Kind of line under a mark. It tells the kind of actor without relying on colour. */
export type Line = 'solid' | 'dashed' | 'dotted' | 'double';

export const LINES = {
  person: 'solid',
  body: 'dashed',
  place: 'dotted',
  people: 'dotted',
  document: 'double',
  concept: 'dotted',
  event: 'dashed',
} as const satisfies Record<ActorType, Line>;
