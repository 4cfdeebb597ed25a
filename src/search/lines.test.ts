import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, eachLine, indexOfLine, lineAt, linesFrom, linesOf, linesOfLength, lowerLine } from './lines.ts';

const sorted = fc
  .uniqueArray(
    fc.string({ unit: 'binary' }).map(text => text.replaceAll('\n', '')),
    { maxLength: 30 },
  )
  .map(strings => strings.sort());

describe('lines', () => {
  it('are the strings they were made of', () => {
    fc.assert(
      fc.property(sorted, strings => {
        const lines = linesOf(strings);
        expect(countOf(lines)).toBe(strings.length);
        expect([...eachLine(lines)]).toEqual(strings);
        for (const [index, string] of strings.entries()) {
          expect(lineAt(lines, index)).toBe(string);
          expect(indexOfLine(lines, string)).toBe(index);
        }
      }),
    );
  });

  it('are found by value, by beginning and by length as in a list', () => {
    fc.assert(
      fc.property(sorted, fc.string(), fc.nat(5), fc.nat(5), (strings, text, shortest, more) => {
        const lines = linesOf(strings);
        const wanted = text.replaceAll('\n', '');
        const first = strings.findIndex(string => string >= wanted);
        expect(lowerLine(lines, wanted)).toBe(first < 0 ? strings.length : first);
        expect(indexOfLine(lines, wanted) ?? -1).toBe(strings.indexOf(wanted));
        expect([...linesFrom(lines, wanted)].map(index => lineAt(lines, index))).toEqual(
          strings.filter(string => string.startsWith(wanted)),
        );
        const longest = shortest + more;
        expect([...linesOfLength(lines, shortest, longest)]).toEqual(
          strings.filter(({ length }) => length >= shortest && length <= longest),
        );
      }),
    );
  });

  it('may be none, or one that is empty', () => {
    expect([...eachLine(linesOf([]))]).toEqual([]);
    expect([...eachLine(linesOf(['']))]).toEqual(['']);
    expect(indexOfLine(linesOf([]), '')).toBeUndefined();
    expect(lineAt(linesOf(['a']), 1)).toBe('');
  });
});
