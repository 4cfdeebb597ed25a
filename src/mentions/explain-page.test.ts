import { describe, expect, it } from 'vitest';
import { found, matcher } from '../../test/mentions/invented.ts';
import { explainPage } from './explain-page.ts';

describe('explainPage', () => {
  const explain = (...texts: string[]) =>
    explainPage(
      matcher,
      texts.map(text => ({ text, lang: 'en' })),
    )[0] ?? [];

  it.each([
    ['Ada Tern', true, 'a sure name'],
    ['AB harbour', true, 'evident: sea'],
    ['AB', false, 'needs one of: sea; none is evident here'],
    ['Gull Street', false, 'stands inside "Gull Street"'],
    ['Heron Lane', false, 'stands as in "… Lane"'],
    ['the paper, harbour', false, 'refers to what was not named before'],
    ['ABOUT THE HARBOUR AB', false, 'its capitals tell nothing in a line of capitals'],
    ['Lark', false, 'may mean several actors, and nothing tells them apart'],
  ])('%s', (text, counts, why) => {
    expect(explain(text)[0]).toMatchObject({ counts, why });
  });

  it('tells of the shorter name inside', () => {
    expect(explain('Ada Tern', 'harbour')).toMatchObject([
      { text: 'Ada Tern', actor: 10, counts: true },
      { text: 'Tern', actor: 10, counts: false, why: 'stands inside the longer "Ada Tern"' },
    ]);
  });

  it('knows only what is evident in the same article', () => {
    const [, tern] = explainPage(
      matcher,
      [
        { text: 'a harbour', lang: 'en', article: 0 },
        { text: 'Tern', lang: 'en', article: 1 },
      ],
      [{}, {}],
    );
    expect(tern).toMatchObject([{ counts: false, why: 'needs one of: sea; none is evident here' }]);
    const [, inside] = explainPage(
      matcher,
      [
        { text: 'a harbour', lang: 'en', article: 0 },
        { text: 'Tern', lang: 'en', article: 1 },
      ],
      [{}, { within: 0 }],
    );
    expect(inside).toMatchObject([{ counts: true, why: 'evident: sea' }]);
  });

  it('agrees with read', () => {
    const text = 'Ada Tern and Kay in court by the harbour, AB and Gull Street; Tern paper, the paper, Lark';
    const counted = explain(text).filter(({ counts }) => counts);
    expect(counted.map(({ text: name, actor: number }) => `${name}=${number}`)).toEqual(
      found(text)[0]?.map(mention => mention.replace('*', '')),
    );
  });
});
