import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageBlock } from '../../quotations/index.ts';
import { quotationsIn } from './page-quotations.ts';

const en = (text: string) => ({ text, lang: 'en' });

const found = (blocks: readonly PageBlock[], signal?: AbortSignal) => quotationsIn({ blocks, articles: [] }, signal);

describe('quotationsIn', () => {
  it('gives the words with who is named beside them, what stands before them, and their place', async () => {
    const [, one] = await found([
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
    const [one, ...others] = await found([
      en('Mara Lind said: “The ferry came late to the outer harbour.'),
      en('“Nobody waited for it there.”'),
    ]);
    expect(others).toEqual([]);
    expect(one?.asked.text).toBe('The ferry came late to the outer harbour.\nNobody waited for it there.');
    expect(one?.text).toBe('The ferry came late to the outer harbour.');
  });

  it('leaves a quotation inside another to that one', async () => {
    const all = await found([en('Lind said: “The board called it ‘a late and empty ferry’ in May.”')]);
    expect(all.map(({ asked }) => asked.text)).toEqual(['The board called it ‘a late and empty ferry’ in May.']);
  });

  it('counts single words, titles and words held at a distance, but has nothing to check of them', async () => {
    const all = await found([en('The so-called “ferry” stands in the novel “The Long Way Home” of 1990.')]);
    expect(all.map(({ checkable }) => checkable)).toEqual([false, false]);
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
        for (const { block, start, text, asked } of await found(blocks)) {
          expect(blocks[block]?.text.startsWith(text, start)).toBe(true);
          expect(asked.text.startsWith(text)).toBe(true);
        }
      }),
    );
  });

  it('takes who says it from its own article or from around it, not from the one beside it', async () => {
    const blocks = [
      { ...en('Mara Lind came late to the outer harbour.'), article: 0 },
      { ...en('“Nobody waited for the ferry that night,” she said.'), article: 1 },
    ];
    const saidBy = async (within?: number) =>
      (await quotationsIn({ blocks, articles: [{}, { within }] }))[0]?.asked.saidBy;
    expect(await saidBy()).toBeUndefined();
    expect(await saidBy(0)).toBe('Mara Lind');
  });

  it('ends when it is aborted', async () => {
    const reason = new Error('the page changed');
    await expect(found([en('“Nobody waited.”')], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
