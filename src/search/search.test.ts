import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readBundled } from '../../tools/bundled-entries.ts';
import { searchEntries } from './search.ts';
import { compileLexicon } from './words/lexicon.ts';
import { compileNames } from './words/names.ts';

const pack = readBundled();
const entries = entriesOf(pack);
const options = {
  names: compileNames(pack.actors.map(({ id, name, corpus, aliases = [] }) => ({ id, name, corpus, aliases }))),
  lexicon: compileLexicon(pack.terms),
};
const search = (query: string) => searchEntries(entries, query, options);
const numbers = (query: string) => search(query).map(({ entry }) => entry.number);

describe('searchEntries', () => {
  it.each([
    { query: 'investigators independent', first: 6, why: 'words in any order' },
    { query: '"ongoing genocide"', first: 5, why: 'a phrase' },
    { query: 'unhind', first: 6, why: 'the beginning of the word being typed' },
    { query: 'bachellet', first: 8, why: 'a typing slip' },
    { query: 'denial', first: 11, why: 'another form of a word' },
    { query: 'WUC', first: 9, why: 'another name of an actor' },
    { query: '种族灭绝', first: 5, why: 'a term in another language' },
    { query: 'genocide by:"State Department"', first: 5, why: 'a filter by speaker' },
    { query: 'victim accounts', first: 8, why: 'a term of several words before its words apart' },
    { query: 'about:tibet', first: 6, why: 'a filter alone' },
    { query: 'in:us-statement torture', first: 8, why: 'a filter by source' },
  ])('finds by $why', ({ query, first }) => {
    expect(numbers(query)[0]).toBe(first);
  });

  it.each([
    'football',
    'Falun Gong',
    'General Assembly',
    'Uyghur cooking recipes',
    '"genocide ongoing"',
    'torture by:blinken',
    'in:elsewhere torture',
    'about:nobody torture',
    '',
    ' ',
    '"',
    'by:',
    '::: -- +',
  ])('has no result for %j', query => {
    expect(numbers(query)).toEqual([]);
  });

  it('emphasises what answers, character for character', () => {
    const [best] = search('tortur accounts');
    expect(best?.bearing.map(span => best.entry.text.slice(...span))).toEqual(['accounts', 'torture']);
  });

  it('answers or not, but never throws and never leaves a passage', () => {
    const part = fc.constantFrom(
      '"',
      '“',
      '”',
      '«',
      'by:',
      'about:',
      'in:"',
      ' ',
      'report',
      'خطر',
      'ויגור',
      '新疆',
      '😀',
      '\ud83d',
      'a'.repeat(300),
      ':',
      '(',
      '*',
      '\n',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), parts => {
        for (const { entry, bearing } of search(parts.join(''))) {
          for (const [start, end] of bearing) expect(entry.text.slice(start, end)).toHaveLength(end - start);
        }
      }),
      { numRuns: 20 },
    );
    expect(numbers('torture '.repeat(1_250))).toEqual([8]);
    expect(numbers('"'.repeat(10_000))).toEqual([]);
  });
});
