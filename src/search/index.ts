export { actorsIn, actorsInPassages, type Spoken, type SpokenActor } from './about.ts';
export type { Entry } from './collection.ts';
export { compileLexicon, type Lexicon, type Span, type TermFound, termsIn } from './lexicon.ts';
export { type NameFound, namesIn, type SearchName } from './names.ts';
export { parseQuery, type Query } from './query.ts';
export type { Question } from './question.ts';
export { type Ranked, type Reason, rankForSentence } from './rank.ts';
export { type SearchOptions, searchEntries } from './search.ts';
export { WEIGHTS, type Weights } from './weights.ts';
