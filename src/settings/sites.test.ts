import { describe, expect, it } from 'vitest';
import { originOf, patternOf, siteState } from './sites.ts';

const settings = { mode: 'every' as const, chosen: [], off: [] };
const here = 'https://news.example';

describe('siteState', () => {
  it.each([
    { given: settings, permitted: true, state: 'on', why: 'every site, and the browser lets us in' },
    { given: settings, permitted: false, state: 'unasked', why: 'every site, but the browser does not let us in' },
    { given: { ...settings, off: [here] }, permitted: true, state: 'off', why: 'a no wins over every site' },
    { given: { ...settings, off: [here], chosen: [here] }, permitted: true, state: 'off', why: 'a no wins over a yes' },
    { given: { ...settings, mode: 'chosen' as const }, permitted: true, state: 'unasked', why: 'not among the chosen' },
    { given: { ...settings, mode: 'chosen' as const, chosen: [here] }, permitted: true, state: 'on', why: 'chosen' },
    {
      given: { ...settings, mode: 'click' as const, chosen: [here] },
      permitted: true,
      state: 'on',
      why: 'a chosen site counts in click mode too',
    },
    { given: { ...settings, mode: 'click' as const }, permitted: true, state: 'unasked', why: 'on click only' },
  ])('$state: $why', ({ given, permitted, state }) => {
    expect(siteState(given, here, permitted)).toBe(state);
  });
});

describe('originOf', () => {
  it.each([
    ['https://news.example/a?b#c', 'https://news.example'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['file:///home/me/page.html', 'file://'],
    ['chrome://settings', undefined],
    ['about:blank', undefined],
    ['no address', undefined],
  ])('%s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});

it('asks for the host, since match patterns have no port', () => {
  expect(patternOf('http://localhost:8080')).toBe('http://localhost/*');
});
