import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation, type SourcePassage, shelfOf, type Verdict } from './index.ts';
import { type Token, tokensOf } from './words/tokens.ts';

/** Passages of invented neutral text: one with a quotation in a quotation, one that a speaker says, one in another script. */
const TEXTS = [
  'The harbour board counted forty-two piers between March and June, and nine of the southern ones stand lower than they did; its clerk keeps the list.',
  'The union wrote to the crews: "The board told us that \'every crew keeps its boat through the winter,\' and we hold it to these words."',
  '"Nobody on this coast forgets the night ferry," said the captain. "We want the timetable back, the lamp on the pier and the bell."',
  'Die Hafenmeisterin ließ jeden zweiten Pfahl ersetzen, zählte die übrigen und schrieb „alles in Ordnung“ in ihr großes Buch.',
  '码头的灯光在夜里一直亮着，渡轮在清晨离开港口，带走了邮件和面包。',
];
const passages = TEXTS.map(
  (text, index): SourcePassage => ({
    passage: `harbour#${index + 1}`,
    source: 'harbour',
    number: index + 1,
    text,
    lang: ['en', 'en', 'en', 'de', 'zh'][index] ?? 'en',
    statements:
      index === 1
        ? [
            { speaker: 'union', kind: 'quoted', text: text.slice(text.indexOf('"') + 1, -1) },
            { speaker: 'board', via: 'union', kind: 'quoted', text: 'every crew keeps its boat through the winter,' },
          ]
        : [],
  }),
);
const shelf = shelfOf(passages, []);
const MARKS = ['“ ”', '" "', '« »', '„ “', '‘ ’', '「 」', '『 』', '‹ ›', '＂ ＂', '» «', '” ”'].map(
  pair => pair.split(' ') as [string, string],
);
/** A part may lose what turns its sense, or be only words that all texts have. */
const UNCHANGED: readonly Verdict[] = ['verbatim', 'nested', 'truncated-meaning', 'too-short'];

interface Part {
  text: string;
  tokens: readonly Token[];
}

/** A part of a passage, of five words at least, from the beginning of a word to the end of one. */
const part = fc
  .record({ passage: fc.nat(TEXTS.length - 1), first: fc.nat(40), length: fc.integer({ min: 5, max: 40 }) })
  .map(({ passage, first, length }): Part => {
    const text = TEXTS[passage] ?? '';
    const { tokens } = tokensOf(text);
    const from = first % (tokens.length - 5);
    const chosen = tokens.slice(from, from + length);
    const start = chosen[0]?.start ?? 0;
    const end = chosen.at(-1)?.end ?? 0;
    return { text: text.slice(start, end), tokens: tokensOf(text.slice(start, end)).tokens };
  });

describe('any part of a passage of at least five words', () => {
  it('is verbatim or nested, in any marks and with any blanks', () => {
    fc.assert(
      fc.property(
        part,
        fc.constantFrom(...MARKS),
        fc.constantFrom(' ', '\u00a0', '\n', ' \t'),
        ({ text }, marks, blank) => {
          const quoted = marks[0] + text.replaceAll(' ', blank) + marks[1];
          const { verdict, places } = checkQuotation({ text: quoted }, shelf);
          expect(UNCHANGED, `${verdict}: ${quoted}`).toContain(verdict);
          expect(places.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never verbatim or nested with one word dropped', () => {
    fc.assert(
      fc.property(part, fc.nat(1_000), ({ text, tokens }, at) => {
        const index = 1 + (at % (tokens.length - 2));
        const [from, to] = [tokens[index]?.start ?? 0, tokens[index + 1]?.start ?? 0];
        const quoted = text.slice(0, from) + text.slice(to);
        fc.pre(!isPart(quoted));
        expect(['verbatim', 'nested', 'bracketed', 'elided'], quoted).not.toContain(
          checkQuotation({ text: quoted }, shelf).verdict,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is never verbatim or nested with one word added or swapped', () => {
    const strangers = fc.constantFrom('not', 'always', 'lantern', 'the', '13', 'ever', '很', 'nicht');
    fc.assert(
      fc.property(part, fc.nat(1_000), strangers, fc.boolean(), ({ text, tokens }, at, word, swap) => {
        const index = at % tokens.length;
        const token = tokens[index] as Token;
        fc.pre(token.form !== word && tokens[index - 1]?.form !== word);
        const quoted = swap
          ? `${text.slice(0, token.start)}${word}${text.slice(token.end)}`
          : `${text.slice(0, token.start)}${word} ${text.slice(token.start)}`;
        fc.pre(!isPart(quoted));
        const { verdict } = checkQuotation({ text: quoted }, shelf);
        expect(['verbatim', 'nested', 'bracketed', 'elided', 'too-short'], quoted).not.toContain(verdict);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '[',
          ']',
          '(',
          ')',
          '…',
          '...',
          '"',
          '’',
          "'",
          '—',
          'pier',
          'the',
          'ferry',
          '\ud83d',
          '\udc00',
          ' ',
        ),
        {
          maxLength: 60,
        },
      )
      .map(parts => parts.join('')),
  );

  it('gets a verdict, whose places and differences lie within the texts', () => {
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: undefined }), (text, saidBy) => {
        const checked = checkQuotation({ text, ...(saidBy === undefined ? {} : { saidBy }) }, shelf);
        for (const place of checked.places) expectWithin(place.span, lengthOf(place.passage));
        for (const { quoted, source } of checked.difference) {
          if (quoted) expectWithin(quoted, text.length);
          if (source) expectWithin(source.span, lengthOf(source.passage));
        }
        expect(checked.places.length > 0).toBe(checked.verdict !== 'not-found');
      }),
      { numRuns: 500 },
    );
  });

  it('gets the same verdict twice', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(checkQuotation({ text }, shelf)).toEqual(checkQuotation({ text }, shelf));
      }),
    );
  });
});

/** The words added may be those that stand there anyway. */
function isPart(text: string): boolean {
  const keysOf = (one: string) =>
    ` ${tokensOf(one)
      .tokens.map(({ key }) => key)
      .join(' ')} `;
  return TEXTS.some(source => keysOf(source).includes(keysOf(text)));
}

function expectWithin([start, end]: readonly [number, number], length: number): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(length);
}

function lengthOf(passage: string): number {
  return passages.find(item => item.passage === passage)?.text.length ?? 0;
}
