import { describe, expect, it } from 'vitest';
import { explainPage } from './explain-page.ts';
import { compile } from './matcher/compile.ts';
import { read } from './read.ts';
import type { Evidence, Known, KnownArticle, NamedActor, NamedAlias, Vocabulary } from './types.ts';

const actor = (number: number, id: string, type: NamedActor['type'], aliases: NamedAlias[]): NamedActor => ({
  number,
  id,
  type,
  listed: true,
  public: true,
  aliases,
});
const en = (text: string, more: Partial<NamedAlias> = {}): NamedAlias => ({ text, lang: 'en', ...more });

/** Invented names, so that nothing here depends on the bundled ones. */
const vocabulary: Vocabulary = {
  contexts: {
    sea: { mul: ['harbour', 'Marina Bay'], en: ['Tern', 'AB'] },
    air: { mul: ['airfield'] },
    law: { mul: ['court'] },
  },
  actors: [
    actor(10, 'tern', 'person', [en('Ada Tern'), en('Tern', { needs: ['sea'] }), en('Dr Tern', { needs: ['air'] })]),
    actor(20, 'terns', 'body', [en('Tern Society'), en('AB', { caseSensitive: true, needs: ['sea'], inflect: true })]),
    actor(30, 'paper', 'document', [
      en('Tern paper', { needs: ['sea'] }),
      en('the paper', { after: true, needs: ['sea'] }),
      en('Harbour Report'),
    ]),
    actor(40, 'isle', 'place', [en('Isle of Tern'), en('the isle', { needs: ['air'] })]),
    actor(50, 'kay-a', 'person', [en('Ann Kay'), en('Kay', { needs: ['air'] })]),
    actor(60, 'kay-b', 'person', [en('Bob Kay'), en('Kay', { needs: ['law'] })]),
    actor(70, 'gull', 'person', [
      en('Gull', { not: ['Gull Street', 'the gull and the'] }),
      en('Gu', { not: ['Gu Wine'] }),
    ]),
    actor(100, 'heron', 'person', [
      en('{Old|Grey} Heron{|, Esq.}'),
      en('Heron', { not: ['… {Street|Lane}', 'Deputy …'] }),
    ]),
    actor(80, 'lark-a', 'person', [en('Lark')]),
    actor(90, 'lark-b', 'person', [en('Lark'), en('Larks', { stem: true })]),
  ],
};
const matcher = compile(vocabulary);

const found = (...texts: string[]) => foundWith([], [], ...texts);
function foundWith(all: Evidence, before: Evidence, ...texts: string[]): string[][] {
  const blocks = texts.map(text => ({ text, lang: 'en' }));
  return read(matcher, blocks, { all, before }).map(({ mentions }, index) =>
    mentions.map(
      ({ start, end, actor: number, reference }) =>
        `${texts[index]?.slice(start, end)}=${number}${reference ? '*' : ''}`,
    ),
  );
}
const evidenceOf = (...texts: string[]): Evidence =>
  [
    ...new Set(
      read(
        matcher,
        texts.map(text => ({ text, lang: 'en' })),
      ).flatMap(({ evidence }) => evidence),
    ),
  ].sort((a, b) => a - b);

describe('read: evidence', () => {
  it('counts a doubtful name near its evidence, or with it anywhere on the page', () => {
    expect(found('Tern came to the harbour')).toEqual([['Tern=10']]);
    expect(found('Tern came', 'to the harbour')).toEqual([['Tern=10'], []]);
    expect(foundWith(evidenceOf('a harbour'), [], 'Tern came')).toEqual([['Tern=10']]);
    expect(found('Tern came')).toEqual([[]]);
  });

  it('takes another sure name of the same actor for evidence, but not for a place', () => {
    expect(found('Ada Tern spoke.', 'Dr Tern left.')).toEqual([['Ada Tern=10'], ['Dr Tern=10']]);
    expect(found('Isle of Tern.', 'We left the isle.')).toEqual([['Isle of Tern=40'], []]);
  });

  it('lets no name vouch for itself, nor one in doubt for another', () => {
    // "Tern" is a word of the context that it needs.
    expect(found('Tern. Tern again. Tern.')).toEqual([[]]);
    expect(found('AB and Tern')).toEqual([[]]);
    expect(foundWith(evidenceOf('Tern'), evidenceOf('Tern'), 'Tern')).toEqual([[]]);
  });

  it('sets free what lies in a name once that name counts', () => {
    // The airfield meets "Dr Tern", whose "Tern" is then evidence for the sea, which "AB" needs.
    expect(found('Dr Tern', 'AB', 'an airfield')).toEqual([['Dr Tern=10'], ['AB=20'], []]);
    expect(found('Dr Tern', 'AB')).toEqual([[], []]);
  });

  it('keeps the case of capitalised words of contexts', () => {
    expect(found('Tern', 'marina bay')).toEqual([[], []]);
    expect(found('Tern', 'MARINA BAY')).toEqual([['Tern=10'], []]);
  });

  it('says the same in one call or piece by piece', () => {
    const texts = ['Tern came', 'the paper said', 'Harbour Report', 'Dr Tern at the airfield', 'the paper'];
    const evidence = evidenceOf(...texts);
    const whole = found(...texts);
    const pieces = texts.map((text, index) => foundWith(evidence, evidenceOf(...texts.slice(0, index)), text)[0]);
    expect(pieces).toEqual(whole);
    expect(foundWith(evidence, [], ...texts)).toEqual(whole);
  });
});

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

describe('read: references', () => {
  it('counts a reference after its actor was named', () => {
    expect(found('the paper on the harbour', 'Harbour Report', 'the paper')).toEqual([
      [],
      ['Harbour Report=30'],
      ['the paper=30*'],
    ]);
    expect(found('Harbour Report. By the harbour, the paper')).toEqual([['Harbour Report=30', 'the paper=30*']]);
    expect(found('the paper, in the harbour; Harbour Report')).toEqual([['Harbour Report=30']]);
    expect(foundWith(evidenceOf('the harbour'), evidenceOf('Harbour Report'), 'the paper')).toEqual([
      ['the paper=30*'],
    ]);
  });
});

describe('read: which name wins', () => {
  it('gives a place to the longest name, over all actors', () => {
    expect(found('Ada Tern of the Tern Society on the Isle of Tern, harbour')).toEqual([
      ['Ada Tern=10', 'Tern Society=20', 'Isle of Tern=40'],
    ]);
  });

  it('lets a longer name in doubt take nothing', () => {
    expect(found('Ada Tern paper')).toEqual([['Ada Tern=10']]);
  });

  it('decides between actors of the same wording by their evidence, or not at all', () => {
    expect(found('Kay at the airfield')).toEqual([['Kay=50']]);
    expect(found('Kay in court')).toEqual([['Kay=60']]);
    expect(found('Kay in court at the airfield')).toEqual([[]]);
    expect(found('Kay in court at the airfield', 'Bob Kay')).toEqual([['Kay=60'], ['Bob Kay=60']]);
    expect(found('Kay')).toEqual([[]]);
    expect(found('Lark')).toEqual([[]]);
  });

  it('lets a veto take the name and shorter ones of the same actor', () => {
    expect(found('Gull Street. Gull.')).toEqual([['Gull=70']]);
    expect(found('The Gull and the boat')).toEqual([[]]);
    expect(found('GULL-STREET GULL')).toEqual([['GULL=70', 'GULL=70']]);
    expect(found('Gu Wine')).toEqual([[]]);
  });
});

describe('read: alternatives and vetoes beside a name', () => {
  it.each([
    ['Old Heron met Grey Heron, Esq.', 'Old Heron=100', 'Grey Heron, Esq.=100'],
    ['Heron met the heron', 'Heron=100', 'heron=100'],
    ['Heron Street, Old Heron Lane, HERON  LANE'],
    ['Deputy Heron and the deputy Old Heron'],
    ['Street Heron, Deputy. Heron', 'Heron=100', 'Heron=100'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('read: words', () => {
  it.each([
    ['Ada  Tern', 'Ada  Tern=10'],
    ['ADA TERN', 'ADA TERN=10'],
    ['«Ada Tern’s»', 'Ada Tern=10'],
    ['Ada\u00a0Te\u00adrn', 'Ada\u00a0Te\u00adrn=10'],
    ['Canada Tern'],
    ['Ada Ternary'],
    ['ada.tern@x.org and ada@ada tern.org'],
    ['x/Ada Tern/y', 'Ada Tern=10'],
    ['larksome song', 'larksome=90'],
    ['😀Ada Tern😀', 'Ada Tern=10'],
    ['Ada Tern\ud800', 'Ada Tern=10'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('takes endings of an acronym only in small letters, and none of its case from a line of capitals', () => {
    expect(found('ABs in the harbour', 'ABS', 'ABOUT AB AND MORE', 'Ab')).toEqual([['ABs=20'], [], [], []]);
  });
});

describe('read: doubt', () => {
  it.each([
    ['Ada Tern', false],
    ['nothing here', false],
    ['Tern', true],
    ['Tern in the harbour', false],
    ['Harbour Report', false],
    ['the paper', true],
    ['Lark', true],
    ['Gull Street', false],
  ])('%s: %s', (text, doubtful) => {
    expect(read(matcher, [{ text, lang: 'en' }])[0]?.doubtful).toBe(doubtful);
  });

  it('is only there where more evidence changes something', () => {
    const all = evidenceOf('harbour airfield court, Ann Kay, Ada Tern');
    for (const text of ['Ada Tern', 'Tern in the harbour', 'Gull Street', 'nothing']) {
      expect(foundWith(all, [], text)).toEqual(found(text));
    }
  });
});

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
