import { describe, expect, it } from 'vitest';
import { readTrace } from './trace.ts';

const thread = (pid: number, tid: number, name: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  ts: 0,
  args: { name },
});
const span = (pid: number, tid: number, name: string, ts: number, dur: number, tdur = dur) => ({
  name,
  ph: 'X',
  pid,
  tid,
  ts,
  dur,
  tdur,
});
const traceOf = (traceEvents: object[]) => new TextEncoder().encode(JSON.stringify({ traceEvents }));

describe('readTrace', () => {
  it('tells the page’s thread by its work, counts what lies in another once, and takes the thread’s own time', () => {
    const { page, background } = readTrace(
      traceOf([
        thread(1, 1, 'CrRendererMain'),
        thread(2, 1, 'CrRendererMain'),
        thread(2, 7, 'ServiceWorker thread'),
        span(2, 1, 'RunTask', 0, 1_000),
        span(1, 1, 'RunTask', 0, 9_000, 6_000),
        span(1, 1, 'RunTask', 10, 100),
        span(1, 1, 'FunctionCall', 100, 4_000),
        span(1, 1, 'v8.callFunction', 200, 1_000),
        span(1, 1, 'RunTask', 20_000, 8_000),
        span(1, 1, 'Paint', 20_100, 2_000),
        span(2, 7, 'RunTask', 0, 3_000),
        span(2, 7, 'RunMicrotasks', 10, 2_000),
      ]),
    );
    expect(page).toEqual({
      work: 14,
      script: 4,
      style: 0,
      layout: 0,
      paint: 2,
      memory: 0,
      longestSlice: 6,
      longestFrame: 8,
    });
    expect(background).toMatchObject({ work: 3, script: 2, longestSlice: 3, longestFrame: 0 });
  });

  it('refuses a trace without a worker', () => {
    expect(() => readTrace(traceOf([thread(1, 1, 'CrRendererMain')]))).toThrow('no service worker');
  });
});
