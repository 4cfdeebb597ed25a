export { type AliasProblem, checkAlias, checkAliases } from './check-aliases.ts';
export { compile } from './compile.ts';
export { conceptAliases } from './concept-aliases.ts';
export { explainPage } from './explain-page.ts';
export type { Matcher } from './matcher.ts';
export { read } from './read.ts';
export { decode, encode, MatcherError } from './record.ts';
export type { Block, Decision, Evidence, Mention, NamedActor, NamedAlias, Reading, Vocabulary } from './types.ts';
