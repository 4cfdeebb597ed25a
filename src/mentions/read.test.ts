import { describe, expect, it } from 'vitest';
import { evidenceOf, found, foundWith, matcher } from '../../test/mentions/invented.ts';
import { read } from './read.ts';

describe('read: evidence', () => {
  it('counts a doubtful name near its evidence, or with it anywhere on the page', () => {
    expect(found('Tern came to the harbour')).toEqual([['Tern=10']]);
    expect(found('Tern came', 'to the harbour')).toEqual([['Tern=10'], []]);
    expect(foundWith(evidenceOf('a harbour'), [], 'Tern came')).toEqual([['Tern=10']]);
    expect(found('Tern came')).toEqual([[]]);
  });

  it('takes another sure name of the same actor for evidence, but not for a place', () => {
    expect(found('Ada Tern spoke.', 'Dr Tern left.')).toEqual([['Ada Tern=10'], ['Dr Tern=10']]);
    expect(found('Isle of Tern.', 'We left the isle.')).toEqual([['Isle of Tern=40'], []]);
  });

  it('lets no name vouch for itself, nor one in doubt for another', () => {
    // "Tern" is a word of the context that it needs.
    expect(found('Tern. Tern again. Tern.')).toEqual([[]]);
    expect(found('AB and Tern')).toEqual([[]]);
    expect(foundWith(evidenceOf('Tern'), evidenceOf('Tern'), 'Tern')).toEqual([[]]);
  });

  it('sets free what lies in a name once that name counts', () => {
    // The airfield meets "Dr Tern", whose "Tern" is then evidence for the sea, which "AB" needs.
    expect(found('Dr Tern', 'AB', 'an airfield')).toEqual([['Dr Tern=10'], ['AB=20'], []]);
    expect(found('Dr Tern', 'AB')).toEqual([[], []]);
  });

  it('keeps the case of capitalised words of contexts', () => {
    expect(found('Tern', 'marina bay')).toEqual([[], []]);
    expect(found('Tern', 'MARINA BAY')).toEqual([['Tern=10'], []]);
  });

  it('says the same in one call or piece by piece', () => {
    const texts = ['Tern came', 'the paper said', 'Harbour Report', 'Dr Tern at the airfield', 'the paper'];
    const evidence = evidenceOf(...texts);
    const whole = found(...texts);
    const pieces = texts.map((text, index) => foundWith(evidence, evidenceOf(...texts.slice(0, index)), text)[0]);
    expect(pieces).toEqual(whole);
    expect(foundWith(evidence, [], ...texts)).toEqual(whole);
  });
});

describe('read: references', () => {
  it('counts a reference after its actor was named', () => {
    expect(found('the paper on the harbour', 'Harbour Report', 'the paper')).toEqual([
      [],
      ['Harbour Report=30'],
      ['the paper=30*'],
    ]);
    expect(found('Harbour Report. By the harbour, the paper')).toEqual([['Harbour Report=30', 'the paper=30*']]);
    expect(found('the paper, in the harbour; Harbour Report')).toEqual([['Harbour Report=30']]);
    expect(foundWith(evidenceOf('the harbour'), evidenceOf('Harbour Report'), 'the paper')).toEqual([
      ['the paper=30*'],
    ]);
  });
});

describe('read: which name wins', () => {
  it('gives a place to the longest name, over all actors', () => {
    expect(found('Ada Tern of the Tern Society on the Isle of Tern, harbour')).toEqual([
      ['Ada Tern=10', 'Tern Society=20', 'Isle of Tern=40'],
    ]);
  });

  it('lets a longer name in doubt take nothing', () => {
    expect(found('Ada Tern paper')).toEqual([['Ada Tern=10']]);
  });

  it('decides between actors of the same wording by their evidence, or not at all', () => {
    expect(found('Kay at the airfield')).toEqual([['Kay=50']]);
    expect(found('Kay in court')).toEqual([['Kay=60']]);
    expect(found('Kay in court at the airfield')).toEqual([[]]);
    expect(found('Kay in court at the airfield', 'Bob Kay')).toEqual([['Kay=60'], ['Bob Kay=60']]);
    expect(found('Kay')).toEqual([[]]);
    expect(found('Lark')).toEqual([[]]);
  });

  it('lets a veto take the name and shorter ones of the same actor', () => {
    expect(found('Gull Street. Gull.')).toEqual([['Gull=70']]);
    expect(found('The Gull and the boat')).toEqual([[]]);
    expect(found('GULL-STREET GULL')).toEqual([['GULL=70', 'GULL=70']]);
    expect(found('Gu Wine')).toEqual([[]]);
  });
});

describe('read: alternatives and vetoes beside a name', () => {
  it.each([
    ['Old Heron met Grey Heron, Esq.', 'Old Heron=100', 'Grey Heron, Esq.=100'],
    ['Heron met the heron', 'Heron=100', 'heron=100'],
    ['Heron Street, Old Heron Lane, HERON  LANE'],
    ['Deputy Heron and the deputy Old Heron'],
    ['Street Heron, Deputy. Heron', 'Heron=100', 'Heron=100'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('read: words', () => {
  it.each([
    ['Ada  Tern', 'Ada  Tern=10'],
    ['ADA TERN', 'ADA TERN=10'],
    ['«Ada Tern’s»', 'Ada Tern=10'],
    ['Ada\u00a0Te\u00adrn', 'Ada\u00a0Te\u00adrn=10'],
    ['Canada Tern'],
    ['Ada Ternary'],
    ['ada.tern@x.org and ada@ada tern.org'],
    ['x/Ada Tern/y', 'Ada Tern=10'],
    ['larksome song', 'larksome=90'],
    ['😀Ada Tern😀', 'Ada Tern=10'],
    ['Ada Tern\ud800', 'Ada Tern=10'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('takes endings of an acronym only in small letters, and none of its case from a line of capitals', () => {
    expect(found('ABs in the harbour', 'ABS', 'ABOUT AB AND MORE', 'Ab')).toEqual([['ABs=20'], [], [], []]);
  });
});

describe('read: doubt', () => {
  it.each([
    ['Ada Tern', false],
    ['nothing here', false],
    ['Tern', true],
    ['Tern in the harbour', false],
    ['Harbour Report', false],
    ['the paper', true],
    ['Lark', true],
    ['Gull Street', false],
  ])('%s: %s', (text, doubtful) => {
    expect(read(matcher, [{ text, lang: 'en' }])[0]?.doubtful).toBe(doubtful);
  });

  it('is only there where more evidence changes something', () => {
    const all = evidenceOf('harbour airfield court, Ann Kay, Ada Tern');
    for (const text of ['Ada Tern', 'Tern in the harbour', 'Gull Street', 'nothing']) {
      expect(foundWith(all, [], text)).toEqual(found(text));
    }
  });
});
