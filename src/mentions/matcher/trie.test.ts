import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, childOf, NONE, ROOT } from './trie.ts';

/** The pattern at the end of a way through the trie, or undefined. */
function lookUp(patterns: readonly string[], text: string): string | undefined {
  const trie = buildTrie(patterns);
  let node = ROOT;
  for (let at = 0; at < text.length; at++) {
    node = childOf(trie, node, text.charCodeAt(at));
    if (node === NONE) return undefined;
  }
  return patterns[(trie.pattern[node] ?? 0) - 1];
}

describe('trie', () => {
  const some = fc
    .uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }))
    .map(list => list.sort((a, b) => (a < b ? -1 : 1)));

  it('finds each pattern and nothing else', () => {
    fc.assert(
      fc.property(some, fc.string({ unit: 'binary', maxLength: 5 }), (patterns, other) => {
        for (const pattern of patterns) expect(lookUp(patterns, pattern)).toBe(pattern);
        expect(lookUp(patterns, other)).toBe(patterns.includes(other) ? other : undefined);
      }),
    );
  });

  it('finds among many children as among few', () => {
    const patterns = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x100 + index));
    for (const pattern of patterns) expect(lookUp(patterns, pattern)).toBe(pattern);
    expect(lookUp(patterns, 'a')).toBeUndefined();
    expect(lookUp(patterns, '\uffff')).toBeUndefined();
  });

  it('holds nothing when given nothing', () => {
    expect(childOf(buildTrie([]), ROOT, 0)).toBe(NONE);
  });
});
