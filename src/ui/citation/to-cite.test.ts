import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../library/index.ts';
import { copiesOf, FORMATS, type FormatName, plainOf } from './citation-copies.ts';
import { toCite, wholeToCite } from './to-cite.ts';

const csl = { id: 'log', type: 'report', title: 'The Log', URL: 'https://harbour.example/log' } as const;
const status = { kind: 'corrected', asOf: '2024-02-01' } as const;
const keeper = { id: 'keeper', name: 'The Keeper' };
const text = 'The lamp is lit.';
const excerpt: Excerpt = {
  ...{ passage: 'log#4', number: 4, text, lang: 'en', bearing: [], names: [], notices: [], citation: '' },
  voices: [{ how: 'quoted', span: [0, text.length], speaker: keeper }],
  csl,
  status,
};

describe('toCite', () => {
  it('has of a passage its place, whose words they are, the words, and the way to them', () => {
    const what = toCite(excerpt, true);
    expect(what).toMatchObject({
      place: { paragraph: 4 },
      options: { accessed: true, status, secondhand: { speaker: 'The Keeper' } },
      quoted: { words: text, speaker: 'The Keeper' },
    });
    expect(what.link).toMatch(/#:~:text=/);
  });

  it('has of a source as a whole neither place nor words, but what became of it', () => {
    expect(toCite({ csl, status }, false)).toEqual({ csl, place: undefined, options: { accessed: false, status } });
  });
});

it('wholeToCite has the place and whose words they are, and nothing to copy with them', () => {
  expect(wholeToCite(excerpt)).toEqual({
    csl,
    place: { paragraph: 4 },
    options: { accessed: false, status, secondhand: { speaker: 'The Keeper' } },
  });
});

describe('copies of a source as a whole', () => {
  const what = toCite({ csl, status }, false);

  it('are the plain sentence as it is shown, with what became of the source, and no quotation', () => {
    const copies = copiesOf(what, plainOf(what), undefined, true);
    const shown = 'The Log, https://harbour.example/log [corrected (1 February 2024)]';
    expect(copies.runs).toEqual([{ text: shown }]);
    expect(copies.citation.text).toBe(shown);
    expect(copies.quotation).toBeUndefined();
    expect(copies.link).toBeUndefined();
  });

  it.each(Object.keys(FORMATS) as FormatName[])('are in %s without a place, and say what became of it', format => {
    const { citation } = copiesOf(what, plainOf(what), format, true);
    expect(citation.text).toContain('corrected (1 February 2024)');
    expect(citation.text).not.toContain('¶');
    expect(citation.html).toBeUndefined();
  });
});
