import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../../test/bundled-library.ts';
import type { Excerpt, Span } from '../content.ts';
import { excerptOf } from './excerpt.ts';

const library = bundledLibrary();
const passage = (number: number) => {
  const found = library.passages[number - 1];
  if (!found) throw new Error(`there is no passage ${number}`);
  return found;
};
const told = ({ text, voices }: Excerpt) =>
  voices.map(({ how, speaker, speakerWords, via, span }) => {
    const who = speaker?.id ?? speakerWords;
    return [how, who, via?.id, text.slice(...span)].filter(part => part !== undefined).join(' | ');
  });

describe('excerptOf', () => {
  it('gives all the words between the outer marks of ¶ 3 to the statement, the inner ones to the report through it', () => {
    const state = 'us-state-department';
    expect(told(excerptOf(passage(3), library.source, library))).toEqual([
      `quoted | ${state} | The August 31st report by the UN Office of the High Commissioner for Human Rights outlines in alarming details the human rights violations and abuses occurring in Xinjiang.`,
      `quoted | ${state} | It concludes that`,
      `quoted | report | ${state} | the extent of arbitrary and discriminatory detention of members of the Uyghur and predominantly Muslim groups... may constitute international crimes, in particular crimes against humanity,`,
      `quoted | ${state} | and that`,
      `quoted | report | ${state} | serious human rights violations have been committed`,
      `quoted | ${state} | in Xinjiang,`,
      'own | the statement issued by the US State Department.',
    ]);
  });

  it('never shows words of one body as another’s: “may constitute” is the report’s, “ongoing genocide” the State Department’s', () => {
    const speakerOf = (number: number, words: string) => {
      const { text, voices } = excerptOf(passage(number), library.source, library);
      const start = text.indexOf(words);
      return voices.find(({ span }) => span[0] <= start && span[1] >= start + words.length)?.speaker?.id;
    };
    expect(speakerOf(12, 'may constitute')).toBe('report');
    expect(speakerOf(3, 'may constitute')).toBe('report');
    expect(speakerOf(5, 'ongoing genocide')).toBe('us-state-department');
  });

  it('finds who speaks by rule, and says so, where nobody has marked it', () => {
    const unmarked = excerptOf(passage(10), { ...library.source, said: [] }, library);
    expect(told(unmarked).filter(line => line.startsWith('quoted'))).toEqual([
      'quoted | dolkun-isa | This UN report is extremely important. It paves the way for meaningful and tangible action by member states, UN bodies, and the business community,',
      'quoted | dolkun-isa | Accountability starts now.',
    ]);
    expect(unmarked.voices.every(({ found }) => found)).toBe(true);
    expect(excerptOf(passage(10), library.source, library).voices.some(({ found }) => found)).toBe(false);
  });

  it('names one who is no actor in the passage’s own words', () => {
    const text = '“It will rain,” said the old fisherman.';
    const stored = { ...passage(1), text, about: [] };
    const { voices } = excerptOf(stored, { ...library.source, said: [], notices: [] }, library);
    expect(voices[0]).toMatchObject({ how: 'quoted', speakerWords: 'the old fisherman' });
    expect(voices[0]).not.toHaveProperty('speaker');
  });

  it('keeps names whole in the emphasis', () => {
    const { text } = passage(8);
    const bearing: Span[] = [[text.indexOf('Michelle'), text.indexOf('Michelle') + 8]];
    const shown = excerptOf(passage(8), library.source, library, bearing).bearing.map(span => text.slice(...span));
    expect(shown).toEqual(['Michelle Bachelet']);
  });
});
