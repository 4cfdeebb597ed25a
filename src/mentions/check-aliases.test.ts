import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledVocabulary } from '../../test/mentions/bundled.ts';
import { checkAlias, checkAliases } from './check-aliases.ts';

describe('checkAlias', () => {
  it.each([
    { text: '', lang: 'en', message: 'has no letter' },
    { text: ' \u200b\u00ad', lang: 'en', message: 'has no letter' },
    { text: '12-34', lang: 'en', message: 'has no letter' },
    { text: 'A', lang: 'en', message: 'is a single letter: name contexts that it needs' },
    { text: '美', lang: 'zh', message: 'is a single letter: name contexts that it needs' },
    { text: 'चि', lang: 'hi', message: 'is a single letter: name contexts that it needs' },
    { text: 'of the', lang: 'en', message: 'has only common words: name contexts that it needs' },
    { text: 'Un', lang: 'fr', message: 'has only common words: name contexts that it needs' },
    { text: 'на не', lang: 'mul', message: 'has only common words: name contexts that it needs' },
    { text: 'x'.repeat(10_000), lang: 'en', message: 'is 10000 characters long, the longest name has 200' },
    { text: '{UN|of} {the|a}', lang: 'en', message: '"of the" has only common words: name contexts that it needs' },
    { text: '{UN|U.N. report', lang: 'en', message: 'has braces that do not close, or stands for more than 500 names' },
    { text: '\ufdfa'.repeat(30), lang: 'ar', message: 'is longer than 200 characters once folded' },
  ])('refuses $text', ({ text, lang, message }) => {
    expect(checkAlias({ text, lang })).toBe(message);
  });

  it.each([
    { text: 'UN', lang: 'fr', needs: ['un-acts'] },
    { text: 'The Cure', lang: 'en' },
    { text: 'UN', lang: 'en' },
    { text: '中国', lang: 'zh' },
    { text: 'C-3PO', lang: 'en' },
    { text: '{UN|United Nations} {report|assessment}', lang: 'en' },
    { text: 'Uα中ñアกܐ한', lang: 'mul' },
  ])('takes $text', alias => {
    expect(checkAlias(alias)).toBeUndefined();
  });

  it('never throws', () => {
    const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units));
    fc.assert(fc.property(text, fc.string(), (alias, lang) => checkAlias({ text: alias, lang }) !== ''));
  });
});

describe('checkAliases', () => {
  it('names the place', () => {
    const good = { text: 'Good name', lang: 'en' };
    const actors = [{ aliases: [good] }, {}, { aliases: [good, { text: 'a', lang: 'en' }] }];
    expect(checkAliases(actors).map(({ place }) => place)).toEqual(['actors[2].aliases[1].text']);
  });

  it('stops at 50 problems', () => {
    expect(checkAliases([{ aliases: Array.from({ length: 99 }, () => ({ text: '', lang: 'en' })) }])).toHaveLength(50);
  });

  it('finds nothing wrong with the bundled names', () => {
    const actors = bundledVocabulary().actors.filter(({ type }) => type !== 'concept');
    expect(checkAliases(actors.map(({ aliases }) => ({ aliases: [...aliases] })))).toEqual([]);
  });
});
