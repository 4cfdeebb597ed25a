import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../../test/bundled-library.ts';
import type { CheckedWords } from '../../library/index.ts';
import { checkQuotation, shelfOf } from '../../quotations/index.ts';
import { type CompareRun, canCompare, pageRuns, sourceRuns } from './compare-runs.ts';

const { source, passages } = bundledLibrary();
const byKey = new Map(passages.map(passage => [passage.passage, passage]));
const shelf = shelfOf(
  passages.map(({ passage, number, text }) => ({
    passage,
    source: source.id,
    number,
    text,
    lang: 'en',
    statements: source.said.filter(statement => statement.passage === number),
  })),
  [],
);

/** As `checkWords` has it, without a database. */
function check(text: string): CheckedWords {
  const { verdict, secondhand, attribution, places, difference, turning } = checkQuotation({ text }, shelf);
  return {
    asked: { text, lang: 'en' },
    verdict,
    secondhand,
    attribution,
    difference,
    turning,
    places: places.flatMap(({ passage, span }) => {
      const found = byKey.get(passage);
      return found ? [{ passage, number: found.number, text: found.text, lang: 'en', csl: source.csl, span }] : [];
    }),
  };
}
const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
const ofKind = (kind: CompareRun['kind']) => (runs: readonly CompareRun[]) =>
  runs.filter(run => run.kind === kind).map(({ text }) => text);
const differing = ofKind('differs');
const turning = ofKind('turns');

describe('page and source side by side', () => {
  it.each([
    {
      why: 'a word exchanged',
      quoted: 'We will continue to work closely with our friends, civil society, and the international community',
      page: ['friends'],
      source: ['partners'],
    },
    {
      why: 'a word left out is shown in the source',
      quoted: 'It paves the way for meaningful action by member states, UN bodies, and the business community',
      page: [],
      source: ['and tangible'],
    },
    {
      why: 'what stands in brackets says on the page that it was put in',
      quoted: 'It paves the way for meaningful and tangible action by [all] member states, UN bodies',
      page: [],
      source: [],
    },
    {
      why: 'the same words',
      quoted: 'It paves the way for meaningful and tangible action by member states',
      page: [],
      source: [],
    },
  ])('$why', ({ quoted, page, source: wanted }) => {
    const checked = check(quoted);
    expect(differing(pageRuns(checked))).toEqual(page);
    expect(sourceRuns(checked).flatMap(({ runs }) => differing(runs))).toEqual(wanted);
  });

  it.each([
    {
      why: 'cut off before it',
      quoted: 'constitute international crimes, in particular crimes against humanity',
      turns: ['may'],
    },
    {
      why: 'left out where an ellipsis stands',
      quoted: 'within the context of other restrictions … constitute international crimes, in particular',
      turns: ['may'],
    },
    {
      why: 'none in words that say the same',
      quoted: 'It paves the way for meaningful and tangible action by member states',
      turns: [],
    },
  ])('marks in the source the word that turns the sense: $why', ({ quoted, turns }) => {
    const checked = check(quoted);
    expect(checked.verdict === 'truncated-meaning').toBe(turns.length > 0);
    const runs = sourceRuns(checked).flatMap(one => one.runs);
    expect(turning(runs)).toEqual(turns);
    expect(differing(pageRuns(checked))).toEqual([]);
  });

  it('shows what stands around the words, to the limits of words, and says where the passage goes on', () => {
    const [first] = sourceRuns(check('to release those unjustly detained, account for those disappeared, and allow'));
    expect(first?.piece).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(textOf(first?.runs ?? [])).toMatch(/^\S.*call on the PRC to release those .* access to\b.*\S$/u);
    const [whole] = sourceRuns(check('This UN report is extremely important. It paves the way'));
    expect(whole?.piece).toMatchObject({ cutBefore: false, cutAfter: true });
  });

  it('joins on either side to the text, whatever was changed', () => {
    const passage = fc.constantFrom(...passages);
    const edit = fc.record({ at: fc.nat(40), put: fc.constantFrom('', 'zebra', 'not may', '[…]', '…') });
    fc.assert(
      fc.property(passage, fc.nat(20), fc.array(edit, { maxLength: 3 }), ({ text }, from, edits) => {
        const words = text.split(' ').slice(from, from + 30);
        for (const { at, put } of edits) words.splice(at % Math.max(1, words.length), 1, put);
        const checked = check(words.join(' '));
        expect(textOf(pageRuns(checked))).toBe(checked.asked.text);
        for (const { passage: key, runs, piece } of sourceRuns(checked)) {
          const all = byKey.get(key)?.text ?? '';
          const shown = textOf(runs);
          expect(all.includes(shown)).toBe(true);
          if (!piece.cutBefore) expect(all.startsWith(shown)).toBe(true);
          if (!piece.cutAfter) expect(all.endsWith(shown)).toBe(true);
          for (const { passage: at, text: whole, span } of checked.places)
            if (at === key) expect(shown).toContain(whole.slice(...span));
        }
        for (const runs of [pageRuns(checked), ...sourceRuns(checked).map(one => one.runs)])
          expect(runs.every(run => run.text !== '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to show of words that are nowhere, but the passage that they may translate', () => {
    const nowhere = check('The harbour master counted every lamp along the pier');
    expect(canCompare(nowhere)).toBe(false);
    expect(sourceRuns(nowhere)).toEqual([]);
    const [tenth] = passages.filter(({ number }) => number === 10);
    if (!tenth) throw new Error('the article has no tenth paragraph');
    const mayTranslate = { passage: tenth.passage, number: 10, text: tenth.text, lang: 'en', csl: source.csl };
    expect(canCompare({ ...nowhere, mayTranslate })).toBe(true);
    expect(sourceRuns({ ...nowhere, mayTranslate })).toEqual([
      {
        passage: tenth.passage,
        number: 10,
        lang: 'en',
        piece: { span: [0, tenth.text.length], cutBefore: false, cutAfter: false },
        runs: [{ text: tenth.text, kind: 'same' }],
      },
    ]);
  });
});
