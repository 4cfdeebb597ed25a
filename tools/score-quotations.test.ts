import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBundled } from './bundled-entries.ts';
import {
  type QuotationAnswer,
  type QuotationCase,
  readQuotations,
  scoreQuotationFolder,
  scoreQuotations,
  shareRight,
} from './score-quotations.ts';

const folder = join(import.meta.dirname, '../test/quotations');
/** What the issue asks for. */
const AIM = 0.95;
const EACH_VERDICT = 6;
const SECOND_HAND = 10;

describe('the labelled quotations', () => {
  const { cases } = readQuotations(folder);
  const { answers, accuracy, misses } = scoreQuotationFolder(folder);

  it('have enough of each verdict', () => {
    for (const [verdict, { cases: count }] of accuracy) expect(count, verdict).toBeGreaterThanOrEqual(EACH_VERDICT);
    expect(cases.filter(({ secondhand }) => secondhand).length).toBeGreaterThanOrEqual(SECOND_HAND);
  });

  it.each(['verdict', 'speaker', 'attribution', 'secondhand', 'paragraph'] as const)('have the right %s', key => {
    expect(shareRight(accuracy, key), misses.join('\n')).toBeGreaterThanOrEqual(AIM);
  });

  it.each(['verbatim', 'altered'])('have no false %s', verdict => {
    expect(falseAnswers(cases, answers, verdict)).toEqual([]);
  });

  it('are answered without their labels', () => {
    const own = cases.filter(({ source }, at) => source === undefined && at % 4 === 0);
    const bare = own.map(({ id, quoted, attributedTo, lang }) => ({ id, quoted, attributedTo, lang, accept: [] }));
    const pack = readBundled();
    expect(scoreQuotations(bare, pack).answers).toEqual(scoreQuotations(own, pack).answers);
  });
});

/** Written blind, scored once before anything was mended for them: they hold what was reached. */
describe.each(['second', 'third'])('the quotations of the %s blind set', name => {
  const { cases } = readQuotations(join(folder, name));
  const { answers, accuracy, misses } = scoreQuotationFolder(join(folder, name));

  it.each(['verdict', 'speaker', 'attribution', 'paragraph'] as const)('have the right %s', key => {
    expect(shareRight(accuracy, key), misses.join('\n')).toBeGreaterThanOrEqual(AIM);
  });

  it.each(['verbatim', 'altered'])('have no false %s', verdict => {
    expect(falseAnswers(cases, answers, verdict)).toEqual([]);
  });
});

/** Ids of the cases that are answered by a verdict that is neither wanted nor accepted. */
function falseAnswers(
  cases: readonly QuotationCase[],
  answers: readonly QuotationAnswer[],
  verdict: string,
): readonly string[] {
  const said = new Set(answers.filter(({ answer }) => answer.verdict === verdict).map(({ id }) => id));
  return cases
    .filter(item => said.has(item.id) && item.verdict !== verdict && !item.accept.includes(verdict))
    .map(({ id }) => id);
}
