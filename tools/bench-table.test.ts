import { describe, expect, it } from 'vitest';
import { tableOf } from './bench-table.ts';

describe('tableOf', () => {
  it('sets text to the left and numbers to the right, each with three figures', () => {
    expect(
      tableOf([
        { browser: 'chrome', text: 1_000_000, walk: 5.678 },
        { browser: 'firefox', text: 100, walk: 45.678 },
        { browser: 'x', text: 7, walk: 456.78 },
      ]),
    ).toBe(
      ['browser     text  walk', 'chrome   1000000  5.68', 'firefox      100  45.7', 'x              7   457'].join(
        '\n',
      ),
    );
  });

  it('says where there is no number, and is empty for no rows', () => {
    expect(tableOf([{ a: 1, b: undefined }])).toBe('a  b\n1  –');
    expect(tableOf([])).toBe('');
  });
});
