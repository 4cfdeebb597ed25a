import { expect, it } from 'vitest';
import { signedWords } from './signature.ts';

it.each([
  ['The ferry came late – Anna Lind', 'The ferry came late', 'Anna Lind'],
  ['The ferry came late. —Anna van Lind', undefined, undefined],
  ['“The ferry came late.” - Anna Lind-Berg', '“The ferry came late.”', 'Anna Lind-Berg'],
  ['“The ferry came late -- Anna Lind”', '“The ferry came late”', 'Anna Lind'],
  ['The ferry came late – Anna', undefined, undefined],
  ['The ferry came late – and then it sank', undefined, undefined],
  ['The ferry came late – Anna Lind said so', undefined, undefined],
  ['The ferry Anna-Lind Berg', undefined, undefined],
  ['— Anna Lind', undefined, undefined],
])('signedWords: %s', (text, words, name) => {
  expect(signedWords(text)).toEqual(words === undefined ? undefined : { text: words, name });
});
