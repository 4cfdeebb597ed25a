import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn } from './page-quotations.ts';

const en = (text: string) => ({ text, lang: 'en' });

describe('quotationsIn', () => {
  it('gives the words with who is named beside them, what stands before them, and their place', async () => {
    const [, one] = await quotationsIn([
      en('“Nobody waited for the ferry that night,” she said.'),
      en('It may be that “the ferry came late to the outer harbour,” Mara Lind said.'),
    ]);
    expect(one).toEqual({
      asked: {
        text: 'the ferry came late to the outer harbour,',
        lang: 'en',
        saidBy: 'Mara Lind',
        before: 'It may be that ',
      },
      checkable: true,
      block: 1,
      start: 16,
      text: 'the ferry came late to the outer harbour,',
    });
  });

  it('joins a quotation of several paragraphs; its place is its first part', async () => {
    const [one, ...others] = await quotationsIn([
      en('Mara Lind said: “The ferry came late to the outer harbour.'),
      en('“Nobody waited for it there.”'),
    ]);
    expect(others).toEqual([]);
    expect(one?.asked.text).toBe('The ferry came late to the outer harbour.\nNobody waited for it there.');
    expect(one?.text).toBe('The ferry came late to the outer harbour.');
  });

  it('leaves a quotation inside another to that one', async () => {
    const found = await quotationsIn([en('Lind said: “The board called it ‘a late and empty ferry’ in May.”')]);
    expect(found.map(({ asked }) => asked.text)).toEqual(['The board called it ‘a late and empty ferry’ in May.']);
  });

  it('counts single words, titles and words held at a distance, but has nothing to check of them', async () => {
    const found = await quotationsIn([en('The so-called “ferry” stands in the novel “The Long Way Home” of 1990.')]);
    expect(found.map(({ checkable }) => checkable)).toEqual([false, false]);
  });

  it('has words at their place, whatever the marks', async () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      '„',
      '「',
      '」',
      '‘',
      '’',
      ' the late ferry came ',
      ' 12" ',
      '\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 6 }), async texts => {
        const blocks = texts.map(pieces => en(pieces.join('')));
        for (const { block, start, text, asked } of await quotationsIn(blocks)) {
          expect(blocks[block]?.text.startsWith(text, start)).toBe(true);
          expect(asked.text.startsWith(text)).toBe(true);
        }
      }),
    );
  });

  it('ends when it is aborted', async () => {
    const reason = new Error('the page changed');
    await expect(quotationsIn([en('“Nobody waited.”')], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
