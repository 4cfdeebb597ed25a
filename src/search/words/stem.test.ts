import { describe, expect, it } from 'vitest';
import { isCommonWord, stemOf } from './stem.ts';

describe('stemOf', () => {
  it.each([
    ['abuse', 'abuses', 'abused', 'abusing'],
    ['detain', 'detained', 'detention', 'detentions'],
    ['recommend', 'recommends', 'recommendation', 'recommendations'],
    ['victim', 'victims'],
    ['denial', 'denials'],
    ['violate', 'violation', 'violations'],
    ['discriminate', 'discrimination', 'discriminatory'],
    ['crisis'],
    ['arbitrary', 'arbitrarily'],
    ['intimidate', 'intimidation', 'intimidating'],
    ['investigate', 'investigators', 'investigation'],
    ['deny', 'denies', 'denied', 'denial'],
    ['disappear', 'disappeared', 'disappearances'],
    ['minority', 'minorities'],
    ['stop', 'stopped', 'stopping'],
    ['release', 'releases', 'released', 'releasing'],
    ['structure', 'structures', 'structural'],
    ['reliable', 'reliability'],
    ['chemical', 'chemically'],
    ['measure', 'measured', 'measurement', 'measurements'],
    ['responsible', 'responsibility', 'responsibilities'],
    ['accountable', 'accountability'],
    ['general', 'generally', 'generalized'],
  ])('gives one stem to %s and its forms', (...forms) => {
    expect(new Set(forms.map(form => stemOf(form, 'en'))).size).toBe(1);
  });

  it.each([
    ['united', 'unit'],
    ['state', 'statement'],
    ['community', 'commune'],
    ['report', 'reparation'],
    ['international', 'internment'],
    ['genocide', 'gene'],
    ['press', 'prey'],
    ['former', 'form'],
    ['national', 'nation'],
    ['human', 'humanity'],
    ['author', 'authorities'],
    ['response', 'responsible'],
    ['accounts', 'accountability'],
    ['general', 'generous'],
    ['minor', 'minorities'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stemOf(a, 'en')).not.toBe(stemOf(b, 'en'));
  });

  it('drops accents from Latin letters and endings from figures', () => {
    expect(stemOf('génocide', 'fr')).toBe(stemOf('genocide', 'fr'));
    expect(stemOf('31st', 'en')).toBe('31');
  });

  it('cuts words of languages without rules of their own', () => {
    expect(stemOf('преступления', 'ru')).toBe(stemOf('преступлений', 'ru'));
    expect(stemOf('报告', 'zh')).toBe('报告');
  });
});

describe('isCommonWord', () => {
  it.each(['say', 'says', 'said', 'tell', 'told', 'ask', 'asks'])('knows the verb of saying %s', word => {
    expect(isCommonWord(word)).toBe(true);
  });
});
