export { alternativesOf, MOST_ALTERNATIVES } from './alternatives.ts';
export { type Folded, fold, foldText, originalSpan } from './fold.ts';
export { isFunctionWord, languageGroup, OTHER_LANGUAGE, type Shown, shownLanguages } from './languages.ts';
export { isLimitBetween, isWordLimit, Script, scriptBefore, scriptOf } from './scripts.ts';
export { SENTENCE_LENGTH, type SentenceSpan, sentenceAt, sentencesOf } from './sentences.ts';
export { type Word, wordsOf } from './words.ts';
