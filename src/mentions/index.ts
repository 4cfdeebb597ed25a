export { type AliasProblem, checkAlias, checkAliases } from './check-aliases.ts';
export { conceptAliases } from './concept-aliases.ts';
export { explainPage } from './explain-page.ts';
export { compile } from './matcher/compile.ts';
export type { Matcher } from './matcher/matcher.ts';
export { decode, encode, MatcherError } from './matcher/record.ts';
export { read } from './read.ts';
export type {
  Article,
  Block,
  Decision,
  Evidence,
  Known,
  KnownArticle,
  Mention,
  NamedActor,
  NamedAlias,
  Reading,
  Vocabulary,
} from './types.ts';
