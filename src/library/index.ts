export { type Asked, actorsByNumber, cardContent } from './answer.ts';
export type { ActorBrief, CardContent, Excerpt, Span, Voice } from './content.ts';
export type { Library } from './database.ts';
export { editionOf, readMatcher } from './derive.ts';
export { LibraryError, type LibraryTrouble } from './error.ts';
export { KEPT_KEY, summary } from './kept.ts';
export { acceptLoss, describeLoss, exportLibrary, openFilled, openLibrary, restoreBundled } from './open.ts';
export type { Chip } from './search-chips.ts';
export { type LibraryAnswer, searchLibrary } from './search-library.ts';
