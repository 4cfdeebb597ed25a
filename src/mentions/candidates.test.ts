import { describe, expect, it } from 'vitest';
import { isInAddress } from './writing/addresses.ts';
import { isAcronym, isCapitalsOnly } from './writing/letter-case.ts';
import { isPronoun } from './writing/pronouns.ts';

/** The span of the part of a text between bars, with the text without them. */
function marked(text: string): [text: string, start: number, end: number] {
  const start = text.indexOf('|');
  return [text.replaceAll('|', ''), start, text.lastIndexOf('|') - 1];
}

describe('isInAddress', () => {
  it.each([
    ['see www.|china|.org.cn', true],
    ['see |china|.org', true],
    ['https://x.y/|tibet|/', true],
    ['(press@|un|.org)', true],
    ['@|UN| said', true],
    ['#|Xinjiang| is', false],
    ['|China|. Org', false],
    ['the |US|/|China|', false],
    ['in |China|.The', false],
    ['参见|中国|报告http://x.cn', false],
    ['|UN|', false],
  ])('%s: %s', (text, expected) => {
    expect(isInAddress(...marked(text))).toBe(expected);
  });

  it('looks only so far in a token without end', () => {
    const long = 'x'.repeat(1_000_000);
    expect(isInAddress(`${long}US${long}`, long.length, long.length + 2)).toBe(false);
  });
});

describe('isCapitalsOnly', () => {
  it.each([
    ['ABOUT |US|', true],
    ['JOIN |US| TODAY', true],
    ['ABOUT |US|: the team', true],
    ['About |US|', false],
    ['the |US| said', false],
    ['|US|', false],
    ['A |US| B', false],
    ['关于 |US| NEWS', false],
    ['The end. |US|', false],
  ])('%s: %s', (text, expected) => {
    expect(isCapitalsOnly(...marked(text))).toBe(expected);
  });
});

describe('isPronoun', () => {
  it.each([
    ['Contact |US|', true],
    ['About |US| · Help', true],
    ['Please join |US|!', true],
    ['Join |US| troops', false],
    ['the |US|', false],
    ['About |USA|', false],
    ['Roundabout |US|', false],
  ])('%s: %s', (text, expected) => {
    expect(isPronoun(...marked(text))).toBe(expected);
  });
});

describe('isAcronym', () => {
  it.each([
    ['UN', true],
    ['U.S.A.', true],
    ['ООН', true],
    ['Un', false],
    ['U', false],
    ['中国', false],
    ['ABŞ', true],
  ])('%s: %s', (name, expected) => {
    expect(isAcronym(name)).toBe(expected);
  });
});
