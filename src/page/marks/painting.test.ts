import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../text/open-block.ts';
import type { Found } from './found.ts';
import { oncePerActor, oncePerSection } from './painting.ts';

// No document here: blocks of one walk are ordered without it.
vi.mock('../dom.ts', () => ({}));

const walk = {};
/** A block at a place of the walk, with a mention of each actor. */
function blockAt(at: number, heading: boolean, ...actors: number[]) {
  const block = {
    walk,
    at,
    heading,
    text: '',
    lang: '',
    pieces: [],
    quoted: [],
    article: undefined,
    container: {} as Node,
  } satisfies Block;
  const mentions = actors.map((actor, start): Found => ({ block, start, end: start + 1, actor, line: 'solid' }));
  return { block, mentions };
}
const places = (found: readonly Found[]) => found.map(({ block, start, actor }) => `${block.at}.${start}: ${actor}`);

describe('once per actor', () => {
  it('leaves the first of each', () => {
    expect(places(oncePerActor(blockAt(0, false, 1, 2, 1, 3, 2).mentions))).toEqual(['0.0: 1', '0.1: 2', '0.3: 3']);
  });
});

describe('once per section', () => {
  it('begins anew at each heading, which is a part of what follows it', () => {
    const blocks = [blockAt(0, false, 1, 1), blockAt(1, false, 1, 2), blockAt(2, true, 1), blockAt(3, false, 1, 2)];
    expect(places(oncePerSection(blocks))).toEqual(['0.0: 1', '1.1: 2', '2.0: 1', '3.1: 2']);
  });

  it('takes a title and its subtitle for one heading', () => {
    expect(places(oncePerSection([blockAt(0, true, 1), blockAt(1, true, 1), blockAt(2, false, 1)]))).toEqual([
      '0.0: 1',
    ]);
  });

  it('goes by the place in the document, not by the order of reading', () => {
    const blocks = [blockAt(3, false, 1), blockAt(2, true), blockAt(1, false, 1), blockAt(4, false, 1)];
    expect(places(oncePerSection(blocks))).toEqual(['1.0: 1', '3.0: 1']);
  });
});
