import { describe, expect, it, vi } from 'vitest';
import type { ReadBlock } from '../marks/text-store.ts';
import type { Article } from './articles.ts';
import { gatherEvidence } from './evidence.ts';

// No document here: blocks of one walk are ordered without it.
vi.mock('../dom.ts', () => ({}));
vi.mock('../../messages/index.ts', () => ({}));

const walk = {};
function readAt(at: number, evidence: readonly number[] = [], article?: Article): ReadBlock {
  const block = {
    walk,
    at,
    text: '',
    lang: '',
    pieces: [],
    quoted: [],
    heading: false,
    container: {} as Node,
    article,
  };
  return { block, mentions: [], evidence, doubtful: false, evidenceThen: 0, kept: true };
}
const articleIn = (around?: Article): Article => ({ around, depth: 0 });

describe('the evidence of a page', () => {
  it('is united and sorted', () => {
    const evidence = gatherEvidence([readAt(0, [9, 2]), readAt(1, [2, 4])]);
    expect(evidence.around([readAt(0)]).page.all).toEqual([2, 4, 9]);
  });

  it('before a batch is that of the blocks before its first, in whatever order they were read', () => {
    const evidence = gatherEvidence([readAt(5, [1, 2]), readAt(3, [2]), readAt(7, [3])]);
    const knownBefore = (at: number) => evidence.around([readAt(at), readAt(9)]).page.before;
    expect(knownBefore(4)).toEqual([2]);
    expect(knownBefore(6)).toEqual([1, 2]);
    evidence.add(readAt(1, [3]));
    expect(knownBefore(4)).toEqual([2, 3]);
    expect(knownBefore(0)).toEqual([]);
  });
});

describe('the evidence of articles', () => {
  const story = articleIn();
  const comment = articleIn(story);
  const other = articleIn();
  const evidence = gatherEvidence([
    readAt(0, [1]),
    readAt(1, [2, 3], story),
    readAt(2, [4], comment),
    readAt(3, [5], story),
    readAt(4, [6, 7, 8], other),
  ]);

  it('goes with blocks that stand in them, each article behind the one around it, others left out', () => {
    const { page, articles, numbers } = evidence.around([readAt(2, [], comment), readAt(3, [], story)]);
    expect(page).toEqual({ all: [1], before: [1] });
    expect(articles).toEqual([
      { all: [2, 3, 5], before: [2, 3] },
      { within: 0, all: [4], before: [] },
    ]);
    expect([numbers.get(story), numbers.get(comment), numbers.get(other)]).toEqual([0, 1, undefined]);
  });

  it('is counted for a block with what is around it', () => {
    const counts = [undefined, story, comment, other].map(article => evidence.countFor(readAt(9, [], article)));
    expect(counts).toEqual([1, 4, 5, 4]);
    expect(evidence.total()).toBe(8);
  });

  it('is forgotten whole', () => {
    const own = gatherEvidence([readAt(0, [1]), readAt(1, [2], story)]);
    own.clear();
    expect(own.total()).toBe(0);
    expect(own.around([readAt(1, [], story)]).articles).toEqual([{ all: [], before: [] }]);
  });
});
