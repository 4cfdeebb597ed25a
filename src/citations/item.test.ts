import { describe, expect, it } from 'vitest';
import type { Csl } from '../packs/index.ts';
import { itemOf, namesItem } from './item.ts';

const take = (csl: object, accessed = false) => itemOf({ id: 'x', type: 'book', ...csl } as Csl, { accessed });

describe('itemOf', () => {
  it('leaves out what is the library’s owner’s, and the day of access unless asked for', () => {
    const csl = { note: 'publisher: Nobody', abstract: 'A', status: 'draft', accessed: { 'date-parts': [[2024]] } };
    expect(take(csl)).toEqual({ id: 'x', type: 'book' });
    expect(take(csl, true)).toEqual({ id: 'x', type: 'book', accessed: { 'date-parts': [[2024]] } });
  });

  it.each([
    { why: 'numbers as text', csl: { volume: 3 }, item: { volume: '3' } },
    { why: 'blanks as nothing', csl: { publisher: '  ' }, item: {} },
    { why: 'names that are text as nothing', csl: { author: 'Ash' }, item: {} },
    { why: 'text that is a list as nothing', csl: { publisher: ['A'] }, item: {} },
    {
      why: 'the good ones of many names',
      csl: { author: [{ family: 'Ash' }, 7, {}] },
      item: { author: [{ family: 'Ash' }] },
    },
    {
      why: 'dates with numbers as text, and no month that is none',
      csl: {
        issued: {
          'date-parts': [
            ['2022', '9'],
            [2023, 40, 1],
          ],
          circa: 1,
        },
      },
      item: { issued: { 'date-parts': [[2022, 9], [2023]], circa: true } },
    },
    { why: 'dates that are words', csl: { issued: { raw: 'Spring' } }, item: { issued: { literal: 'Spring' } } },
    {
      why: 'a description as it is written',
      csl: { title: '[A report]' },
      item: { title: '<span class="nocase">[A report]</span>' },
    },
  ])('takes $why', ({ csl, item }) => {
    expect(take(csl)).toEqual({ id: 'x', type: 'book', ...item });
  });
});

describe('namesItem', () => {
  const item = take({ title: 'A Book of rivers', author: [{ family: 'Lindqvist', given: 'Anna' }] });
  it.each([
    { text: '(LINDQVIST 2019)', named: true },
    { text: '(a book of rivers)', named: true },
    { text: '(1)', named: false },
    { text: '(c. 2022)', named: false },
  ])('$text: $named', ({ text, named }) => {
    expect(namesItem(text, item)).toBe(named);
  });

  it('knows a family name at the beginning of a whole one', () => {
    expect(namesItem('王小明, 2022', take({ author: [{ family: '王', given: '小明' }] }))).toBe(true);
  });

  it('is not deceived by a date’s word where the title begins with a letter', () => {
    expect(namesItem('(anno 2022)', take({ title: 'A' }))).toBe(false);
  });
});
