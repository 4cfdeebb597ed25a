import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { wordsOf } from './words.ts';

const folded = (text: string, lang = 'en', options = {}) => wordsOf(text, lang, options).map(word => word.folded);

describe('wordsOf', () => {
  it.each([
    {
      text: "The government's game-changer",
      words: ['the', 'government', 's', 'game', 'changer'],
      why: 'hyphens and apostrophes part words',
    },
    { text: 'U.S. and U.N. officials', words: ['us', 'and', 'un', 'officials'], why: 'letters with dots are one word' },
    {
      text: '30,439 forms, 3.5 on the 31st',
      words: ['30439', 'forms', '3.5', 'on', 'the', '31st'],
      why: 'figures keep their parts',
    },
    { text: 'de\u00adten\u200btion', words: ['detention'], why: 'what nobody sees is passed over' },
    { text: '“Überprüfung”', words: ['überprüfung'], why: 'letters with marks' },
    { text: 'मानव अधिकार', words: ['मानव', 'अधिकार'], why: 'combining marks are part of words' },
    { text: '😀 !? …', words: [], why: 'signs are no words' },
  ])('$why', ({ text, words }) => {
    expect(folded(text)).toEqual(words);
  });

  it('splits scripts without spaces, with and without a segmenter', () => {
    expect(folded('联合国的报告', 'zh')).toContain('报告');
    expect(folded('联合国报告 UN', 'zh', { segmenter: false })).toEqual(['联合', '合国', '国报', '报告', 'un']);
    expect(folded('ウイグル人の人権', 'ja').length).toBeGreaterThan(2);
    expect(folded('报', 'zh', { segmenter: false })).toEqual(['报']);
  });

  it('gives words in order whose slices fold to them, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        fc.boolean(),
        (text, segmenter) => {
          let last = 0;
          for (const { start, end, folded: word } of wordsOf(text, '', { segmenter })) {
            expect(start).toBeGreaterThanOrEqual(segmenter ? last : 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(foldText(text.slice(start, end)).replace(/[.,]/g, '')).toBe(word.replace(/[.,]/g, ''));
            last = end;
          }
        },
      ),
    );
  });
});
