import { expect, it } from 'vitest';
import { readPlace } from './place.ts';

it.each([
  ['', { kind: 'popup', tab: undefined, query: '' }],
  ['?panel=1', { kind: 'panel', tab: undefined, query: '' }],
  ['?panel=1&tab=3', { kind: 'panel', tab: undefined, query: '' }],
  ['?tab=12', { kind: 'tab', tab: 12, query: '' }],
  ['?tab=0&q=Dolkun%20Isa', { kind: 'tab', tab: 0, query: 'Dolkun Isa' }],
  ['?q=PRC', { kind: 'tab', tab: undefined, query: 'PRC' }],
  ['?tab=-1', { kind: 'tab', tab: undefined, query: '' }],
  ['?tab=1.5', { kind: 'tab', tab: undefined, query: '' }],
  ['?tab=', { kind: 'tab', tab: undefined, query: '' }],
])('%j', (search, place) => {
  expect(readPlace(search)).toEqual(place);
});
