import { describe, expect, it } from 'vitest';
import type { ActorBrief } from '../../library/content.ts';
import { groupByActor, nextFrame, placeInTab } from './page-actors.ts';

const actor = (number: number): ActorBrief => ({
  number,
  id: `actor-${number}`,
  type: 'person',
  name: `Actor ${number}`,
  description: '',
  passages: 1,
});
const known = new Map([1, 2].map(number => [number, actor(number)]));
const mention = (number: number, sentence: string) => ({
  actor: number,
  sentence,
  lang: 'en',
  text: sentence.slice(0, 1),
  start: 0,
  before: '',
});
const list = (frame: number, ...numbers: number[]) => ({
  frame,
  list: {
    reading: false,
    unread: 0,
    mentions: numbers.map((number, index) => mention(number, `${frame}.${index}`)),
    embedded: [],
  },
});

describe('groupByActor', () => {
  it('counts over all frames, most mentioned first, with the first mention and the frames in order', () => {
    const grouped = groupByActor([list(0, 1, 2), list(7, 2, 2)], known);
    expect(
      grouped.map(({ actor: { number }, mentions, asked, frames }) => ({
        number,
        mentions,
        sentence: asked.sentence,
        frames,
      })),
    ).toEqual([
      {
        number: 2,
        mentions: 3,
        sentence: '0.1',
        frames: [
          { frame: 0, mentions: 1 },
          { frame: 7, mentions: 2 },
        ],
      },
      { number: 1, mentions: 1, sentence: '0.0', frames: [{ frame: 0, mentions: 1 }] },
    ]);
  });

  it('leaves out who is no longer in the library', () => {
    expect(groupByActor([list(0, 1, 9)], known).map(({ actor: { number } }) => number)).toEqual([1]);
  });
});

describe('the tour through the mentions of an actor', () => {
  const page = {
    mentions: 3,
    frames: [
      { frame: 0, mentions: 1 },
      { frame: 7, mentions: 2 },
    ],
  };

  it.each([
    { last: undefined, next: 0, why: 'begins in the first frame' },
    { last: { frame: 0, at: 1, of: 1 }, next: 7, why: 'goes on in the next frame when one is through' },
    { last: { frame: 7, at: 1, of: 2 }, next: 7, why: 'stays while there are more' },
    { last: { frame: 7, at: 2, of: 2 }, next: 0, why: 'comes round again' },
    { last: { frame: 5, at: 1, of: 2 }, next: 0, why: 'begins anew where the frame is gone' },
  ])('$why', ({ last, next }) => {
    expect(nextFrame(page, last)).toBe(next);
  });

  it('counts the stops over the whole tab', () => {
    expect(placeInTab(page, { frame: 0, at: 1, of: 1 })).toEqual({ at: 1, of: 3 });
    expect(placeInTab(page, { frame: 7, at: 2, of: 2 })).toEqual({ at: 3, of: 3 });
  });
});
