import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findQuotations } from './find.ts';
import type { BlockSpan, FoundQuotation, PageBlock } from './find-types.ts';

const page = (...texts: string[]): PageBlock[] => texts.map(text => ({ text, lang: 'en' }));
const words = (blocks: readonly PageBlock[], { block, span }: BlockSpan) => blocks[block]?.text.slice(...span);
const who = (blocks: readonly PageBlock[], { speaker }: FoundQuotation) =>
  typeof speaker === 'object' ? words(blocks, speaker) : speaker;
const shown = (blocks: readonly PageBlock[]) =>
  findQuotations(blocks).map(found => [found.kind, found.text, who(blocks, found)]);

describe('findQuotations', () => {
  it('gives places without and with marks, and the words', () => {
    expect(findQuotations(page('She said: “It works.”', '“Start now,” said Ann Lee.'))).toEqual([
      {
        block: 0,
        span: [11, 20],
        outer: [10, 21],
        parts: [{ block: 0, span: [11, 20] }],
        text: 'It works.',
        kind: 'quotation',
        speaker: 'open',
      },
      {
        block: 1,
        span: [1, 11],
        outer: [0, 12],
        parts: [{ block: 1, span: [1, 11] }],
        text: 'Start now,',
        kind: 'quotation',
        speaker: { block: 1, span: [18, 25] },
      },
    ]);
  });

  it('names who goes on, without the verb', () => {
    expect(shown(page('The board’s letter went on: “The ferry will not run in winter.”'))).toEqual([
      ['quotation', 'The ferry will not run in winter.', 'The board’s letter'],
    ]);
  });

  it('goes on over paragraphs that repeat the opening mark, with what stands within', () => {
    const blocks = page('Ann Lee wrote: “It rained.', '“The guard said ‘go home’ twice.', '“We went.” Then it snowed.');
    const [whole, inner] = findQuotations(blocks);
    expect(whole?.text).toBe('It rained.\nThe guard said ‘go home’ twice.\nWe went.');
    expect(whole?.parts.map(({ block }) => block)).toEqual([0, 1, 2]);
    expect(whole && who(blocks, whole)).toBe('Ann Lee');
    expect(inner).toMatchObject({ block: 1, text: 'go home', within: 0, via: { block: 0, span: [0, 7] } });
  });

  it('leaves a mark alone that nothing closes and no paragraph repeats', () => {
    expect(shown(page('He said “it works and left.', 'Nobody “saw” him.'))).toEqual([['word', 'saw', undefined]]);
  });

  it('goes on from nobody through a heading', () => {
    const blocks: PageBlock[] = [
      { text: '“It works,” said Ann Lee.', lang: 'en' },
      { text: 'What came next', lang: 'en', heading: true },
      { text: '“Nobody knows what came next.”', lang: 'en' },
    ];
    expect(shown(blocks)[1]).toEqual(['quotation', 'Nobody knows what came next.', undefined]);
  });

  it('takes an element and the marks round or within it for one quotation', () => {
    const text = '“It works,” said Ann Lee.';
    for (const quoted of [[0, 11] as const, [1, 10] as const]) {
      expect(shown([{ text, lang: 'en', quoted: [quoted] }])).toEqual([['quotation', 'It works,', 'Ann Lee']]);
    }
  });

  it('takes no signature in a blockquote for words, whatever is left of it in the element', () => {
    const quoted = (...texts: string[]) =>
      page(...texts).map(block => ({ ...block, quoted: [[0, block.text.length] as const] }));
    const words = 'It was dark that night.';
    for (const sign of ['— Ann Lee, mayor', '-- Ann Lee (@annlee) May 4, 2022'])
      expect(shown(quoted(words, sign)).map(([, text]) => text)).toEqual([words]);
    expect(shown(quoted(words, '— And we all went home.')).map(([, text]) => text)).toHaveLength(2);
    const text = `${words} — Ann Lee`;
    expect(shown([{ text, lang: 'en', quoted: [[0, text.length - 'Ann Lee'.length]] }])).toEqual([
      ['quotation', words, 'Ann Lee'],
    ]);
  });

  it('drops marks that pair across the edge of an element', () => {
    const text = 'A “mark” here. It “works well and it is cheap” too';
    expect(shown([{ text, lang: 'en', quoted: [[22, text.length]] }]).map(([, found]) => found)).toEqual([
      'mark',
      'ks well and it is cheap” too',
    ]);
  });

  it('bears places of elements that are not in the text', () => {
    expect(
      shown([
        {
          text: 'It works',
          lang: 'en',
          quoted: [
            [-3, 99],
            [5, 2],
            [40, 50],
          ],
        },
      ]),
    ).toEqual([['quotation', 'It works', undefined]]);
  });

  it('goes on in the next paragraph once, where both an element and a mark begin there', () => {
    const found = findQuotations([
      { text: '„she ', lang: 'en' },
      { text: '„说"that ', lang: 'en', quoted: [[0, 4]] },
    ]);
    for (const [index, { within }] of found.entries()) expect(within ?? -1).toBeLessThan(index);
  });

  it('stays within any page, in order, and never throws', () => {
    const part = fc.constantFrom(
      ...'“”"\'«»„‘’「」\n:,.—',
      'Ann Lee ',
      ' said ',
      'she ',
      'that ',
      'according to ',
      '说',
      'は',
      '😀',
      '\ud800',
    );
    const block = fc.record({
      text: fc.array(part, { maxLength: 25 }).map(parts => parts.join('')),
      lang: fc.constantFrom('en', 'de', 'fr', 'tr', 'zh', 'ja', 'ko', 'ar', ''),
      quoted: fc.array(fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 40 })), { maxLength: 2 }),
      heading: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), blocks => {
        const found = findQuotations(blocks);
        for (const [index, quotation] of found.entries()) {
          expect(quotation.text).toBe(quotation.parts.map(place => words(blocks, place)).join('\n'));
          expect(quotation.text.trim()).not.toBe('');
          expect(quotation.parts[0]).toEqual({ block: quotation.block, span: quotation.span });
          for (const place of [...quotation.parts, quotation.speaker, quotation.via]) {
            if (typeof place === 'object') expect(words(blocks, place)?.trim()).toBeTruthy();
          }
          if (quotation.within !== undefined) expect(quotation.within).toBeLessThan(index);
          const before = found[index - 1];
          if (before)
            expect(before.block * 1e6 + before.outer[0]).toBeLessThanOrEqual(
              quotation.block * 1e6 + quotation.outer[0],
            );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('articles', () => {
  const speakers = (first: number | undefined, second: number | undefined, ...texts: string[]) => {
    const blocks = page(...texts).map((block, index) => ({ ...block, article: index === 0 ? first : second }));
    return findQuotations(blocks, [{}, { within: 0 }, {}]).map(found => who(blocks, found));
  };

  it.each([
    ['a pronoun', 'Ann Lee came late.', '“It was dark that night,” she said.', 'Ann Lee', 'open'],
    ['a speaker who goes on', '“It works well,” said Ann Lee.', '“It will go on for years.”', 'Ann Lee', undefined],
    ['what leads in', 'Ann Lee wrote:', '“It was dark that night.”', 'Ann Lee', undefined],
  ])('beside one another have no part in %s, one inside another has', (_, before, text, joined, apart) => {
    expect(speakers(undefined, undefined, before, text).at(-1)).toBe(joined);
    expect(speakers(0, 0, before, text).at(-1)).toBe(joined);
    expect(speakers(0, 1, before, text).at(-1)).toBe(joined);
    expect(speakers(undefined, 2, before, text).at(-1)).toBe(joined);
    expect(speakers(0, 2, before, text).at(-1)).toBe(apart);
    expect(speakers(1, 0, before, text).at(-1)).toBe(apart);
    expect(speakers(2, undefined, before, text).at(-1)).toBe(apart);
  });

  it('are signed inside or around, not beside', () => {
    const [words, name] = ['“It was dark that night.”', '— Ann Lee, mayor'];
    expect(speakers(0, 0, words, name)).toEqual(['Ann Lee']);
    expect(speakers(1, 0, words, name)).toEqual(['Ann Lee']);
    expect(speakers(0, 1, words, name)).toEqual([undefined]);
    expect(speakers(0, 2, words, name)).toEqual([undefined]);
  });

  it('hold a quotation of several paragraphs whole', () => {
    const texts = ['Ann Lee wrote: “It rained all night.', '“We went home at last.”'] as const;
    expect(speakers(0, 0, ...texts)).toHaveLength(1);
    expect(speakers(0, 2, ...texts)).toEqual([undefined]);
    expect(speakers(0, 1, ...texts)).toHaveLength(1);
  });
});

describe('its cost', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    { what: 'quotations in one block', text: '“It works,” said Ann Lee, and the “old” mill stood. ' },
    { what: 'a block without a stop', text: 'the “old mill” stood there ' },
    { what: 'verbs of saying and marks that never close', text: 'said “it ' },
    { what: 'straight marks', text: '"a\' ' },
    { what: 'marks in a row', text: '“' },
    { what: 'guillemets either way', text: '»a« ' },
    { what: 'nested marks', text: '“a ‘b’ ' },
    { what: 'lines that repeat the mark', text: '“a\n' },
    { what: 'commas after a verb', text: '“it” said a, ' },
  ])('grows with the length of the text: $what', ({ text }) => {
    const [once, twice] = [150, 300].map(count => steps(() => findQuotations(page(text.repeat(count)))));
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.6);
  });

  it('grows with the number of blocks', () => {
    const [once, twice] = [150, 300].map(count =>
      steps(() => findQuotations(page(...new Array<string>(count).fill('“We go on,” she said. “And on.')))),
    );
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.6);
  });
});

/** How many characters all patterns run over: the clock of another machine says nothing. */
function steps(run: () => unknown): number {
  let count = 0;
  const original = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global ? this.lastIndex : 0;
    const match = original.call(this, text);
    count += 1 + (match ? match.index + match[0].length : text.length) - from;
    return match;
  });
  run();
  vi.restoreAllMocks();
  return count;
}
