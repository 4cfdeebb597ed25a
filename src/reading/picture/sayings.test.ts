import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../../test/bundled-library.ts';
import { excerptOf } from '../../library/excerpts/excerpt.ts';
import { chooseArrows } from './arrows.ts';
import { sayingsOf } from './sayings.ts';

const library = bundledLibrary();
const sayings = sayingsOf(library.passages.map(passage => excerptOf(passage, library.source, library)));
const { arrows, of } = chooseArrows(sayings, 40);
const told = arrows.map(({ kind, from, to, passages }) => `${from.key} ${kind} ${to.key}: ${passages.join(', ')}`);

describe('sayingsOf', () => {
  it('puts the parts of a quotation together that another one interrupts', () => {
    const third = sayings.filter(({ passage }) => passage === 3);
    expect(third.map(({ speaker, via }) => [speaker.key, via?.key])).toEqual([
      ['us-state-department', undefined],
      ['report', 'us-state-department'],
    ]);
    expect(third[0]?.words.slice(1)).toEqual(['It concludes that', 'and that', 'in Xinjiang,']);
    expect(third[0]?.subjects.map(({ key }) => key)).toEqual(['report', 'ohchr', 'xinjiang']);
  });

  it('has the words of each speaker and none of the source’s own', () => {
    expect(sayings.filter(({ passage }) => passage === 11).map(({ speaker, words }) => [speaker.name, words])).toEqual([
      [
        'Omer Kanat',
        [
          'This is a game-changer for the international response to the Uyghur crisis,',
          "Despite the Chinese government's strenuous denials, the UN has now officially recognized that horrific crimes are occurring.",
        ],
      ],
    ]);
    expect(sayings.flatMap(({ words }) => words).join(' ')).not.toContain('It further noted');
  });

  it('tells speakers by the passage’s words where they are no actors, and never takes those for an actor', () => {
    const passage = {
      number: 1,
      text: 'Now. Then.',
      names: [],
      voices: [
        { how: 'quoted' as const, speakerWords: 'report', span: [0, 4] as const },
        { how: 'quoted' as const, speaker: { id: 'report', name: 'The report' }, span: [5, 10] as const },
      ],
    };
    expect(sayingsOf([passage]).map(({ speaker }) => speaker)).toEqual([
      { key: 'words:report', name: 'report' },
      { key: 'report', name: 'The report' },
    ]);
  });
});

describe('chooseArrows', () => {
  it('leads from who speaks to whom they speak of, once, with every passage', () => {
    expect(told).toContain('report about chinese-government: 2, 7, 13');
    expect(told).toContain('omer-kanat about united-nations: 11');
    expect(new Set(told).size).toBe(told.length);
  });

  it('leads from who passes words on to whose they are', () => {
    expect(told.filter(line => line.includes('through'))).toEqual(['us-state-department through report: 3']);
  });

  it('draws the strongest only, and says how many there are', () => {
    const few = chooseArrows(sayings, 2);
    expect(few.of).toBe(of);
    expect(few.arrows.filter(({ kind }) => kind === 'about').every(({ passages }) => passages.length >= 3)).toBe(true);
    expect(few.arrows.filter(({ kind }) => kind === 'about')).toHaveLength(2);
  });
});
