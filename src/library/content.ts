import type { ActorType, Csl, Notice, SourceStatus } from '../packs/index.ts';
import type { Attribution, Change, Verdict } from '../quotations/index.ts';

/** UTF-16 code units, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Who says words of a passage, and how the passage has them. */
export interface Voice {
  /** `own`: nobody is said to say it, so it is the source's own voice. */
  how: 'quoted' | 'reported' | 'own';
  /** Id and name of the actor who says it; absent in the source's own voice. */
  speaker?: { id: string; name: string };
  /** How the passage names who says it, where that is no actor of the library; absent too when nobody is named. */
  speakerWords?: string;
  /** Through whom the source has it. */
  via?: { id: string; name: string };
  /** Nobody has marked who says what in this source: the voice was found by rule. */
  found?: true;
  /** Where in the passage's text. */
  span: Span;
}

/** Where a passage names an actor of the library. */
export interface Named {
  id: string;
  name: string;
  span: Span;
}

/** Why a passage was chosen. `what`: the passage's words, or names of actors, as they are shown; the most telling first. */
export interface WhyChosen {
  kind: 'speaker' | 'actors' | 'about' | 'words' | 'terms' | 'figures' | 'quoted';
  what: readonly string[];
}

/** A passage chosen for a sentence or a query. `text` is the source's, character for character. */
export interface Excerpt {
  /** `<source id>#<passage number>`. */
  passage: string;
  number: number;
  text: string;
  /** Language of the source, BCP 47. */
  lang: string;
  /** The words that bear on the sentence or query, in order, never overlapping; a name is in it whole or not at all. */
  bearing: readonly Span[];
  /** In order of their place; covers every character that is not blank. */
  voices: readonly Voice[];
  /** In order of their start; they may overlap. */
  names: readonly Named[];
  /** What counted most first; absent where the passage was not chosen but stands in its source. */
  reasons?: readonly WhyChosen[];
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
  /** There when the excerpts are only the first: how many there are in all, and the query that finds those of the actor. */
  rest?: { total: number; query: string };
  /** The quotation in which the mention stands, or which it is said to have said. */
  quotation?: CheckedWords;
}

/** Words in quotation marks, as a page or the reader has them. */
export interface WordsAsked {
  text: string;
  /** BCP 47; may be empty. */
  lang: string;
  /** The words that name who said it, as the page has them. */
  saidBy?: string;
  /** What stands right before the quotation: it may say there what the quotation leaves out. */
  before?: string;
}

/** Where quoted words stand in a source. `text` is the whole passage, `span` the words' place in it. */
export interface QuotedPlace {
  passage: string;
  number: number;
  text: string;
  lang: string;
  csl: Csl;
  span: Span;
}

/** What the library says of quoted words. */
export interface CheckedWords {
  asked: WordsAsked;
  verdict: Verdict;
  /** The words differ from how a source quotes somebody: the page may have the original. */
  secondhand: boolean;
  attribution: Attribution;
  /** In the order of the quotation; empty when it was not found. */
  places: readonly QuotedPlace[];
  /** All of the words in their order, what both sides have and what only one has. */
  difference: readonly Change[];
  /** Where the source's words stand that are left out and turn the sense; empty but for `truncated-meaning`. */
  turning: readonly Pick<QuotedPlace, 'passage' | 'span'>[];
  /** Whose words they are in the source. */
  voice?: Pick<Voice, 'how' | 'speaker' | 'via'>;
  /** A passage in another language that the words may render. */
  mayTranslate?: Omit<QuotedPlace, 'span'>;
}
