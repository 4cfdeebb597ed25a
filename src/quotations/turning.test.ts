import { describe, expect, it } from 'vitest';
import { checkQuotation, type Shelf, type SourcePassage, shelfOf } from './index.ts';

const passage = (text: string): SourcePassage => ({
  passage: 'report#1',
  source: 'report',
  number: 1,
  text,
  lang: 'en',
  statements: [],
});
const shelf = (...passages: SourcePassage[]): Shelf => shelfOf(passages, []);

describe('words that turn the sense', () => {
  const report = passage(
    'The board found no evidence that the keeper sold the bell of the night ferry. The delays may amount to a breach of the old harbour law. Did the clerk of the harbour board keep the only list of piers?',
  );
  it.each([
    { text: 'the keeper sold the bell of the night ferry', turning: 'no evidence' },
    { text: 'amount to a breach of the old harbour law', turning: 'may' },
    { text: 'The delays … amount to a breach of the old harbour law', turning: 'may' },
    { text: 'the clerk of the harbour board keep the only list of piers', turning: '?' },
  ])('are told with their place: $turning', ({ text, turning }) => {
    const checked = checkQuotation({ text }, shelf(report));
    expect(checked.verdict).toBe('truncated-meaning');
    expect(checked.turning.map(({ span }) => report.text.slice(...span))).toEqual([turning]);
  });

  it('are none where nothing is cut that turns it, or where the page says it beside the words', () => {
    const whole = checkQuotation({ text: 'The delays may amount to a breach of the old harbour law.' }, shelf(report));
    expect(whole.turning).toEqual([]);
    const beside = checkQuotation(
      { text: 'amount to a breach of the old harbour law', before: 'The delays may ' },
      shelf(report),
    );
    expect(beside.turning).toEqual([]);
  });
});
