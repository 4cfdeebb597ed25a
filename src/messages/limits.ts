/** Longest batch of text in one `read`, in UTF-16 code units: keeps finding in it, and copying it, below one slice of 8 ms. */
export const BATCH_LENGTH = 48_000;
/** Most blocks of a `read`. */
export const BATCH_BLOCKS = 4_000;
/** How deep articles may be nested to be told apart: what is deeper belongs to the last of them. */
export const ARTICLES_DEEP = 16;
/** Longest sentence that goes with a mention, in UTF-16 code units. */
export const SENTENCE_LENGTH = 1_000;
/** Most mentions of a sentence that go with a question. */
export const MENTIONS_LENGTH = 50;
/** Most origins of embedded frames that a page names. */
export const FRAMES_NAMED = 50;
/** How much of a paragraph goes with a mention on either side, so that a quotation around it is found, in UTF-16 code units. */
export const BLOCK_AROUND = 3_000;
/** Most places in it that the page itself says are quoted. */
export const QUOTED_AROUND = 100;
