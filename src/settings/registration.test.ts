import { describe, expect, it } from 'vitest';
import { registrationFor } from './registration.ts';

const settings = { answered: true, mode: 'every' as const, chosen: [], off: [], openDelay: 350 };
const everywhere = ['<all_urls>'];

describe('registrationFor', () => {
  it.each([
    { why: 'every site', given: settings, permitted: everywhere, matches: ['<all_urls>'], excludeMatches: [] },
    { why: 'every site, which the browser did not permit', given: settings, permitted: [], matches: undefined },
    {
      why: 'every site but one',
      given: { ...settings, off: ['https://quiet.example'] },
      permitted: everywhere,
      matches: ['<all_urls>'],
      excludeMatches: ['https://quiet.example/*'],
    },
    { why: 'on click', given: { ...settings, mode: 'click' as const }, permitted: everywhere, matches: undefined },
    {
      why: 'chosen sites that the browser permits',
      given: { ...settings, mode: 'chosen' as const, chosen: ['https://news.example', 'https://other.example'] },
      permitted: ['https://news.example/*'],
      matches: ['https://news.example/*'],
      excludeMatches: [],
    },
    {
      why: 'a port that is off does not turn off another port that is chosen',
      given: { ...settings, mode: 'chosen' as const, chosen: ['http://localhost:1'], off: ['http://localhost:2'] },
      permitted: ['http://localhost/*'],
      matches: ['http://localhost/*'],
      excludeMatches: [],
    },
  ])('$why', ({ given, permitted, matches, excludeMatches }) => {
    expect(registrationFor(given, permitted)).toEqual(matches && { matches, excludeMatches });
  });
});
