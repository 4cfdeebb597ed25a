import { describe, expect, it } from 'vitest';
import { startsBehindPrefixes } from './prefixes.ts';

describe('startsBehindPrefixes', () => {
  it.each([
    ['وبالصين', ['بالصين', 'الصين', 'صين']],
    ['الصين', ['صين']],
    ['ولشينجيانغ', ['لشينجيانغ', 'شينجيانغ']],
    ['ושבסין', ['שבסין', 'בסין', 'סין']],
    ['והאויגורים', ['האויגורים', 'אויגורים']],
    ['תקרית', []],
    ['China', []],
    ['و ', []],
    ['و', []],
  ])('%s', (word, rests) => {
    expect(startsBehindPrefixes(`x ${word}`, 2).map(start => `x ${word}`.slice(start))).toEqual(rests);
  });
});
