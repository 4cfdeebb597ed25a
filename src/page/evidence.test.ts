import { describe, expect, it, vi } from 'vitest';
import { gatherEvidence } from './evidence.ts';
import type { ReadBlock } from './text-store.ts';

// No document here: blocks of one walk are ordered without it.
vi.mock('./dom.ts', () => ({}));

const walk = {};
function readAt(at: number, ...evidence: number[]): ReadBlock {
  const block = { walk, at, text: '', lang: '', pieces: [], quoted: [], heading: false, container: {} as Node };
  return { block, mentions: [], evidence, doubtful: false, evidenceThen: 0, kept: true };
}

describe('the evidence of a page', () => {
  it('is united and sorted', () => {
    expect(gatherEvidence([readAt(0, 9, 2), readAt(1, 2, 4)]).all()).toEqual([2, 4, 9]);
  });

  it('before a block is that of the blocks before it, in whatever order they were read', () => {
    const evidence = gatherEvidence([readAt(5, 1, 2), readAt(3, 2), readAt(7, 3)]);
    expect(evidence.before(readAt(4))).toEqual([2]);
    expect(evidence.before(readAt(6))).toEqual([1, 2]);
    evidence.add(readAt(1, 3));
    expect(evidence.before(readAt(4))).toEqual([2, 3]);
    expect(evidence.before(readAt(0))).toEqual([]);
  });
});
