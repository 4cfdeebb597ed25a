import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../tools/bundled-entries.ts';
import type { Entry } from './collection.ts';
import { rankForSentence } from './rank.ts';
import { compileLexicon } from './words/lexicon.ts';

const lexicon = compileLexicon([
  { id: 'bridge', weight: 3, forms: { en: ['bridge*'], de: ['Brücke*'] }, paraphrases: { en: ['crossing'] } },
  { id: 'dentistry', weight: 1, forms: { en: ['dental bridge'] } },
]);
const entry = (number: number, text: string, actors: string[], statements: Entry['statements'] = []): Entry => ({
  id: `s#${number}`,
  number,
  text,
  lang: 'en',
  actors,
  statements,
});
const entries = [
  entry(1, 'The harbour was quiet in 1998.', ['harbour']),
  entry(2, 'The harbour bridge was built on 3 May.', ['harbour', 'bridge']),
  entry(
    3,
    'Fish is sold at the harbour: "cod and plaice", the guild said.',
    ['harbour', 'guild'],
    [{ speaker: 'guild', kind: 'quoted', text: 'cod and plaice' }],
  ),
  entry(4, 'The mayor spoke of trees.', ['mayor']),
];
const numbers = (sentence: string, actor = 'harbour', lang = 'en') =>
  rankForSentence(entries, { actor, sentence, lang }, lexicon).map(item => item.entry.number);

describe('rankForSentence', () => {
  it.each([
    { sentence: 'They sold fish there.', first: 3, why: 'a rare word' },
    { sentence: 'Die Brücken am Hafen', lang: 'de', first: 2, why: 'a term in another language' },
    { sentence: 'The crossing is old.', first: 2, why: 'a paraphrase' },
    { sentence: 'Nothing had changed since 1998.', first: 1, why: 'a figure' },
    { sentence: 'Le 3 mai', lang: 'fr', first: 2, why: 'a figure in another language' },
  ])('is led by $why', ({ sentence, lang, first }) => {
    expect(numbers(sentence, 'harbour', lang)[0]).toBe(first);
  });

  it('gives passages about the actor, and all when there is none', () => {
    expect(numbers('Trees', 'harbour')).not.toContain(4);
    expect(numbers('Trees', 'mayor')).toEqual([4]);
    expect(numbers('Trees', 'nobody')).toHaveLength(4);
    expect(numbers('Trees', 'nobody')[0]).toBe(4);
  });

  it('takes a passage that does not speak of the actor only when it bears much on the sentence', () => {
    const dam = entry(5, 'The bridge was opened; the mayor cut a ribbon.', ['mayor']);
    const ranked = (sentence: string) =>
      rankForSentence([...entries, dam], { actor: 'guild', sentence, lang: 'en' }, lexicon);
    expect(ranked('The bridge was opened, the mayor cut a ribbon.')[0]?.entry.number).toBe(5);
    expect(ranked('The mayor met the guild.').map(item => item.entry.number)).toEqual([3]);
    const [best] = ranked('The bridge was opened, the mayor cut a ribbon.');
    expect(best?.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(best?.score ?? 0);
  });

  it('does not take a word for a term that a longer form means otherwise', () => {
    const [best] = rankForSentence(entries, { actor: 'harbour', sentence: 'A dental bridge.', lang: 'en' }, lexicon);
    expect(best?.reasons.map(({ kind }) => kind)).not.toContain('terms');
  });

  it('does not do so either where the longer form takes in a name', () => {
    const sentence = 'The harbour bridge opened.';
    const mentions = [{ actor: 'harbour', span: [4, 11] as const }];
    const opened = compileLexicon([
      { id: 'bridge', weight: 3, forms: { en: ['bridge'] } },
      { id: 'opening', weight: 1, forms: {}, paraphrases: { en: ['harbour bridge opened'] } },
    ]);
    const [best] = rankForSentence(entries, { actor: 'harbour', sentence, lang: 'en', mentions }, opened);
    expect(best?.reasons.map(({ kind }) => kind)).not.toContain('terms');
  });

  it('prefers words of the actor to words about it, at first hand to at second hand', () => {
    const said = (number: number, via?: string) =>
      entry(
        number,
        `Words ${number}.`,
        ['guild'],
        [{ speaker: 'guild', kind: 'quoted', text: 'Words', ...(via ? { via } : {}) }],
      );
    const ranked = rankForSentence(
      [entry(1, 'Words 1.', ['guild']), said(2, 'mayor'), said(3)],
      { actor: 'guild', sentence: 'It spoke.', lang: 'en' },
      lexicon,
    );
    expect(ranked.map(item => item.entry.number)).toEqual([3, 2, 1]);
  });

  it('leaves out the words that name actors, and counts who else is named', () => {
    const sentence = 'The harbour guild met.';
    const mentions = [
      { actor: 'harbour', span: [4, 11] as const },
      { actor: 'guild', span: [12, 17] as const },
    ];
    const [best, second] = rankForSentence(entries, { actor: 'harbour', sentence, lang: 'en', mentions }, lexicon);
    expect(best?.entry.number).toBe(3);
    expect(best?.reasons).toEqual([{ kind: 'actors', share: expect.any(Number), what: ['guild'] }]);
    expect(second?.score).toBe(0);
  });

  it('says why, and shows the bearing words as the source has them', () => {
    const [best] = rankForSentence(entries, { actor: 'harbour', sentence: 'Fish and plaice', lang: 'en' }, lexicon);
    expect(best?.bearing.map(span => best.entry.text.slice(...span))).toEqual(['Fish', 'plaice']);
    expect(best?.reasons[0]).toMatchObject({ kind: 'words', what: ['fish', 'plaice'] });
    expect(best?.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(best?.score ?? 0);
  });

  it('gives each passage once, with spans in order within it, for any sentence', () => {
    const pack = readBundled();
    const all = entriesOf(pack);
    const compiled = compileLexicon(pack.terms);
    const part = fc.constantFrom(
      ...all.flatMap(({ text }) => text.split(' ')),
      '"',
      '“',
      '😀',
      '\ud800',
      '31',
      'خطر',
      '新疆',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom('report', 'uyghurs', 'nobody'), (words, actor) => {
        const ranked = rankForSentence(all, { actor, sentence: words.join(' '), lang: 'en' }, compiled);
        expect(new Set(ranked.map(item => item.entry.id)).size).toBe(ranked.length);
        for (const {
          entry: { text },
          bearing,
        } of ranked) {
          for (const [index, [start, end]] of bearing.entries()) {
            expect(start).toBeGreaterThanOrEqual(bearing[index - 1]?.[1] ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
