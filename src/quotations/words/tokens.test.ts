import { describe, expect, it } from 'vitest';
import { countWords, tokensOf } from './tokens.ts';

const forms = (text: string) => tokensOf(text).tokens.map(({ form }) => form);

describe('tokensOf', () => {
  it.each([
    {
      text: "The Uyghurs' case, China’s answer",
      forms: ['The', "Uyghurs'", 'case', "China's", 'answer'],
      why: 'apostrophes',
    },
    {
      text: 'She said ‘the crews’ today',
      forms: ['She', 'said', 'the', 'crews', 'today'],
      why: 'a single mark that was open closes',
    },
    { text: '31st of 30,439 at 3.5%', forms: ['31st', 'of', '30,439', 'at', '3.5', '%'], why: 'figures and signs' },
    { text: 'the U.S. and the UN', forms: ['the', 'U.S.', 'and', 'the', 'UN'], why: 'dots in capitals' },
    { text: '[w]e constitute[d] it', forms: ['[w]e', 'constitute[d]', 'it'], why: 'letters in brackets' },
    { text: 'the board [and crew] met', forms: ['the', 'board', 'and', 'crew', 'met'], why: 'words in brackets' },
    { text: 'late[12] again¹', forms: ['late', 'again'], why: 'figures of notes' },
    { text: '渡轮在港口', forms: ['渡', '轮', '在', '港', '口'], why: 'characters where words have no limits' },
    { text: '', forms: [], why: 'nothing' },
  ])('$why', ({ text, forms: wanted }) => {
    expect(forms(text)).toEqual(wanted);
  });

  it('keeps stops and marks apart from blanks', () => {
    const { tokens, tail } = tokensOf('Late, said “the board” — again … now."');
    expect(tokens.map(({ joint }) => joint)).toEqual(['', ',', '"', '', '"—', '…']);
    expect(tail).toBe('".');
  });

  it('counts two characters as a word where words have no limits', () => {
    expect(countWords(tokensOf('渡轮在港口').tokens)).toBe(3);
    expect(countWords(tokensOf('the 渡轮').tokens)).toBe(2);
  });
});
