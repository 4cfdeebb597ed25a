import { describe, expect, it } from 'vitest';
import { compile } from './matcher/compile.ts';
import { read } from './read.ts';

const matcher = compile({
  contexts: {},
  actors: [
    {
      number: 1,
      id: 'uyghurs',
      type: 'people',
      listed: true,
      public: true,
      aliases: [
        { text: 'Uyghur', lang: 'mul' },
        { text: 'ئۇيغۇرچە', lang: 'mul' },
      ],
    },
  ],
});
const counts = (...texts: string[]) =>
  read(
    matcher,
    texts.map(text => ({ text, lang: 'en' })),
  ).map(({ mentions }) => mentions.length);

describe('a list of languages', () => {
  it('names no people, as a row of items', () => {
    expect(counts('Deutsch', 'English', 'ئۇيغۇرچە', 'Türkçe', 'Uyghur', 'Русский')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('names no people, as one block', () => {
    expect(counts('English | Deutsch | Uyghur | Français')).toEqual([0]);
  });

  it('leaves the text of the page alone', () => {
    expect(counts('Deutsch', 'English', 'Français', 'The Uyghur poets read in English.')).toEqual([0, 0, 0, 1]);
  });

  it('needs more than one language', () => {
    expect(counts('English', 'Uyghur')).toEqual([0, 1]);
    expect(counts('Uyghur, English')).toEqual([1]);
  });

  it('is known to blocks that are read later', () => {
    const all = read(
      matcher,
      ['Deutsch', 'English', 'Français'].map(text => ({ text, lang: '' })),
    ).flatMap(({ evidence }) => evidence);
    expect(read(matcher, [{ text: 'Uyghur', lang: '' }], { all, before: [] })[0]?.mentions).toEqual([]);
  });
});
