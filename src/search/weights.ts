/**
 * How much each kind of evidence counts when passages are ranked for a sentence. Found on test/passages with
 * `tools/score-passages.ts`; the held-out part of it was not looked at.
 */
export interface Weights {
  /** The passage has words of the actor at first hand, or only through another. */
  speaker: number;
  secondHand: number;
  /** Another actor of the sentence is spoken of, and more when it speaks. */
  actors: number;
  otherSpeaker: number;
  /** A term of the lexicon, by a form or only by a paraphrase. */
  term: number;
  looseTerm: number;
  /** A word outside of terms, and a common one. */
  word: number;
  commonWord: number;
  figure: number;
  /** A run of the same words. */
  quoted: number;
  /** What a passage that does not speak of the actor keeps of its score, 0 to 1, and what it then loses. */
  elsewhere: number;
  notAbout: number;
}

export const WEIGHTS: Weights = {
  speaker: 2,
  secondHand: 0.7,
  actors: 0.5,
  otherSpeaker: 0.6,
  term: 1.3,
  looseTerm: 0.5,
  word: 0.8,
  commonWord: 0.15,
  figure: 1.5,
  quoted: 0.5,
  elsewhere: 0.65,
  notAbout: 2,
};
