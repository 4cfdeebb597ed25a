import { describe, expect, it } from 'vitest';
import { plainCitation } from './plain.ts';

describe('plainCitation', () => {
  it.each([
    {
      why: 'nothing but a description and an uncertain month',
      csl: {
        title: '[News report on the United States statement]',
        issued: { 'date-parts': [[2022, 9]], circa: true },
      },
      place: { paragraph: 6 },
      written: '[News report on the United States statement], c. September 2022, ¶\u202f6',
    },
    {
      why: 'all that a record can have',
      csl: {
        title: 'On Rivers',
        author: [{ family: 'Lindqvist', given: 'Anna' }, { literal: 'Water Office' }],
        'container-title': 'The Quay',
        publisher: 'Harbour Press',
        issued: { 'date-parts': [['2021', '5', '3']] },
        URL: 'https://example.org/rivers',
      },
      place: undefined,
      written:
        'Anna Lindqvist and Water Office, “On Rivers”, The Quay, Harbour Press, 3 May 2021, https://example.org/rivers',
    },
    {
      why: 'a span of years and many authors',
      csl: {
        author: ['Ash', 'Bo', 'Cy', 'Di'].map(family => ({ family })),
        issued: { 'date-parts': [[2019], [2020]] },
      },
      place: undefined,
      written: 'Ash et al., 2019–2020',
    },
    {
      why: 'a date that is only words',
      csl: { title: 'T', issued: { literal: 'Spring 2020' } },
      place: undefined,
      written: 'T, Spring 2020',
    },
    {
      why: 'a month that is none',
      csl: { title: 'T', issued: { 'date-parts': [[2020, 13]], circa: 0 } },
      place: undefined,
      written: 'T, 2020',
    },
    {
      why: 'a description in a periodical, and a name without blanks',
      csl: { title: '[A column]', author: [{ family: '王', given: '小明' }], 'container-title': 'The Quay' },
      place: undefined,
      written: '王小明, [A column], The Quay',
    },
    {
      why: 'fields of a wrong kind are as missing',
      csl: { title: 'T', author: 'Ash', publisher: 7 },
      place: undefined,
      written: 'T',
    },
  ])('$why', ({ csl, place, written }) => {
    expect(plainCitation({ id: 'x', type: 'article', ...csl }, place)).toBe(written);
  });

  it('says whose words they are, what became of the source, and when it was looked at', () => {
    const csl = { id: 'x', type: 'book', title: 'T', accessed: { 'date-parts': [[2024, 1, 2]] } };
    const secondhand = { speaker: 'Bo Ash', via: 'The Board', reported: true };
    const status = { kind: 'corrected', asOf: '2023-05-03' } as const;
    expect(plainCitation(csl, { paragraph: 2 }, { accessed: true, secondhand, status })).toBe(
      'Bo Ash, quoted by The Board, as reported in T, accessed 2 January 2024, ¶\u202f2 [corrected (3 May 2023)]',
    );
    expect(plainCitation(csl, { paragraph: 2 })).toBe('T, ¶\u202f2');
  });
});
