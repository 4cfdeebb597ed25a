import { describe, expect, it } from 'vitest';
import { readBundled } from '../../../tools/bundled-entries.ts';
import { actorsIn, actorsInPassages } from './about.ts';

const pack = readBundled();
const passages = pack.sources[0]?.passages ?? [];

/** Made by reading the article, not by running the code. */
const SPOKEN_OF = [
  ['antony-blinken', 'united-states', 'uyghurs', 'xinjiang'],
  ['report', 'chinese-government', 'crimes-against-humanity', 'uyghurs', 'muslim-minorities', 'xinjiang'],
  [
    'report',
    'ohchr',
    'xinjiang',
    'arbitrary-detention',
    'uyghurs',
    'muslim-minorities',
    'crimes-against-humanity',
    'us-state-department',
    'united-states',
  ],
  ['united-states', 'report', 'us-state-department', 'uyghurs', 'muslim-minorities', 'chinese-government', 'china'],
  ['report', 'united-states', 'genocide', 'crimes-against-humanity', 'chinese-government', 'uyghurs'],
  ['china', 'xinjiang', 'tibet'],
  ['report', 'chinese-government', 'crimes-against-humanity', 'uyghurs', 'turkic-peoples', 'xinjiang'],
  ['report', 'high-commissioner', 'michelle-bachelet', 'arbitrary-detention', 'torture'],
  ['world-uyghur-congress', 'uyghurs'],
  ['report', 'united-nations', 'world-uyghur-congress', 'dolkun-isa'],
  ['uyghurs', 'uyghur-human-rights-project', 'omer-kanat', 'chinese-government', 'united-nations'],
  ['report', 'uyghurs', 'turkic-peoples', 'arbitrary-detention', 'crimes-against-humanity'],
  ['report', 'chinese-government', 'arbitrary-detention', 'uyghurs', 'ilo-committee-of-experts', 'ilo'],
];

describe('actorsInPassages', () => {
  const found = actorsInPassages(passages, pack.actors, pack.terms, 'en');
  it.each(SPOKEN_OF.map((actors, index) => ({ number: index + 1, actors })))(
    'knows of whom ¶$number speaks',
    ({ number, actors }) => {
      expect([...(found[number - 1] ?? [])].sort()).toEqual([...actors].sort());
    },
  );
});

describe('actorsIn', () => {
  const actors = [
    { id: 'us', corpus: ['US', 'United States'] },
    { id: 'council', corpus: ['Harbour Council'] },
    { id: 'vos', corpus: ['Harbour Council President Peter Vos', 'Peter Vos'] },
    { id: 'harbour', corpus: ['Harbour'] },
    { id: 'fishers', corpus: ['fishers of the Harbour (HBR)'] },
    { id: 'code', corpus: ['HBR'] },
  ];
  const found = (text: string) =>
    actorsIn(text, actors).map(({ actor, span, part }) => `${actor}:${text.slice(...span)}${part ? ' (part)' : ''}`);

  it('takes an acronym in its own letter case only, other names in any', () => {
    expect(found('Tell us about the UNITED STATES and the US.')).toEqual(['us:UNITED STATES', 'us:US']);
  });

  it('keeps the limits of words', () => {
    expect(found('USAID and the Harbours')).toEqual([]);
  });

  it('gives a name within a name as a part of it', () => {
    expect(found('the Harbour Council')).toEqual(['council:Harbour Council', 'harbour:Harbour (part)']);
  });

  it('finds the body in the title of its head', () => {
    expect(found('Harbour Council President Peter Vos')).toEqual([
      'vos:Harbour Council President Peter Vos',
      'council:Harbour Council',
      'harbour:Harbour (part)',
    ]);
  });

  it('finds complements and what stands in brackets', () => {
    expect(found('fishers of the Harbour (HBR)')).toEqual([
      'fishers:fishers of the Harbour (HBR)',
      'harbour:Harbour',
      'code:HBR',
    ]);
  });

  it('finds concepts by the forms of their terms, stems included', () => {
    const terms = [{ id: 'tort', forms: { en: ['tortur*'], de: ['Folter'] } }];
    expect(actorsIn('They were tortured.', [{ id: 'torture', terms: ['tort'] }], terms, 'en')).toEqual([
      { actor: 'torture', span: [10, 18], part: false },
    ]);
    expect(actorsIn('They were tortured.', [{ id: 'torture', terms: ['tort'] }], terms, 'de')).toEqual([]);
  });
});
