export type { Attribution } from './attribution.ts';
export { authorsOf } from './authors.ts';
export { type Asked, type Checked, checkInSlices, checkQuotation } from './check.ts';
export type { Change, Place } from './difference.ts';
export { type Bridge, type Shelf, type ShelfOptions, type SourcePassage, shelfOf } from './shelf.ts';
export { TOLERATED, type Tolerance } from './tolerance.ts';
export { FEWEST_WORDS, type Verdict } from './verdict.ts';
export { type NamedActor, type NamedSpeaker, type Who, whoOf } from './who.ts';
