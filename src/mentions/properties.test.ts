import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledVocabulary } from '../../test/mentions/bundled.ts';
import { alternativesOf, foldText } from '../text/index.ts';
import { compile } from './matcher/compile.ts';
import { spellings } from './matcher/spellings.ts';
import { read } from './read.ts';
import type { Block, Known, NamedAlias, Reading, Vocabulary } from './types.ts';

const vocabulary = bundledVocabulary();
const matcher = compile(vocabulary);
const names = vocabulary.actors.map(({ number, aliases }) => ({
  number,
  aliases: aliases.flatMap(alias => alternativesOf(alias.text).map(text => ({ ...alias, text }))),
}));
const sure = names.flatMap(({ number, aliases }) =>
  aliases.filter(({ needs, after, not, stem }) => !needs && !after && !not && !stem).map(alias => ({ number, alias })),
);
/** For each actor, its names' spellings; without spaces too, as a hidden joiner stands for a space or for nothing. */
const writings = new Map(
  names.map(({ number, aliases }) => {
    const all = new Set(aliases.flatMap(({ text, lang, inflect }) => spellings(text, lang, inflect ?? false)));
    return [number, { all: [...all], joined: [...new Set([...all].map(name => name.replaceAll(' ', '')))] }];
  }),
);

const languages = [...new Set(names.flatMap(({ aliases }) => aliases.map(({ lang }) => lang)))];
const blanks = fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \u00ad', '\t ');
/** Names of the corpus, words of its contexts and noise, put together at random. */
const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...names.flatMap(({ aliases }) => aliases.map(({ text }) => text))),
        fc.constantFrom(...Object.values(vocabulary.contexts).flatMap(words => Object.values(words).flat())),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('\ud800', '\u200c', 'و', 'ב', "'s", '은', 'lar', '·', '中', 'ー', '\u0301'),
      ),
      fc.oneof(blanks, fc.constant('')),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.flat().join(''));
const anyBlock: fc.Arbitrary<Block> = fc.record({ text: anyText, lang: fc.constantFrom('', 'xx', ...languages) });

/** Whether a mention, folded again, begins as one of its actor's names. */
function startsAsName(mention: string, number: number): boolean {
  const { all = [], joined = [] } = writings.get(number) ?? {};
  const folded = foldText(mention);
  if (all.some(name => folded.startsWith(name))) return true;
  const without = folded.replaceAll(' ', '');
  return joined.some(name => without.startsWith(name));
}

describe('read, whatever the text', () => {
  it('gives mentions in order that map back to a name of their actor with what may be attached', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), blocks => {
        const readings = read(matcher, blocks);
        expect(readings).toHaveLength(blocks.length);
        for (const [index, { mentions }] of readings.entries()) {
          let last = 0;
          for (const { start, end, actor } of mentions) {
            expect(start >= last && end > start).toBe(true);
            last = end;
            expect(startsAsName(blocks[index]?.text.slice(start, end) ?? '', actor)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same once more, and adds nothing to what it was told', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 3 }), blocks => {
        const first = read(matcher, blocks);
        const page = [...new Set(first.flatMap(({ evidence }) => evidence))].sort((a, b) => a - b);
        const again = read(matcher, blocks, { all: page, before: [] });
        expect(read(matcher, blocks)).toEqual(first);
        expect(again.map(({ mentions }) => mentions)).toEqual(first.map(({ mentions }) => mentions));
      }),
      { numRuns: 200 },
    );
  });

  it('changes no block without doubt when evidence grows', () => {
    fc.assert(
      fc.property(anyBlock, fc.array(anyBlock, { maxLength: 3 }), (block, others) => {
        const [alone] = read(matcher, [block]);
        const page = read(matcher, [block, ...others]).flatMap(({ evidence }) => evidence);
        const [told] = read(matcher, [block], { all: page, before: [] });
        if (!alone?.doubtful) expect(told?.mentions).toEqual(alone?.mentions);
      }),
      { numRuns: 300 },
    );
  });
});

describe('read, whatever the articles', () => {
  /** A story with comments, one answered, between two teasers; -1 is the page around them. */
  const around: readonly number[] = [-1, -1, 1, 1, 3, -1];
  const articles = around.map(within => ({ ...(within >= 0 && { within }), all: [], before: [] }));
  const anyPlaced = fc
    .array(fc.tuple(anyBlock, fc.integer({ min: -1, max: around.length - 1 })), { maxLength: 7 })
    .map(placed => placed.map(([block, article]): Block => (article < 0 ? block : { ...block, article })));
  const countsFor = (article = -1, other = -1): boolean =>
    article === other || (other >= 0 && countsFor(article, around[other]));
  const mentionsOf = (readings: readonly Reading[]) => readings.map(({ mentions }) => mentions);

  it('reads one article as a page of its own, and a page without blocks in any as before there were articles', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), blocks => {
        const plain = read(matcher, blocks);
        const inOne = blocks.map(block => ({ ...block, article: 4 }));
        expect(read(matcher, inOne, undefined, articles)).toEqual(plain);
        expect(read(matcher, blocks, undefined, articles)).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('answers for a block by what counts for it alone, in whatever order the others stand', () => {
    fc.assert(
      fc.property(anyPlaced, fc.integer({ min: -1, max: around.length - 1 }), (blocks, article) => {
        const isAsked = ({ article: own = -1 }: Block) => own === article;
        const whole = read(matcher, blocks, undefined, articles);
        const asked = mentionsOf(whole.filter((_, index) => blocks.slice(index, index + 1).some(isAsked)));
        const counting = blocks.filter(block => countsFor(block.article, article));
        const others = blocks.filter(block => !countsFor(block.article, article));
        for (const page of [counting, [...counting, ...others], [...others.reverse(), ...counting]]) {
          const readings = read(matcher, page, undefined, articles);
          expect(mentionsOf(readings.filter((_, index) => page.slice(index, index + 1).some(isAsked)))).toEqual(asked);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in one call or piece by piece', () => {
    fc.assert(
      fc.property(anyPlaced, blocks => {
        const whole = read(matcher, blocks, undefined, articles);
        const knownOf = (article: number, end: number): Known => {
          const evidenceTo = (to: number) =>
            whole
              .slice(0, to)
              .flatMap(({ evidence }, index) => ((blocks[index]?.article ?? -1) === article ? evidence : []));
          return { all: evidenceTo(blocks.length), before: evidenceTo(end) };
        };
        const pieces = blocks.map((block, index) => {
          const known = articles.map((article, number) => ({ ...article, ...knownOf(number, index) }));
          return read(matcher, [block], knownOf(-1, index), known)[0]?.mentions;
        });
        expect(pieces).toEqual(mentionsOf(whole));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a sure name by itself', () => {
  it('is found, however it is written', () => {
    const written = fc.tuple(
      fc.constantFrom(...sure),
      fc.constantFrom('as it is', 'hyphened', 'spaced', 'decomposed', 'quoted'),
    );
    fc.assert(
      fc.property(written, ([{ number, alias }, how]) => {
        const text = write(alias, how);
        const [reading] = read(matcher, [{ text, lang: alias.lang === 'mul' ? '' : alias.lang }]);
        const names = reading?.mentions.map(({ actor }) => actor) ?? [];
        expect({ text, names }).toEqual({ text, names: expect.arrayContaining([number]) });
      }),
      { numRuns: 2_000 },
    );
  });
});

function write({ text }: NamedAlias, how: string): string {
  switch (how) {
    case 'hyphened':
      return `${text.slice(0, 1)}\u00ad${text.slice(1)}`;
    case 'spaced':
      return text.replaceAll(' ', '\u00a0\n ');
    case 'decomposed':
      return text.normalize('NFD');
    case 'quoted':
      return `“${text}”, …`;
    default:
      return text;
  }
}

describe('bad names', () => {
  const vocabularyOf = (texts: readonly string[]): Vocabulary => ({
    contexts: { some: { en: [...texts] } },
    actors: [
      {
        number: 1,
        id: 'a',
        type: 'person',
        listed: true,
        public: true,
        aliases: texts.map(text => ({ text, lang: 'mul', inflect: true, not: [text.slice(1)] })),
      },
    ],
  });

  it('are found or passed over, never thrown at', () => {
    const name = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(units => String.fromCharCode(...units)),
      fc.constantFrom('', ' ', '·', '\ud800', '\u0301', '…', '{a|b} {|c', '{Ab|{cd|ef}} {|}…'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), anyText, (names, text) => {
        const own = compile(vocabularyOf(names));
        read(own, [{ text: `${text} ${names.join(' ')}`, lang: 'en' }]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['10,000 characters', 'x'.repeat(10_000), 0],
    ['forty scripts', 'aбγאبहবதกລབ中あア한ქአខမᠠሀՀᎠᐁꓐꔀ', 1],
    ['a lone surrogate', 'Ab\ud800cd', 1],
    ['nothing', '\u200b', 0],
  ])('%s', (_, name, count) => {
    const [reading] = read(compile(vocabularyOf([name])), [{ text: `say ${name} now`, lang: '' }]);
    expect(reading?.mentions).toHaveLength(count);
  });
});
