import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, type Box } from './arrange.ts';
import type { Arrow } from './arrows.ts';
import { columnsOf } from './columns.ts';
import { wrap } from './wrap.ts';

const measure = (text: string) => text.length * 7;
const party = (key: string) => ({ key, name: `The ${key} of somewhere (long)` });
const arrow = (kind: Arrow['kind'], from: string, to: string): Arrow => ({
  ...{ kind, from: party(from), to: party(to) },
  reported: false,
  passages: [1],
});
const anyArrows = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('about' as const, 'about' as const, 'through' as const),
    from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  }),
  { maxLength: 20, selector: ({ kind, from, to }) => `${kind}${from}${to}` },
);
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('arrange', () => {
  it.each(['ltr', 'rtl'] as const)(
    'puts no box over another, and every arrow between the sides of its boxes, %s',
    direction => {
      fc.assert(
        fc.property(anyArrows, list => {
          const arrows = list.map(({ kind, from, to }) => arrow(kind, from, to));
          const { boxes, lines, width, height } = arrange(arrows, direction, measure);
          for (const [index, box] of boxes.entries()) {
            expect(boxes.slice(index + 1).some(other => overlap(box, other))).toBe(false);
            expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
            expect(box.lines.join(' ')).toBe(box.party.name);
          }
          for (const { arrow: drawn, points } of lines) {
            const from = boxes.find(box => box.role === 'speaker' && box.party.key === drawn.from.key);
            const role = drawn.kind === 'about' ? 'subject' : 'speaker';
            const to = boxes.find(box => box.role === role && box.party.key === drawn.to.key);
            const [start, end] = [points[0], points.at(-1)];
            const edges = ({ x = 0, width: wide = 0 }: Partial<Box> = {}) => ({ left: x, right: x + wide });
            expect(start?.x).toBe(direction === 'ltr' ? edges(from).right : edges(from).left);
            expect(end?.x).toBe(direction === 'ltr' ? edges(to).left : edges(to).right);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('runs with the writing: from left to right, or from right to left', () => {
    const arrows = [arrow('about', 'a', 'b')];
    const xs = (direction: 'ltr' | 'rtl') => arrange(arrows, direction, measure).boxes.map(({ x }) => x);
    const [from = 0, to = 0] = xs('ltr');
    expect(from).toBeLessThan(to);
    const [mirroredFrom = 0, mirroredTo = 0] = xs('rtl');
    expect(mirroredFrom).toBeGreaterThan(mirroredTo);
  });
});

describe('columnsOf', () => {
  it('brings all who are spoken of to the last column, past those whose words come through others', () => {
    const arrows = [
      arrow('through', 'a', 'b'),
      arrow('about', 'a', 'x'),
      arrow('about', 'b', 'x'),
      arrow('about', 'c', 'y'),
    ];
    expect(arrows.map(columnsOf(arrows))).toEqual([1, 2, 1, 2]);
  });

  it('ends where two pass on each other’s words', () => {
    const arrows = [arrow('through', 'a', 'b'), arrow('through', 'b', 'a'), arrow('about', 'a', 'x')];
    expect(arrows.map(columnsOf(arrows)).every(span => span >= 1)).toBe(true);
  });
});

describe('wrap', () => {
  it.each([
    [
      'Office of the UN High Commissioner for Human Rights',
      ['Office of the UN High', 'Commissioner for', 'Human Rights'],
    ],
    ['Assessment (31 August 2022)', ['Assessment (31 August', '2022)']],
    ['维吾尔', ['维吾尔']],
    ['', []],
  ])('breaks %s between words', (name, lines) => {
    expect(wrap(name, 150, measure)).toEqual(lines);
  });

  it('loses no character of any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 10, max: 300 }), (name, widest) => {
        const bare = (text: string) => text.replace(/\s/gu, '');
        expect(bare(wrap(name, widest, measure).join(''))).toBe(bare(name));
      }),
    );
  });
});
