export { type Asked, actorsByNumber, cardContent, searchLibrary } from './answer.ts';
export type { ActorBrief, CardContent, Excerpt, Named, Span, Voice, WhyChosen } from './content.ts';
export { cutExcerpt } from './cut-excerpt.ts';
export type { Library } from './database.ts';
export { editionOf, readMatcher } from './derive.ts';
export { LibraryError, type LibraryTrouble } from './error.ts';
export { KEPT_KEY, summary } from './kept.ts';
export { acceptLoss, describeLoss, exportLibrary, openFilled, openLibrary, restoreBundled } from './open.ts';
export { readAround, readSource, type WholeSource } from './read-source.ts';
