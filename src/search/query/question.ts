import { type Token, tokensOf } from '../collection.ts';
import type { Lexicon, Span } from '../words/lexicon.ts';
import { type TermFound, termsIn } from '../words/terms-in.ts';

/** What a reader looks at: a sentence of a page, and the actor mentioned in it. */
export interface Question {
  /** Id of the actor. */
  actor: string;
  sentence: string;
  /** BCP 47 as the page declares it; may be empty. */
  lang: string;
  /**
   * All mentions in the sentence, of this actor and of others, if the caller knows them; spans are UTF-16 code units into the
   * sentence. The words that name this actor stand in every passage about it and tell none apart; other actors are evidence.
   */
  mentions?: readonly { actor: string; span: Span }[];
}

/** A question taken apart. */
export interface Asked {
  actor: string;
  /** Words of the sentence, without those that name an actor. */
  tokens: readonly Token[];
  /**
   * Terms of the sentence, without those that lie within a name of an actor, and paraphrases that use a part of one. A term within a
   * longer one is left out, for the longer says what is meant, even where it is no term of this list: when `the UN report was released`, nobody was.
   */
  terms: readonly TermFound[];
  /** Other actors of the sentence, each once. */
  others: readonly string[];
}

/** `lang`: of the passages, by which the sentence's words are reduced so that they meet the passages' words. */
export function askedOf(question: Question, lexicon: Lexicon, lang: string): Asked {
  const { actor, sentence, mentions = [] } = question;
  const within = (start: number, end: number) => mentions.some(({ span }) => span[0] <= start && span[1] >= end);
  const touches = (start: number, end: number) => mentions.some(({ span }) => span[0] < end && span[1] > start);
  const found = termsIn(lexicon, sentence, question.lang);
  return {
    actor,
    tokens: tokensOf(sentence, lang).filter(({ start, end }) => !within(start, end)),
    terms: found.filter(
      ({ span, loose }) => !(loose ? touches : within)(...span) && !found.some(longer => encloses(longer.span, span)),
    ),
    others: [...new Set(mentions.map(mention => mention.actor))].filter(other => other !== actor),
  };
}

function encloses(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && outer[1] >= inner[1] && outer[1] - outer[0] > inner[1] - inner[0];
}
