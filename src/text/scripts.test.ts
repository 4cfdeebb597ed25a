import { describe, expect, it } from 'vitest';
import { isWordLimit, Script, scriptBefore, scriptOf } from './scripts.ts';

describe('scriptOf', () => {
  it.each([
    ['a', Script.latin],
    ['ж', Script.cyrillic],
    ['中', Script.han],
    ['々', Script.han],
    ['ー', Script.katakana],
    ['の', Script.hiragana],
    ['한', Script.hangul],
    ['ี', Script.mark],
    ['7', Script.digit],
    ['²', Script.none],
    ['་', Script.none],
    ['·', Script.none],
    ['ა', Script.other],
    ['\ud83d', Script.none],
  ])('%s', (character, script) => {
    expect(scriptOf(character.charCodeAt(0))).toBe(script);
  });
});

describe('scriptBefore', () => {
  it('looks through marks', () => {
    expect(scriptBefore('ची', 2)).toBe(Script.devanagari);
    expect(scriptBefore('a', 0)).toBe(Script.none);
  });
});

describe('isWordLimit', () => {
  /** A bar in the text stands for the place in question. */
  it.each([
    ['|a', true],
    ['a|', true],
    ['a|b', false],
    ['a| b', true],
    ['a|-b', true],
    ['a|7', false],
    ['中|国', true],
    ['中|7', true],
    ['7|中', true],
    ['7|년', true],
    ['7|7', false],
    ['ア|イ', false],
    ['ア|は', true],
    ['ア|中', true],
    ['中|文a', true],
    ['中|a', true],
    ['a|а', false],
    ['한|국', false],
    ['U|한', true],
    ['च|ी', false],
    ['ची|न', false],
    ['จ|ี', false],
    ['จี|น', true],
    ['བོད|་', true],
    ['བོ|ད', false],
    ['ا|ل', false],
    ['a|😀', true],
  ])('%s: %s', (text, expected) => {
    expect(isWordLimit(text.replace('|', ''), text.indexOf('|'))).toBe(expected);
  });
});
