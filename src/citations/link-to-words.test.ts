import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToWords } from './index.ts';

const URL = 'https://example.org/a';
const PASSAGE = 'The well-known keeper lit the lamp, and the second keeper lit the lamp & left.';

describe('linkToWords', () => {
  it.each([
    { why: 'words', words: 'second keeper', link: `${URL}#:~:text=second%20keeper` },
    { why: 'their case', words: 'The well', link: `${URL}#:~:text=The%20well` },
    { why: 'a hyphen', words: 'well-known keeper', link: `${URL}#:~:text=well%2Dknown%20keeper` },
    { why: 'comma and ampersand', words: 'lamp, and', link: `${URL}#:~:text=lamp%2C%20and` },
    { why: 'a word that is cut', words: 'cond kee', link: `${URL}#:~:text=second%20keeper` },
    { why: 'words that are not in the passage', words: 'third keeper', link: `${URL}#:~:text=third%20keeper` },
    { why: 'no words', words: ' … ', link: URL },
  ])('takes $why', ({ words, link }) => {
    expect(linkToWords(URL, words, PASSAGE)).toBe(link);
  });

  it('tells words that stand there twice apart by what stands before', () => {
    const [first, second] = [0, 1].map(part => linkToWords(URL, 'lit the lamp', PASSAGE, part * 30));
    expect(first).toBe(`${URL}#:~:text=lit%20the%20lamp`);
    expect(second).toBe(`${URL}#:~:text=second%20keeper-,lit%20the%20lamp`);
  });

  it('keeps a fragment, takes the place of a directive, refuses what is not on the web', () => {
    expect(linkToWords(`${URL}#part`, 'keeper', PASSAGE)).toBe(`${URL}#part:~:text=keeper`);
    expect(linkToWords(`${URL}#:~:text=other`, 'keeper', PASSAGE)).toBe(`${URL}#:~:text=keeper`);
    expect(linkToWords('javascript:alert(1)', 'keeper', PASSAGE)).toBeUndefined();
  });

  it('finds its way back to the words, whatever the passage and the part of it', () => {
    const word = fc.constantFrom(
      'the',
      'lamp',
      'keeper',
      'of',
      'lit',
      'well-known',
      'a,',
      'b&c',
      'Harbour',
      '中文',
      'القول',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 120 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [first, last] = [a % list.length, b % list.length].sort((x, y) => x - y);
        const passage = list.join(' ');
        const start = list.slice(0, first).join(' ').length + (first === 0 ? 0 : 1);
        const words = list.slice(first, (last ?? 0) + 1).join(' ');
        const link = linkToWords(URL, words, passage, start) ?? '';
        const span = resolve(link, passage);
        const bare = words.replace(/[^\p{L}\p{N}]+$/u, '');
        expect(span && passage.slice(...span)).toBe(bare);
        expect(span?.[0]).toBe(start);
      }),
    );
  });
});

/** Where a browser goes: the first place, after what stands before, of the beginning, and the next of the end. */
function resolve(link: string, passage: string): [number, number] | undefined {
  const directive = link.split(':~:text=')[1] ?? '';
  const parts = directive
    .split(',')
    .map(part => ({ text: decodeURIComponent(part.replace(/-$/, '')), before: part.endsWith('-') }));
  const before = parts[0]?.before ? parts.shift()?.text : undefined;
  const [start, end] = parts.map(({ text }) => text.toLowerCase());
  const low = passage.toLowerCase();
  if (start === undefined) return undefined;
  let from = 0;
  if (before !== undefined) {
    const found = new RegExp(`${escaped(before.toLowerCase())}[^\\p{L}\\p{N}]*(?=${escaped(start)})`, 'u').exec(low);
    if (!found) return undefined;
    from = found.index + found[0].length;
  }
  const at = low.indexOf(start, from);
  if (at === -1) return undefined;
  if (end === undefined) return [at, at + start.length];
  const ends = low.indexOf(end, at + start.length);
  return ends === -1 ? undefined : [at, ends + end.length];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
