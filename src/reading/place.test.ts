import { describe, expect, it } from 'vitest';
import { readingAddress } from '../ui/reading-address.ts';
import { passageIn, readPlace } from './place.ts';

describe('the address of the reading page', () => {
  it('is read as it was written', () => {
    const address = new URL(readingAddress('a-source#12', 'grave "concern" & more', 7), 'https://own.test/');
    expect(readPlace(address.search)).toEqual({ source: 'a-source', query: 'grave "concern" & more', from: 7 });
    expect(passageIn(address.hash)).toBe(12);
  });

  it('asks for no more than it says', () => {
    expect(readingAddress('a#1', '', undefined)).toBe('reading.html?source=a#p1');
    expect(readPlace('?source=a')).toEqual({ source: 'a', query: '', from: undefined });
    expect(readPlace('')).toEqual({ source: '', query: '', from: undefined });
  });

  it.each(['-1', '1e3', 'x', '9'.repeat(20)])('takes no tab from from=%s', from => {
    expect(readPlace(`?source=a&from=${from}`).from).toBeUndefined();
  });

  it.each(['', '#', '#p', '#p0', '#p-1', '#p1x', '#q1', '#p1.5'])('takes no passage from "%s"', hash => {
    expect(passageIn(hash)).toBeUndefined();
  });
});
