export { type FoundStatement, findStatements } from './find.ts';
export { actorMeant, type FoundVoice, type NamedIn, voicesFound } from './found-voices.ts';
export { type Located, locate, type Span, type StatedWords, UnfoundStatementError } from './locate.ts';
export { type VoiceRun, voicesOf } from './voices.ts';
