export { type Asked, type Checked, checkInSlices, checkQuotation } from './check.ts';
export type { Change, Place } from './difference.ts';
export { type Bridge, type Shelf, type ShelfOptions, type SourcePassage, shelfOf } from './shelf.ts';
export type { Attribution } from './speakers/attribution.ts';
export { authorsOf } from './speakers/authors.ts';
export { type NamedActor, type NamedSpeaker, type Who, whoOf } from './speakers/who.ts';
export { FEWEST_WORDS, type Verdict } from './verdict.ts';
export { TOLERATED, type Tolerance } from './words/tolerance.ts';
