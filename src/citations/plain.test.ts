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
      why: 'fields of a wrong kind are as missing',
      csl: { title: 'T', author: 'Ash', publisher: 7 },
      place: undefined,
      written: 'T',
    },
  ])('$why', ({ csl, place, written }) => {
    expect(plainCitation({ id: 'x', type: 'article', ...csl }, place)).toBe(written);
  });
});
