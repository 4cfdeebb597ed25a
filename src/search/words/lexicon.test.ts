import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../../tools/bundled-entries.ts';
import { compileLexicon } from './lexicon.ts';
import { termsIn } from './terms-in.ts';

const lexicon = compileLexicon([
  {
    id: 'detention',
    weight: 1,
    forms: {
      en: ['detention*', 'arbitrary detention'],
      de: ['Haft', 'Inhaftier*'],
      'zh-Hans': ['拘留'],
      he: ['מעצר', 'והמעצר'],
      sr: ['притвор'],
    },
    paraphrases: { en: ['behind bars'] },
  },
  { id: 'game-changer', weight: 3, forms: { en: ['game-changer'], fr: ['tournant décisif'] } },
]);
const found = (text: string, lang: string) =>
  termsIn(lexicon, text, lang).map(
    ({ term, span, loose }) => `${lexicon.terms[term]?.id}:${text.slice(...span)}${loose ? '?' : ''}`,
  );

describe('termsIn', () => {
  it.each([
    { text: 'Detentions went on.', lang: 'en', terms: ['detention:Detentions'], why: 'a stem takes any ending' },
    {
      text: 'arbitrary  detention',
      lang: 'en-GB',
      terms: ['detention:arbitrary  detention', 'detention:detention'],
      why: 'words of a form may be parted by any blanks',
    },
    { text: 'a game changer', lang: 'en', terms: ['game-changer:game changer'], why: 'hyphens equal blanks' },
    { text: 'He sits behind bars.', lang: 'en', terms: ['detention:behind bars?'], why: 'a paraphrase is loose' },
    { text: 'Haftpflicht und HAFT', lang: 'de', terms: ['detention:HAFT'], why: 'whole words in any case' },
    { text: '任意拘留的人', lang: 'zh-CN', terms: ['detention:拘留'], why: 'anywhere in scripts without spaces' },
    { text: 'המעצר והמעצר', lang: 'he', terms: ['detention:והמעצר'], why: 'proclitics are written out' },
    { text: 'Haft', lang: 'en', terms: [], why: 'another language than declared' },
    { text: 'Haft', lang: '', terms: ['detention:Haft'], why: 'every language of the script when none is declared' },
    { text: '拘留', lang: 'en', terms: ['detention:拘留'], why: 'a script that the declared language does not have' },
    { text: 'притвор', lang: 'hr', terms: ['detention:притвор'], why: 'kindred languages' },
  ])('$why', ({ text, lang, terms }) => {
    expect(found(text, lang)).toEqual(terms);
  });

  it('finds each term of the bundled pack in the passages that it names, and in no other', () => {
    const pack = readBundled();
    const compiled = compileLexicon(pack.terms);
    const entries = entriesOf(pack);
    for (const [index, term] of pack.terms.entries()) {
      const numbers = entries
        .filter(({ text }) => termsIn(compiled, text, 'en').some(item => item.term === index && !item.loose))
        .map(({ number }) => number);
      expect({ id: term.id, numbers }).toEqual({ id: term.id, numbers: term.passages });
    }
  });

  it('survives being stored', () => {
    const stored = structuredClone(lexicon);
    expect(termsIn(stored, 'Haft', 'de')).toEqual(termsIn(lexicon, 'Haft', 'de'));
  });

  it('gives spans within any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('拘', '留', 'Haft ', 'détention', '\ud800', '😀', ' ', '\u0301', '-') }),
        fc.constantFrom('', 'zh', 'de', 'xx'),
        (text, lang) => {
          for (const { span } of termsIn(lexicon, text, lang)) {
            expect(span[0]).toBeLessThan(span[1]);
            expect(span[1]).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
