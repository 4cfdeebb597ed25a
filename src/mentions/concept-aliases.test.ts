import { describe, expect, it } from 'vitest';
import { conceptAliases } from './concept-aliases.ts';
import { compile } from './matcher/compile.ts';
import { read } from './read.ts';

const terms = [
  { id: 'detain', forms: { en: ['detain*', 'taken away'], zh: ['关押*'] } },
  { id: 'other', forms: { en: ['other'] } },
];

describe('conceptAliases', () => {
  it('are the forms of the terms, stems among them', () => {
    expect(conceptAliases(['detain', 'gone'], terms)).toEqual([
      { text: 'detain', lang: 'en', stem: true },
      { text: 'taken away', lang: 'en' },
      { text: '关押', lang: 'zh', stem: true },
    ]);
  });

  it.each([
    ['en', 'they detained him', ['detained']],
    ['en', 'detain-', ['detain']],
    ['en', 'undetained', []],
    ['en', 'taken aways', []],
    ['zh', '被关押的人', ['关押']],
  ])('%s: %s', (lang, text, expected) => {
    const matcher = compile({
      contexts: {},
      actors: [
        { number: 1, id: 'c', type: 'concept', listed: true, public: true, aliases: conceptAliases(['detain'], terms) },
      ],
    });
    const [reading] = read(matcher, [{ text, lang }]);
    expect(reading?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
