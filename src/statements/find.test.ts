import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements } from './find.ts';

const shown = (text: string, lang = 'en') =>
  findStatements(text, lang).map(({ kind, speaker, via, span }) =>
    [kind, speaker ? text.slice(...speaker) : 'open', ...(via ? [text.slice(...via)] : []), text.slice(...span)].join(
      '|',
    ),
  );

describe('findStatements', () => {
  it.each([
    {
      text: '"It works," said Ann Lee. "Start now."',
      found: ['quoted|Ann Lee|It works,', 'quoted|Ann Lee|Start now.'],
    },
    { text: 'Ann Lee said: "It works."', found: ['quoted|Ann Lee|It works.'] },
    { text: 'According to Ann Lee, it has never worked.', found: ['reported|Ann Lee|it has never worked'] },
    { text: 'The audit found that the sums were wrong.', found: ['reported|The audit|the sums were wrong'] },
    {
      text: '“The audit says that “all was paid” on time,” the office said.',
      found: [
        'quoted|the office|The audit says that “all was paid” on time,',
        'quoted|The audit|the office|all was paid',
      ],
    },
    {
      text: 'The road was closed, the chamber of trade warned on Monday.',
      found: ['reported|the chamber of trade|The road was closed'],
    },
    { text: 'The road was closed, she said.', found: ['reported|open|The road was closed'] },
    { text: 'The mayor opened the bridge, which he said was late.', found: [] },
    { text: 'After the storm, the mayor said little.', found: [] },
    { text: 'The clerk told the court the books had burned.', found: ['reported|The clerk|the books had burned'] },
    {
      text: 'Ann Lee said the road was open, but the guild said that it was not safe.',
      found: ['reported|Ann Lee|the road was open', 'reported|the guild|it was not safe'],
    },
    { text: 'Both agreed to what the mediator termed a “long pause”.', found: ['quoted|the mediator|long pause'] },
    { text: '"It works," said the head of the Red Guild, Ann Lee.', found: ['quoted|Ann Lee|It works,'] },
    { text: '"It works," she said.', found: ['quoted|open|It works,'] },
    { text: 'The "green" line read "Closed" at night.', found: [] },
    { text: 'Nobody said that it works.', found: [] },
  ])('reads $text', ({ text, found }) => {
    expect(shown(text)).toEqual(found);
  });

  it.each([
    { lang: 'fr', text: '« Non », a dit la ministre de l’Eau, Ana Bel.', found: ['quoted|Ana Bel|Non'] },
    { lang: 'de', text: '„Nein“, sagte der Leiter des Amtes, Udo Kern.', found: ['quoted|Udo Kern|Nein'] },
  ])('reads $text', ({ text, lang, found }) => {
    expect(shown(text, lang)).toEqual(found);
  });

  it('marks what it found as found by rule', () => {
    expect(findStatements('Ann Lee said: "It works."', 'en')[0]?.found).toBe('by rule');
  });

  it('stays within any text, in order, and never throws', () => {
    const part = fc.constantFrom(
      '"',
      '“',
      '”',
      '«',
      '»',
      '‘',
      '’',
      ' said ',
      ' that ',
      'Ann Lee',
      ', ',
      '. ',
      'according to ',
      'The report ',
      'says ',
      '：',
      '说',
      '😀',
      '\ud800',
      "it's ",
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom('en', 'de', 'fr', 'zh', ''), (parts, lang) => {
        const text = parts.join('');
        let last = 0;
        for (const { span, speaker } of findStatements(text, lang)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          last = span[0];
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          if (speaker) expect(text.slice(...speaker).trim()).not.toBe('');
        }
      }),
    );
  });

  it('reads a long text in time that grows with it', () => {
    const text = '"It works," said Ann Lee, and the "old" mill stood. '.repeat(2_000);
    expect(findStatements(text, 'en').length).toBe(2_000);
  }, 10_000);
});
