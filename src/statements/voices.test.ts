import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StatedWords, UnfoundStatementError } from './locate.ts';
import { voicesOf } from './voices.ts';

const shown = (passage: string, statements: readonly StatedWords[]) =>
  voicesOf(passage, statements).map(({ how, speaker, via, span }) =>
    [how, speaker, via, passage.slice(...span)].filter(Boolean).join('|'),
  );

describe('voicesOf', () => {
  it('gives stated words to their speakers and the rest to the source, without marks', () => {
    const passage = '"It works," said Ann Lee. "Start now."';
    const statements: StatedWords[] = [
      { speaker: 'ann', kind: 'quoted', text: 'It works,' },
      { speaker: 'ann', kind: 'quoted', text: 'Start now.' },
    ];
    expect(shown(passage, statements)).toEqual(['quoted|ann|It works,', 'own|said Ann Lee.', 'quoted|ann|Start now.']);
  });

  it('gives words within a statement to the inner speaker alone', () => {
    const passage = 'Bo says the study found "no lead" in it.';
    const statements: StatedWords[] = [
      { speaker: 'bo', kind: 'reported', text: 'the study found "no lead" in it' },
      { speaker: 'study', via: 'bo', kind: 'quoted', text: 'no lead' },
    ];
    expect(shown(passage, statements)).toEqual([
      'own|Bo says',
      'reported|bo|the study found',
      'quoted|study|bo|no lead',
      'reported|bo|in it',
    ]);
  });

  it('keeps what goes on in a quotation with its speaker, up to the mark that closes it', () => {
    const passage = '"The audit is out. It says that "all was paid" on time," the office wrote.';
    const statements: StatedWords[] = [
      { speaker: 'office', kind: 'quoted', text: 'The audit is out.' },
      { speaker: 'audit', via: 'office', kind: 'quoted', text: 'all was paid' },
    ];
    expect(shown(passage, statements)).toEqual([
      'quoted|office|The audit is out.',
      'quoted|office|It says that',
      'quoted|audit|office|all was paid',
      'quoted|office|on time,',
      'own|the office wrote.',
    ]);
  });

  it('takes the same words twice for two places', () => {
    const statements: StatedWords[] = [
      { speaker: 'a', kind: 'quoted', text: 'No' },
      { speaker: 'b', kind: 'quoted', text: 'No' },
    ];
    expect(shown('A: “No”. B: “No”.', statements)).toEqual(['own|A:', 'quoted|a|No', 'own|B:', 'quoted|b|No']);
  });

  it('is all the source’s own where nothing is stated', () => {
    expect(shown('It rained.', [])).toEqual(['own|It rained.']);
  });

  it('names words that the passage does not have', () => {
    expect(() => voicesOf('It rained.', [{ speaker: 'a', kind: 'quoted', text: 'it rained' }])).toThrow(
      UnfoundStatementError,
    );
  });

  it('never overlaps and leaves out no letter, for any statements', () => {
    const passage = 'One “two three” four, “five” six. Seven “eight nine”.';
    const part = fc
      .tuple(fc.nat(passage.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([at, size]) => passage.slice(at, at + size));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: part,
            speaker: fc.constantFrom('a', 'b'),
            kind: fc.constantFrom('quoted' as const, 'reported' as const),
          }),
          { maxLength: 5 },
        ),
        statements => {
          let last = 0;
          let letters = '';
          for (const { span } of voicesOf(passage, statements)) {
            expect(span[0]).toBeGreaterThanOrEqual(last);
            last = span[1];
            letters += passage.slice(...span).replace(/[^\p{L}]/gu, '');
          }
          expect(letters).toBe(passage.replace(/[^\p{L}]/gu, ''));
        },
      ),
    );
  });
});
