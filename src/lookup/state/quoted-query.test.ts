import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryFor, quotedWords } from './quoted-query.ts';

describe('quotedWords', () => {
  it.each([
    { query: '“the very words”', words: 'the very words' },
    { query: ' "the very words" ', words: 'the very words' },
    { query: '« les mots »', words: 'les mots' },
    { query: '„die Worte“', words: 'die Worte' },
    { query: '「這些話」', words: '這些話' },
    { query: '‘the very words’', words: 'the very words' },
    { query: '"it says "the words" there"', words: 'it says "the words" there' },
    { query: '"it says ("the words") there"', words: 'it says ("the words") there' },
    { query: '"one" and "two"', words: undefined },
    { query: 'the "very" words', words: undefined },
    { query: "'tis the words'", words: undefined },
    { query: '"the words', words: undefined },
    { query: '""', words: undefined },
    { query: '" "', words: undefined },
    { query: '"', words: undefined },
    { query: '', words: undefined },
  ])('$query', ({ query, words }) => {
    expect(quotedWords(query)).toBe(words);
  });
});

describe('queryFor', () => {
  it.each([
    { selected: 'the very words', query: '“the very words”' },
    { selected: '“the very words,”', query: '“the very words,”' },
    { selected: '“the very words”, ', query: '“the very words”' },
    { selected: ' the\n\n very words.', query: '“the very words.”' },
  ])('$selected', ({ selected, query }) => {
    expect(queryFor(selected)).toBe(query);
  });

  it('is a query that asks for these words, whatever they are', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.constantFrom(...'"“„«「'), (words, mark) => {
        expect(quotedWords(queryFor(`${mark}${words.join(' ')}`))).toBe(words.join(' '));
      }),
    );
  });
});
