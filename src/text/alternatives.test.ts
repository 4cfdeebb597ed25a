import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf, MOST_ALTERNATIVES } from './alternatives.ts';

describe('alternativesOf', () => {
  it.each([
    ['UN report', ['UN report']],
    ['{UN|United Nations} report', ['UN report', 'United Nations report']],
    ['{a|b} {c|d}', ['a c', 'a d', 'b c', 'b d']],
    ['Office{| of the UN}', ['Office', 'Office of the UN']],
    ['{a|{b|c} d}', ['a', 'b d', 'a', 'c d']],
    ['{one} way', ['one way']],
    ['open { here', ['open { here']],
    ['shut } here', ['shut } here']],
    ['', ['']],
  ])('%s', (text, expected) => {
    expect(alternativesOf(text)).toEqual(expected);
  });

  it('takes a text that stands for too many as it is written', () => {
    const many = '{a|b}'.repeat(12);
    expect(alternativesOf(many)).toEqual([many]);
    expect(alternativesOf('{a|b}'.repeat(200))).toHaveLength(1);
  });

  it('gives some texts and not too many, whatever it is given', () => {
    const text = fc.array(fc.constantFrom('{', '|', '}', 'a', ' '), { maxLength: 60 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, one => {
        const texts = alternativesOf(one);
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.length).toBeLessThanOrEqual(MOST_ALTERNATIVES);
      }),
    );
  });
});
