export { type Asked, actorsByNumber, cardContent, prepareCards } from './answer.ts';
export type {
  ActorBrief,
  CardContent,
  CheckedWords,
  Excerpt,
  Named,
  Span,
  Voice,
  WhyChosen,
  WordsAsked,
} from './content.ts';
export type { Library } from './database.ts';
export { editionOf, readMatcher } from './derive.ts';
export { LibraryError, type LibraryTrouble } from './error.ts';
export { cutExcerpt } from './excerpts/cut-excerpt.ts';
export { fillPack } from './fill.ts';
export { KEPT_KEY, knownSize } from './kept.ts';
export { acceptLoss, describeLoss, exportLibrary, openFilled, openLibrary, restoreBundled } from './open.ts';
export { checkWords } from './quotations/check-words.ts';
export { type PageQuotation, quotationsIn } from './quotations/page-quotations.ts';
export { readAround, readSource, type WholeSource } from './read-source.ts';
export type { Chip } from './search/chips.ts';
export type { IndexTrouble, Progress } from './search/reader.ts';
export { type LibraryAnswer, searchLibrary } from './search/search-library.ts';
