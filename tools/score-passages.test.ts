import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFolder } from './score-passages.ts';
import { scoreBundled, scoreLabelled } from './score-statements.ts';

const folder = join(import.meta.dirname, '../test/passages');
/** What the issue asks for. */
const AIM = 0.95;

describe('the labelled sets', () => {
  const cases = scoreFolder(folder);
  it.each(['passages', 'searches'] as const)('have the right answer first in %s', set => {
    const own = cases.filter(item => item.set === set);
    const wrong = own.filter(({ right }) => !right).map(({ id }) => id);
    expect(own.length).toBeGreaterThan(40);
    expect(wrong.length / own.length, wrong.join(' ')).toBeLessThanOrEqual(1 - AIM);
  });

  it('have their statements found by rule, with who says them', () => {
    const all = [...scoreLabelled(folder).values()];
    const sum = (key: 'wanted' | 'right' | 'given' | 'found') => all.reduce((total, item) => total + item[key], 0);
    expect(sum('right') / sum('wanted')).toBeGreaterThanOrEqual(AIM);
    expect(sum('found') / sum('given')).toBeGreaterThanOrEqual(AIM);
  });

  it('find most of the bundled statements by rule', () => {
    const bundled = scoreBundled().get('bundled');
    expect((bundled?.found ?? 0) / (bundled?.wanted ?? 1)).toBeGreaterThan(0.85);
  });
});

/** Written blind, scored once before anything was mended for them: they hold what was reached. */
describe.each(['second', 'third'])('the %s blind set', name => {
  const cases = scoreFolder(join(folder, name));
  it.each(['passages', 'searches'] as const)('has the right answer first in %s', set => {
    const own = cases.filter(item => item.set === set);
    const wrong = own.filter(({ right }) => !right).map(({ id }) => id);
    expect(wrong.length / own.length, wrong.join(' ')).toBeLessThanOrEqual(1 - AIM);
  });
});

/** What is reached on sets with misses that nobody looked at: they are to show a fall, not the aim. */
const REACHED = {
  fourth: { passages: 0.95, searches: 0.92, statements: 0.9 },
  fifth: { passages: 0.93, searches: 0.93, statements: 0.9 },
};

describe.each(Object.entries(REACHED))('the %s blind set', (name, reached) => {
  const cases = scoreFolder(join(folder, name));
  it.each(['passages', 'searches'] as const)('does not fall behind in %s', set => {
    const own = cases.filter(item => item.set === set);
    const wrong = own.filter(({ right }) => !right).map(({ id }) => id);
    expect((own.length - wrong.length) / own.length, wrong.join(' ')).toBeGreaterThanOrEqual(reached[set]);
  });

  it('does not fall behind in statements', () => {
    const all = [...scoreLabelled(join(folder, name)).values()];
    const sum = (key: 'wanted' | 'right') => all.reduce((total, item) => total + item[key], 0);
    expect(sum('right') / sum('wanted')).toBeGreaterThanOrEqual(reached.statements);
  });
});
