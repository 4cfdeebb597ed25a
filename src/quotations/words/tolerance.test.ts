import { describe, expect, it } from 'vitest';
import { checkQuotation, shelfOf, TOLERATED } from '../index.ts';

const verdict = (source: string, text: string) => {
  const passage = { passage: 'a#1', source: 'a', number: 1, text: source, lang: 'en', statements: [] };
  return checkQuotation({ text }, shelfOf([passage], [])).verdict;
};

describe('what verbatim tolerates', () => {
  it.each(TOLERATED)('$id: $says', ({ source, quoted }) => {
    expect(quoted).not.toBe(source);
    expect(verdict(source, quoted)).toBe('verbatim');
  });

  it.each(TOLERATED)('$id, and not what is close to it', ({ source, not }) => {
    expect(verdict(source, not)).toBe('altered');
  });

  it.each(['The _ferry_ reached the *outer* harbour late', 'The ferry __reached__ the outer harbour _late._'])(
    'the signs that stress a word in plain text: %s',
    quoted => {
      expect(verdict('The ferry reached the outer harbour late', quoted)).toBe('verbatim');
    },
  );

  it('has each row once, with its reason to be', () => {
    expect(new Set(TOLERATED.map(({ id }) => id)).size).toBe(TOLERATED.length);
    for (const { folds, word, finalStops } of TOLERATED) expect(folds ?? word ?? finalStops).toBeDefined();
  });
});
