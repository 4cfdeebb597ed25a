import { beforeAll, describe, expect, it } from 'vitest';
import { speakFrom } from '../../../test/english-strings.ts';
import type { CheckedWords } from '../../library/index.ts';
import { VERDICTS } from '../../quotations/index.ts';
import { sentenceOf, whoseWords, wordsOf, wrongSpeakerWords } from './verdict-words.ts';

beforeAll(() => speakFrom());

const place = {
  passage: 'a#3',
  number: 3,
  text: 'Words.',
  lang: 'en',
  csl: { id: 'a', type: 'article-newspaper' },
  span: [0, 5],
} as const;
const isa = { id: 'isa', name: 'Dolkun Isa' };
const kanat = { id: 'kanat', name: 'Omer Kanat' };
const checked = (more: Partial<CheckedWords>): CheckedWords => ({
  asked: { text: 'Words', lang: 'en' },
  verdict: 'verbatim',
  secondhand: false,
  attribution: 'none',
  places: [place],
  difference: [],
  turning: [],
  ...more,
});
const plain = (words: string | undefined) => words?.replace(/[\u2068\u2069]/gu, '');

describe('a verdict in words', () => {
  it('has words and a sentence of its own for each', () => {
    const said = VERDICTS.map(verdict => wordsOf(checked({ verdict })) + sentenceOf(checked({ verdict })));
    expect(new Set(said).size).toBe(VERDICTS.length);
    expect(said.every(words => words.length > 20)).toBe(true);
  });

  it('is no accusation where the source only quotes: the page may have the original', () => {
    for (const verdict of ['altered', 'merged', 'uncertain'] as const) {
      const secondhand = checked({ verdict, secondhand: true });
      expect(wordsOf(secondhand)).toBe('Differs from how this source quotes it.');
      expect(sentenceOf(secondhand)).toContain('may have the original');
    }
  });

  it('says that words were cut off, where they are the same and only that turns them, second-hand or not', () => {
    const cut = (secondhand: boolean) => checked({ verdict: 'truncated-meaning', secondhand });
    expect(wordsOf(cut(true))).toBe(wordsOf(cut(false)));
    expect(sentenceOf(cut(true))).toMatch(/^As this source quotes it/);
  });

  it('says of words that are not there no more than that', () => {
    expect(wordsOf(checked({ verdict: 'not-found', places: [] }))).toBe('Not in this library.');
    expect(sentenceOf(checked({ verdict: 'not-found', places: [] }))).toBe(
      'That says nothing about whether it was said.',
    );
  });
});

describe('whose words they are', () => {
  it.each([
    { voice: { how: 'quoted', speaker: isa }, whose: 'Dolkun Isa, quoted' },
    { voice: { how: 'reported', speaker: isa, via: kanat }, whose: 'Dolkun Isa, reported, through Omer Kanat' },
    { voice: { how: 'own' }, whose: 'the article’s own words' },
  ] as const)('$whose', ({ voice, whose }) => {
    expect(plain(whoseWords(checked({ voice })))).toBe(whose);
  });

  it('is not told of words that are nowhere', () => {
    expect(whoseWords(checked({ places: [], voice: { how: 'own' } }))).toBeUndefined();
    expect(whoseWords(checked({}))).toBeUndefined();
  });

  it('is said against whom the page names only where that is wrong', () => {
    const asked = { text: 'Words', lang: 'en', saidBy: 'Omer Kanat' };
    const voice = { how: 'quoted', speaker: isa } as const;
    expect(plain(wrongSpeakerWords(checked({ asked, voice, attribution: 'wrong' })))).toBe(
      'The page names Omer Kanat; the source gives these words to Dolkun Isa.',
    );
    expect(plain(wrongSpeakerWords(checked({ asked, voice: { how: 'own' }, attribution: 'wrong' })))).toBe(
      'The page names Omer Kanat; in the source these are the article’s own words.',
    );
    expect(wrongSpeakerWords(checked({ asked, voice, attribution: 'right' }))).toBeUndefined();
    expect(wrongSpeakerWords(checked({ asked, voice, attribution: 'none' }))).toBeUndefined();
  });
});
