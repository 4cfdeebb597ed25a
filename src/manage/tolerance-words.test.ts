import { expect, it } from 'vitest';
import { TOLERATED } from '../quotations/index.ts';
import { hasToleranceWords } from './tolerance-words.ts';

it('has words for each row of the table', () => {
  expect(TOLERATED.filter(({ id }) => !hasToleranceWords(id)).map(({ id }) => id)).toEqual([]);
});
