import { describe, expect, it } from 'vitest';
import type { Excerpt, Span, Voice } from '../../library/index.ts';
import { quotedPart, wholeSecondhand } from './quoted-part.ts';

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
        unbroken: 'the lamp is lit',
        start: TEXT.indexOf('the lamp'),
        speaker: 'The Keeper',
        secondhand: { speaker: 'The Keeper', via: 'The Board' },
      },
    },
    {
      why: 'the whole passage where it tells in its own words, and no speaker before it',
      given: excerpt([span('late')]),
      part: { words: TEXT, unbroken: TEXT, start: 0, secondhand: { speaker: 'The Keeper', reported: true } },
    },
    {
      why: 'the source’s own words',
      given: excerpt([span('keeper')]),
      part: { words: TEXT, unbroken: TEXT, start: 0 },
    },
    {
      why: 'nothing bearing among several voices',
      given: excerpt([]),
      part: { words: TEXT, unbroken: TEXT, start: 0 },
    },
    {
      why: 'nothing bearing, and one voice',
      given: excerpt([], [{ how: 'quoted', span: [0, TEXT.length], speaker: keeper }]),
      part: { words: TEXT, unbroken: TEXT, start: 0, speaker: 'The Keeper', secondhand: { speaker: 'The Keeper' } },
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

describe('wholeSecondhand', () => {
  const all = (speaker: Voice['speaker'], words: string): Voice => ({
    how: 'quoted',
    span: span(words),
    ...(speaker && { speaker }),
  });
  it.each([
    {
      why: 'whose words are most of it',
      voices: [all(keeper, 'The keeper said “the lamp is lit,” too. The board')],
      speaker: 'The Keeper',
    },
    { why: 'nobody where these are few', voices: [all(keeper, 'the lamp is lit')], speaker: undefined },
    {
      why: 'nobody where two speak',
      voices: [all(keeper, 'The keeper said “the lamp is lit,” too.'), all(board, 'he told it, was late')],
      speaker: undefined,
    },
    { why: 'nobody where the source speaks itself', voices: [], speaker: undefined },
  ])('names $why', ({ voices: own, speaker }) => {
    expect(wholeSecondhand(excerpt([], own))?.speaker).toBe(speaker);
  });
});

describe('quotedPart of words that are quoted', () => {
  const quoting = (quoted: Span[], bearing: Span[] = []) => quotedPart({ ...excerpt(bearing), quoted });

  it.each([
    { why: 'a part of what a speaker says', quoted: [span('lamp is')], words: '… lamp is …', speaker: 'The Keeper' },
    {
      why: 'all that a speaker says there',
      quoted: [span('the lamp is lit')],
      words: 'the lamp is lit',
      speaker: 'The Keeper',
    },
    { why: 'its end', quoted: [span('is lit')], words: '… is lit', speaker: 'The Keeper' },
    {
      why: 'two parts, in the order of the source',
      quoted: [span('lit'), span('the lamp')],
      words: 'the lamp … lit',
      speaker: 'The Keeper',
    },
    {
      why: 'parts that no word parts',
      quoted: [span('the lamp'), span('is lit')],
      words: 'the lamp is lit',
      speaker: 'The Keeper',
    },
    {
      why: 'words of two voices, which are nobody’s but the source’s',
      quoted: [span('keeper said “the lamp is lit')],
      words: '… keeper said “the lamp is lit …',
    },
    { why: 'the source’s own words up to a sentence’s end', quoted: [span('too')], words: '… too' },
    {
      why: 'words that are told, from a sentence’s beginning on',
      quoted: [span('The board, he')],
      words: 'The board, he …',
    },
  ])('gives $why', ({ quoted, words, speaker }) => {
    const part = quoting(quoted, [span('late')]);
    expect([part.words, part.speaker]).toEqual([words, speaker]);
    const first = quoted.map(([start]) => start).sort((a, b) => a - b)[0] ?? 0;
    expect(part.start).toBe(first);
    expect(TEXT.startsWith(part.unbroken, first)).toBe(true);
  });

  it('cites told words as told, and words of several voices as the source’s', () => {
    expect(quoting([span('was late')]).secondhand).toEqual({ speaker: 'The Keeper', reported: true });
    expect(quoting([span('keeper said “the lamp is lit')]).secondhand).toBeUndefined();
  });

  it('sets no blanks around … in a text without any', () => {
    const text = '码头的灯光在夜里一直亮着，渡轮在清晨离开港口。';
    const part = quotedPart({
      ...excerpt([], []),
      text,
      quoted: [
        [0, 3],
        [13, 16],
      ],
    } as ReturnType<typeof excerpt>);
    expect(part.words).toBe('码头的…渡轮在…');
  });
});
