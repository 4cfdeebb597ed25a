import { describe, expect, it } from 'vitest';
import type { Excerpt, Span, Voice } from '../../library/index.ts';
import { quotedPart } from './quoted-part.ts';

const TEXT = 'The keeper said “the lamp is lit,” too. The board, he told it, was late.';
const keeper = { id: 'keeper', name: 'The Keeper' };
const board = { id: 'board', name: 'The Board' };
const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const voices: Voice[] = [
  { how: 'own', span: span('The keeper said') },
  { how: 'quoted', span: span('the lamp is lit,'), speaker: keeper, via: board },
  { how: 'reported', span: span('The board, he told it, was late.'), speaker: keeper },
];
const excerpt = (bearing: Span[], own = voices) => ({ text: TEXT, bearing, voices: own }) as unknown as Excerpt;

describe('quotedPart', () => {
  it.each([
    {
      why: 'quoted words without the comma at their end, with who says them and through whom',
      given: excerpt([span('lamp')]),
      part: {
        words: 'the lamp is lit',
        start: TEXT.indexOf('the lamp'),
        speaker: 'The Keeper',
        secondhand: { speaker: 'The Keeper', via: 'The Board' },
      },
    },
    {
      why: 'the whole passage where it tells in its own words, and no speaker before it',
      given: excerpt([span('late')]),
      part: { words: TEXT, start: 0, secondhand: { speaker: 'The Keeper', reported: true } },
    },
    { why: 'the source’s own words', given: excerpt([span('keeper')]), part: { words: TEXT, start: 0 } },
    { why: 'nothing bearing among several voices', given: excerpt([]), part: { words: TEXT, start: 0 } },
    {
      why: 'nothing bearing, and one voice',
      given: excerpt([], [{ how: 'quoted', span: [0, TEXT.length], speaker: keeper }]),
      part: { words: TEXT, start: 0, speaker: 'The Keeper', secondhand: { speaker: 'The Keeper' } },
    },
    {
      why: 'the voice that has most of the bearing words',
      given: excerpt([span('keeper said'), span('the lamp is lit')]),
      part: expect.objectContaining({ speaker: 'The Keeper' }),
    },
  ])('gives $why', ({ given, part }) => {
    expect(quotedPart(given)).toEqual(part);
  });
});
