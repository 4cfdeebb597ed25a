import { afterEach, describe, expect, it, vi } from 'vitest';
import { runInSlices } from './slices.ts';

/** Steps that take a tenth of a millisecond each, by a clock that only they move. */
function* work(steps: number): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    now += 0.1;
    yield;
  }
  return 'done';
}
let now = 0;

afterEach(() => vi.restoreAllMocks());

describe('work in slices', () => {
  it('rests before 10 ms have passed, and gives what the work returns', async () => {
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const rests: number[] = [];
    vi.stubGlobal('scheduler', {
      postTask: async () => {
        rests.push(now);
      },
    });
    expect(await runInSlices(work(1_000), new AbortController().signal)).toBe('done');
    vi.unstubAllGlobals();
    const slices = rests.map((at, index) => at - (rests[index - 1] ?? 0));
    expect(slices.length).toBeGreaterThan(9);
    expect(Math.max(...slices)).toBeLessThan(10);
  });

  it('stops where it is told to', async () => {
    const ended = new AbortController();
    ended.abort();
    expect(await runInSlices(work(10), ended.signal)).toBeUndefined();
  });
});
