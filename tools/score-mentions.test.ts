import { describe, expect, it } from 'vitest';
import { type LabelledPage, type Spot, scorePages, tableByLanguage, total } from './score-mentions.ts';

const text = 'Ada met Bob and Ada.\nBob left.\n';
const spot = (kind: Spot['kind'], word: string, actor: string, before: string, after: string): Spot => ({
  kind,
  text: word,
  actor,
  before,
  after,
});
const page = (spots: Spot[], found: LabelledPage['found']): LabelledPage => ({
  page: 'p',
  lang: 'en',
  text,
  spots,
  found,
});
const ada = { start: 0, end: 3, actor: 'a' };

describe('scorePages', () => {
  it('counts what is right, wrong and missed', () => {
    const spots = [
      spot('expected', 'Ada', 'a', '', ' met'),
      spot('optional', 'Bob', 'b', 'met ', ' and'),
      spot('expected', 'Ada', 'a', 'and ', '.'),
      spot('forbidden', 'Bob', 'b', '', ' left'),
    ];
    const [score] = scorePages([
      page(spots, [ada, { start: 8, end: 11, actor: 'b' }, { start: 21, end: 24, actor: 'b' }]),
    ]);
    expect(score).toMatchObject({ right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('wants the right actor, and takes an overlap for a find', () => {
    const spots = [spot('expected', 'Ada', 'a', '', ' met')];
    expect(scorePages([page(spots, [{ ...ada, actor: 'b' }])])[0]).toMatchObject({ right: 0, wrong: 1, missed: 1 });
    expect(scorePages([page(spots, [{ start: 0, end: 7, actor: 'a' }])])[0]).toMatchObject({
      right: 1,
      wrong: 0,
      missed: 0,
    });
  });

  it('is perfect where nothing is expected and nothing found', () => {
    expect(scorePages([page([], [])])[0]).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });

  it('refuses a label that is not in the text', () => {
    expect(() => scorePages([page([spot('expected', 'Eve', 'e', '', '')], [])])).toThrow('p: no "Eve" in its text');
  });
});

it('sums up by language', () => {
  const scores = scorePages([
    page([spot('expected', 'Ada', 'a', '', ' met')], [ada]),
    { ...page([], [ada]), lang: 'fr' },
  ]);
  expect(total(scores)).toMatchObject({ right: 1, wrong: 1, missed: 0 });
  const lines = tableByLanguage(scores).split('\n').slice(1);
  expect(lines.map(line => line.split(/ +/u)[0])).toEqual(['en', 'fr', 'all']);
});
