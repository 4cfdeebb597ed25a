import { describe, expect, it } from 'vitest';
import { checkQuotation, type Shelf, type SourcePassage, shelfOf } from './index.ts';

const passage = (text: string, rest: Partial<SourcePassage> = {}): SourcePassage => ({
  passage: 'report#1',
  source: 'report',
  number: 1,
  text,
  lang: 'en',
  statements: [],
  ...rest,
});
const shelf = (...passages: SourcePassage[]): Shelf => shelfOf(passages, []);

describe('a source that was extracted', () => {
  const minutes = passage(
    'The com- mittee thanked the crews of the harbour and pro- mised to mend the old stone pier.',
    {
      quality: 'extracted',
    },
  );
  it.each([
    'committee thanked the crews of the harbour',
    'and promised to mend the old stone pier',
    'promised to mend the old stone pier',
  ])('may have parted words, at the ends of a quotation too: %s', text => {
    expect(checkQuotation({ text }, shelf(minutes)).verdict).toBe('uncertain');
  });

  it('does not explain other words', () => {
    expect(
      checkQuotation(
        { text: 'thanked the boats of the harbour and promised to mend the old stone pier' },
        shelf(minutes),
      ).verdict,
    ).toBe('altered');
  });
});
