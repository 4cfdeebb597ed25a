import type { ActorType, Alias, Contexts } from '../packs/index.ts';

/** An alias as the compiler takes it. */
export interface NamedAlias extends Alias {
  /** A stem of the lexicon (`detain*`): letters of any ending may follow. */
  stem?: boolean;
}

/** An actor as the compiler takes it. `number` is the library's: it never changes while the actor is there. */
export interface NamedActor {
  number: number;
  id: string;
  type: ActorType;
  /** Whether some passage of the library speaks of it: only then are its mentions listed and painted. */
  listed: boolean;
  /** Whether its pack is public: only then may a page learn of the match. */
  public: boolean;
  aliases: readonly NamedAlias[];
}

/** What a matcher is compiled from. */
export interface Vocabulary {
  actors: readonly NamedActor[];
  contexts: Contexts;
}

/** A run of text that a reader sees as one: names do not reach across blocks. */
export interface Block {
  text: string;
  /** BCP 47 as the page declares it; empty when it does not. */
  lang: string;
  /** Which of the articles is the innermost around it; absent where none is. */
  article?: number | undefined;
}

/** A part of a page that stands for itself, such as a story, a teaser, a post or a comment. What it shows is evidence in it alone, and in articles inside it. */
export interface Article {
  /** The article around it, which comes before it in their list; absent where none is. */
  within?: number | undefined;
}

/**
 * What a page's text is evidence for, as opaque numbers (sorted, without repeats). The page keeps and unites them, the matcher
 * alone knows what they mean; they hold for one compiled matcher only.
 */
export type Evidence = readonly number[];

/** What is known of a page outside its articles, or of one article without those around and inside it: the united evidence of blocks of its own. */
export interface Known {
  /** Of all that were read so far. */
  all: Evidence;
  /** Of those that stand before the blocks at hand. */
  before: Evidence;
}
export type KnownArticle = Article & Known;

/** An alias found and judged to mean its actor. Offsets are UTF-16 code units into the block's text, end exclusive. */
export interface Mention {
  start: number;
  end: number;
  /** The actor's number. */
  actor: number;
  /** A reference such as "the report", which counts only where the reader asks for such. */
  reference: boolean;
}

export interface Reading {
  /** In order, never overlapping. Of all actors, listed or not: the caller filters. */
  mentions: readonly Mention[];
  evidence: Evidence;
  /** Whether more evidence from elsewhere could add or remove mentions here. */
  doubtful: boolean;
}

/** Why a candidate counts or not, for `inspect --explain`. */
export interface Decision {
  start: number;
  end: number;
  text: string;
  actor: number;
  counts: boolean;
  /** A sentence, such as `needs one of: xinjiang, chinese-state; none is evident`. */
  why: string;
}
