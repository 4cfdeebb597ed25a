import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutContext } from './cut-context.ts';

const cut = (sentence: string, text: string, start = sentence.indexOf(text)) => {
  const { before, mention, after } = cutContext({ sentence, text, start, lang: 'en' });
  return [before, mention, after];
};

describe('cutContext', () => {
  it('keeps a short sentence as it is', () => {
    expect(cut('It names Tibet twice.', 'Tibet')).toEqual(['It names ', 'Tibet', ' twice.']);
  });

  it('cuts a long beginning at a blank, so that the mention stays in view', () => {
    expect(cut('The United States on Thursday welcomed the UN report at last.', 'UN report')).toEqual([
      '… Thursday welcomed the ',
      'UN report',
      ' at last.',
    ]);
  });

  it('counts a Han character as two columns, and cuts between characters where there is no blank', () => {
    const [before = ''] = cut('当地时间九月一日美国国务院发表声明要求中国', '中国');
    expect(before).toBe('… 美国国务院发表声明要求');
  });

  it('cuts a long end at a blank', () => {
    const [, , after = ''] = cut(`Isa ${'said '.repeat(60)}`, 'Isa');
    expect(after.endsWith('said …')).toBe(true);
    expect(after.length).toBeLessThan(165);
  });

  it('takes the place that is meant where the words stand twice', () => {
    expect(cut('China and China.', 'China', 10)).toEqual(['China and ', 'China', '.']);
  });

  it('makes one blank of line breaks, and shows the mention alone where its sentence does not have it', () => {
    expect(cut('the ILO\n  Committee met', 'ILO\n  Committee')).toEqual(['the ', 'ILO Committee', ' met']);
    expect(cut('another sentence', 'Tibet', 3)).toEqual(['', 'Tibet', '']);
  });

  it('never breaks a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '😀'), maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('b', '😀'), maxLength: 300 }),
        (start, end) => {
          for (const part of cut(`${start}Tibet${end}`, 'Tibet', start.length)) expect(part.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
