import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { averagePrecision, normalizedGain, readCollection, scoreCollection } from './score-search-collection.ts';

it('scores an order by its gains', () => {
  expect(normalizedGain([4, 2], [2, 4])).toBe(1);
  expect(normalizedGain([2, 4], [2, 4])).toBeCloseTo((2 + 4 / Math.log2(3)) / (4 + 2 / Math.log2(3)));
  expect(normalizedGain([], [3])).toBe(0);
  expect(averagePrecision([1, 0, 1], 2)).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision([0], 0)).toBe(0);
});

it('reads a collection and searches it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-collection-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'cran.all.1400'),
    '.I 1\n.T\nwings\n.A\nnobody\n.W\nflow over\na wing\n.I 2\n.T\nheat\n.W\nheat in a plate\n.I 3\n.W\nsea\n',
  );
  writeFileSync(join(folder, 'cran.qry'), '.I 001\n.W\nwing flow\n.I 004\n.W\nheated plates\n');
  writeFileSync(join(folder, 'cranqrel'), '1 1 2\n1 3 -1\n2 2 1\n');
  const collection = readCollection(folder);
  expect(collection.documents[0]).toEqual({ number: 1, title: 'wings', text: 'flow over\na wing' });
  const [own, ...peers] = await scoreCollection(collection);
  const perfect = { ndcg: 1, meanAveragePrecision: 1 };
  expect(own).toEqual({ engine: 'Sourcelight', odd: perfect, even: perfect, all: perfect });
  expect(peers.map(({ engine, all }) => [engine.split(',')[0], all])).toEqual([['minisearch', perfect]]);
});
