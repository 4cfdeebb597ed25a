import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledLibrary } from '../../test/bundled-library.ts';
import { speakFrom } from '../../test/english-strings.ts';
import { excerptOf } from '../library/excerpts/excerpt.ts';
import type { WholeSource } from '../library/index.ts';
import { dayWords, issuedWords } from './dates.ts';
import { asJson, asText } from './save-source.ts';

const library = bundledLibrary();
const source: WholeSource = {
  id: library.source.id,
  csl: library.source.csl,
  passages: library.passages.map(passage => excerptOf(passage, library.source, library)),
  status: { kind: 'corrected', asOf: '2022-09-02' },
  text: library.passages.map(({ text }) => text).join('\n\n'),
  checksum: 'abc',
};
beforeAll(() => speakFrom());

describe('a saved source', () => {
  it('has as a text every passage with its number, who says it and what to note', () => {
    const text = asText(source);
    for (const { number, text: words } of source.passages) expect(text).toContain(`¶ ${number}\n${words}\n— `);
    expect(text).toContain('corrected, 2022-09-02\nSHA-256 abc\n');
    expect(text).toContain('— OHCHR assessment on Xinjiang (31 August 2022), quoted, through US Department of State\n');
    expect(text).toContain('* “outgoing” Michelle Bachelet');
    expect(text).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('has as data the very text of which the checksum is', () => {
    const saved = JSON.parse(asJson(source)) as { text: string; passages: { text: string }[] };
    expect(createHash('sha256').update(saved.text).digest('hex')).toBe(
      '41a422fe51f0327f5177d2dcd65c63c48b5702a340702bd84bb416ae13319119',
    );
    expect(saved.passages.map(({ text }) => text)).toEqual(source.passages.map(({ text }) => text));
  });
});

describe('dates', () => {
  it.each([
    ['2022-09-01', 'September 1, 2022'],
    ['2022-09-01T10:00:00Z', 'September 1, 2022'],
    ['some time ago', 'some time ago'],
    ['2022-99-99', '2022-99-99'],
  ])('writes %s as the reader’s language does', (day, words) => {
    expect(dayWords(day)).toBe(words);
  });

  it.each([
    [{ 'date-parts': [[2022, 9]], circa: true }, 'about September 2022'],
    [{ 'date-parts': [['2022', '9', '1']] }, 'September 1, 2022'],
    [{ 'date-parts': [[2021], [2022]] }, '2021–2022'],
    [{ raw: 'in the spring' }, 'in the spring'],
    [{ 'date-parts': [['soon']] }, undefined],
    [undefined, undefined],
  ])('writes what a record says of when it was issued: %o', (issued, words) => {
    expect(issuedWords(issued)).toBe(words);
  });
});
