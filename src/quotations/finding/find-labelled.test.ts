import { expect, it } from 'vitest';
import { readFinding, scoreFinding, spanF1 } from '../../../tools/score-quotation-finding.ts';

const FOLDER = new URL('../../../test/quotations/finding', import.meta.url).pathname;
const tuned = readFinding(FOLDER);
const aside = readFinding(`${FOLDER}/heldout`);

it('finds what the labelled pieces have, says what it is and who says it', () => {
  expect(scoreFinding(tuned).misses).toEqual([]);
});

it('has a third of the pieces put aside and fifteen languages at least', () => {
  expect(tuned.length + aside.length).toBeGreaterThanOrEqual(120);
  expect(aside.length / (tuned.length + aside.length)).toBeGreaterThan(0.32);
  expect(new Set(tuned.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(15);
});

it('does not fall behind on the pieces put aside', () => {
  const score = scoreFinding(aside);
  // Single pieces are not looked at, so that they stay unseen; README.md has what was measured.
  expect(spanF1(score)).toBeGreaterThanOrEqual(0.98);
  expect(score.speakers / score.quotations).toBeGreaterThanOrEqual(0.95);
});
