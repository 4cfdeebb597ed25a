import { describe, expect, it } from 'vitest';
import { evidenceOf, matcher } from '../../test/mentions/invented.ts';
import { read } from './read.ts';
import type { Known, KnownArticle } from './types.ts';

describe('read: articles', () => {
  /** Two teasers, and a story with a comment, which is answered. */
  const articles = [{}, {}, {}, { within: 2 }, { within: 3 }].map(article => ({ ...article, all: [], before: [] }));
  const [teaser, other, story, comment, answer] = [0, 1, 2, 3, 4];
  const foundIn = (...placed: (readonly [text: string, article?: number])[]) =>
    read(
      matcher,
      placed.map(([text, article]) => ({ text, lang: 'en', article })),
      undefined,
      articles,
    ).map(({ mentions }) => mentions.length);

  it('keep their evidence from their neighbours', () => {
    expect(foundIn(['Tern came', teaser], ['to the harbour', other])).toEqual([0, 0]);
    expect(foundIn(['Tern came', teaser], ['to the harbour', teaser], ['Tern', other])).toEqual([1, 0, 0]);
    expect(foundIn(['Ada Tern', teaser], ['Dr Tern', other])).toEqual([1, 0]);
  });

  it('give it to what is inside, not to what is around', () => {
    expect(foundIn(['the harbour', story], ['Tern', comment], ['Tern', answer])).toEqual([0, 1, 1]);
    expect(foundIn(['Tern', story], ['Tern', comment], ['the harbour', answer])).toEqual([0, 0, 0]);
    expect(foundIn(['Tern'], ['the harbour', story])).toEqual([0, 0]);
  });

  it('take what is evident outside, before and after', () => {
    expect(foundIn(['Tern', teaser], ['the harbour'], ['Tern', answer])).toEqual([1, 0, 1]);
  });

  it('tell whom a wording means', () => {
    const [kay] = read(matcher, [{ text: 'Kay', lang: 'en', article: 1 }], undefined, [
      { all: evidenceOf('Bob Kay in court'), before: [] },
      { all: evidenceOf('at the airfield'), before: [] },
    ]);
    expect(kay?.mentions.map(({ actor: number }) => number)).toEqual([50]);
  });

  it('take what is known of them and of what is around them', () => {
    const tern = [{ text: 'Tern', lang: 'en', article: 1 }];
    const known = { all: evidenceOf('the harbour'), before: [] };
    const nothing = { all: [], before: [] };
    const counts = (page: Known, ...given: readonly KnownArticle[]) =>
      read(matcher, tern, page, given)[0]?.mentions.length;
    expect(counts(known, nothing, nothing)).toBe(1);
    expect(counts(nothing, nothing, known)).toBe(1);
    expect(counts(nothing, known, { ...nothing, within: 0 })).toBe(1);
    expect(counts(nothing, known, nothing)).toBe(0);
  });

  it('have references of their own, or to what was named around them', () => {
    const named = 'Harbour Report on a harbour';
    const last = (...placed: Parameters<typeof foundIn>) => foundIn(...placed).at(-1);
    expect(last([named], ['the paper', teaser])).toBe(1);
    expect(last([named, story], ['the paper', answer])).toBe(1);
    expect(last([named, teaser], ['a harbour, the paper', other])).toBe(0);
    expect(last([named, comment], ['a harbour, the paper', story])).toBe(0);
    expect(foundIn(['the paper', answer], [named, story])).toEqual([0, 1]);
  });

  it('are lists of languages by themselves', () => {
    const languages = (...given: number[]) =>
      read(
        matcher,
        ['Deutsch', 'English', 'Français'].map((text, index) => ({ text, lang: 'en', article: given[index] })),
        undefined,
        articles,
      ).filter(({ evidence }) => evidence.length > 0).length;
    expect(languages(teaser, teaser, teaser)).toBe(3);
    expect(languages(teaser, other, story)).toBe(0);
  });
});
