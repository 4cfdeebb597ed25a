import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Voice } from '../../library/content.ts';
import { cutPassage, piecesOf } from './passage-runs.ts';

const isa = { id: 'isa', name: 'Dolkun Isa' };
const state = { id: 'state', name: 'State Department' };
const report = { id: 'report', name: 'The report' };

/** Voices by their words: each is found in the text where it first stands. */
function passage(text: string, ...voices: (Omit<Voice, 'span'> & { words: string })[]) {
  return {
    text,
    voices: voices.map(({ words, ...voice }): Voice => {
      const start = text.indexOf(words);
      return { ...voice, span: [start, start + words.length] };
    }),
    bearing: [],
    notices: [],
  };
}

/** The stretches as `who: words`. */
function told(excerpt: Parameters<typeof cutPassage>[0]): string[] {
  const { speakers, stretches } = cutPassage(excerpt);
  return stretches.map(({ speaker, runs }) => {
    const who = speaker === undefined ? undefined : (speakers[speaker]?.speaker?.id ?? 'own');
    return `${who}: ${runs.map(run => run.text).join('')}`;
  });
}

describe('cutPassage', () => {
  it('shows each stretch in its own voice, with the quotation marks that enclose it', () => {
    const text = '"Now," said Isa. "Here."';
    expect(
      told(
        passage(
          text,
          { how: 'quoted', speaker: isa, words: 'Now,' },
          { how: 'own', words: ' said Isa. ' },
          { how: 'quoted', speaker: isa, words: 'Here.' },
        ),
      ),
    ).toEqual(['isa: "Now,"', 'own:  said Isa. ', 'isa: "Here."']);
  });

  it('gives words to the innermost voice, whatever order the voices come in', () => {
    const text = 'it says "grave" of this';
    const outer = { how: 'quoted', speaker: state, words: text } as const;
    const inner = { how: 'quoted', speaker: report, via: state, words: 'grave' } as const;
    const expected = ['state: it says "', 'report: grave', 'state: " of this'];
    expect(told(passage(text, outer, inner))).toEqual(expected);
    expect(told(passage(text, inner, outer))).toEqual(expected);
  });

  it('numbers a speaker once, and apart when the words come through another', () => {
    const text = 'one two three';
    const { speakers } = cutPassage(
      passage(
        text,
        { how: 'quoted', speaker: report, words: 'one' },
        { how: 'quoted', speaker: report, via: state, words: 'two' },
        { how: 'quoted', speaker: report, words: 'three' },
      ),
    );
    expect(speakers).toEqual([
      { how: 'quoted', speaker: report },
      { how: 'quoted', speaker: report, via: state },
    ]);
  });

  it('leaves an apostrophe in a word to the word', () => {
    expect(
      told(
        passage("the world's end", { how: 'quoted', speaker: isa, words: 'the' }, { how: 'own', words: "world's end" }),
      ),
    ).toEqual(['isa: the', 'undefined:  ', "own: world's end"]);
  });

  it('cuts at emphasis and at a notice, inside one voice', () => {
    const { stretches } = cutPassage({
      text: 'Anthony Blinken said',
      voices: [{ how: 'own', span: [0, 20] }],
      bearing: [[8, 15]],
      notices: [{ passage: 1, text: 'Anthony Blinken', notice: 'Antony' }],
    });
    expect(stretches).toEqual([
      {
        speaker: 0,
        runs: [
          { text: 'Anthony ', speaker: 0, bearing: false, notice: 0 },
          { text: 'Blinken', speaker: 0, bearing: true, notice: 0 },
          { text: ' said', speaker: 0, bearing: false, notice: undefined },
        ],
      },
    ]);
  });

  it('shows every character once, in order, and none without the voice that says it', () => {
    const span = (length: number) =>
      fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const excerpts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '“', '”', '’', '的', '😀') }).chain(text =>
      fc.record({
        text: fc.constant(text),
        voices: fc.array(
          fc.record({
            how: fc.constantFrom('quoted' as const, 'reported' as const),
            speaker: fc.constantFrom(isa, state, report),
            span: span(text.length),
          }),
          { maxLength: 4 },
        ),
        bearing: fc.array(span(text.length), { maxLength: 3 }),
        notices: fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(excerpts, excerpt => {
        const own = { how: 'own' as const, span: [0, excerpt.text.length] as const };
        const { speakers, stretches } = cutPassage({ ...excerpt, voices: [own, ...excerpt.voices] });
        const runs = stretches.flatMap(stretch => stretch.runs);
        expect(runs.map(run => run.text).join('')).toBe(excerpt.text);
        for (const run of runs) expect(speakers[run.speaker ?? -1]).toBeDefined();
      }),
    );
  });
});

describe('piecesOf', () => {
  it('gives each piece its words, in the voices of the whole passage', () => {
    const excerpt = passage(
      'it says "grave" of this',
      { how: 'own', words: 'it says' },
      { how: 'quoted', speaker: isa, words: 'grave' },
      { how: 'own', words: 'of this' },
    );
    const pieces = piecesOf(cutPassage(excerpt).stretches, [
      { span: [3, 11], cutBefore: true, cutAfter: true },
      { span: [16, 18], cutBefore: true, cutAfter: true },
    ]);
    const words = pieces.map(({ stretches }) =>
      stretches.map(({ speaker, runs }) => `${speaker}: ${runs.map(run => run.text).join('')}`),
    );
    expect(words).toEqual([['0: says', 'undefined:  ', '1: "gr'], ['0: of']]);
  });

  it('shows exactly the characters of its pieces', () => {
    const { text, ...rest } = passage(
      'One "two three" four, "five" six.',
      { how: 'quoted', speaker: isa, words: 'two three' },
      { how: 'quoted', speaker: state, words: 'five' },
    );
    const { stretches } = cutPassage({ text, ...rest });
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const span = [Math.min(a, b), Math.max(a, b)] as const;
        const [piece] = piecesOf(stretches, [{ span, cutBefore: false, cutAfter: false }]);
        const shown = piece?.stretches.flatMap(({ runs }) => runs.map(run => run.text)).join('');
        expect(shown).toBe(text.slice(...span));
      }),
    );
  });
});
