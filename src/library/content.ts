import type { ActorType, Csl, Notice, SourceStatus } from '../packs/index.ts';

/** UTF-16 code units, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Who says words of a passage, and how the passage has them. */
export interface Voice {
  /** `own`: nobody is said to say it, so it is the source's own voice. */
  how: 'quoted' | 'reported' | 'own';
  /** Id and name of the actor who says it; absent in the source's own voice. */
  speaker?: { id: string; name: string };
  /** Through whom the source has it. */
  via?: { id: string; name: string };
  /** Where in the passage's text. */
  span: Span;
}

/** A passage chosen for a sentence or a query. `text` is the source's, character for character. */
export interface Excerpt {
  /** `<source id>#<passage number>`. */
  passage: string;
  number: number;
  text: string;
  /** Language of the source, BCP 47. */
  lang: string;
  /** The words that bear on the sentence or query, in order, never overlapping. */
  bearing: readonly Span[];
  /** In order of their place; covers every character that is not blank. */
  voices: readonly Voice[];
  /** Slips of the source, shown at their words. */
  notices: readonly Notice[];
  /** The plain citation, with the place in the source. */
  citation: string;
  csl: Csl;
  /** What became of the source. */
  status?: SourceStatus | undefined;
}

export interface ActorBrief {
  number: number;
  id: string;
  type: ActorType;
  name: string;
  description: string;
  /** How many passages of the library speak of the actor. */
  passages: number;
}

/** What a card shows. */
export interface CardContent {
  actor: ActorBrief;
  /** Best for the sentence first; empty when no source speaks of the actor. */
  excerpts: readonly Excerpt[];
}
