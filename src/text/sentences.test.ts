import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCE_LENGTH, sentenceAt, sentencesOf } from './sentences.ts';

const split = (text: string, lang = 'en') => sentencesOf(text, lang).map(([start, end]) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    { text: 'One. Two! Three?', sentences: ['One.', 'Two!', 'Three?'] },
    {
      text: 'The U.S. said so. Mr. Vos, Dr. Li and Ms Ash left.',
      sentences: ['The U.S. said so.', 'Mr. Vos, Dr. Li and Ms Ash left.'],
    },
    { text: 'He lives in the U.S. The report says so.', sentences: ['He lives in the U.S.', 'The report says so.'] },
    { text: 'J. Doe wrote No. 5 on Aug. 31 of it.', sentences: ['J. Doe wrote No. 5 on Aug. 31 of it.'] },
    { text: '"It is done." She left. “Why?” he asked.', sentences: ['"It is done."', 'She left.', '“Why?” he asked.'] },
    { text: 'Groups... may constitute. So it is.', sentences: ['Groups... may constitute.', 'So it is.'] },
    { text: 'It cost 3.5 million. Version 2.0 came.', sentences: ['It cost 3.5 million.', 'Version 2.0 came.'] },
    { text: 'First part\n\nSecond part', sentences: ['First part', 'Second part'] },
    { text: 'Am 31. August kam es. Dann nicht.', lang: 'de', sentences: ['Am 31. August kam es.', 'Dann nicht.'] },
    { text: '他说：“对。”然后走了。好！', lang: 'zh', sentences: ['他说：“对。”', '然后走了。', '好！'] },
    { text: 'هل هذا صحيح؟ نعم.', lang: 'ar', sentences: ['هل هذا صحيح؟', 'نعم.'] },
    { text: 'यह है। वह है।', lang: 'hi', sentences: ['यह है।', 'वह है।'] },
    { text: '  ', sentences: [] },
  ])('splits $text', ({ text, lang, sentences }) => {
    expect(split(text, lang)).toEqual(sentences);
  });

  it('loses no character that is not blank, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB .!?"”。“\n1\ud800') }), text => {
        const sentences = sentencesOf(text, 'en');
        expect(
          sentences
            .map(span => text.slice(...span))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const [index, [start]] of sentences.entries())
          expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.[1] ?? 0);
      }),
    );
  });
});

describe('sentenceAt', () => {
  const text = 'Not this. The UN report names Xinjiang. Nor this.';
  it('gives the sentence round a mention', () => {
    const at = text.indexOf('UN report');
    expect(text.slice(...sentenceAt(text, at, at + 9, 'en'))).toBe('The UN report names Xinjiang.');
  });

  it('gives both sentences when the mention reaches over a stop', () => {
    const at = text.indexOf('Xinjiang');
    expect(text.slice(...sentenceAt(text, at, at + 13, 'en'))).toBe('The UN report names Xinjiang. Nor this.');
  });

  it('cuts a long sentence at blanks round the mention', () => {
    const long = `${'word '.repeat(400)}MENTION${' word'.repeat(400)}`;
    const at = long.indexOf('MENTION');
    const [start, end] = sentenceAt(long, at, at + 7, 'en');
    expect(end - start).toBeLessThanOrEqual(SENTENCE_LENGTH);
    expect(end - start).toBeGreaterThan(SENTENCE_LENGTH - 20);
    expect(long.slice(start, end)).toMatch(/^word .* word$/);
  });

  it('holds the mention and is never longer than allowed, for any text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '.', '。', '😀', 'long words here ', '"', '\n'),
      maxLength: 600,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(30), (some, place, size) => {
        const start = place % (some.length + 1);
        const end = Math.min(some.length, start + size);
        const [from, to] = sentenceAt(some, start, end, 'en');
        expect(to - from).toBeLessThanOrEqual(SENTENCE_LENGTH);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
