/** What a thread did, in ms of processor time. */
export interface Thread {
  work: number;
  script: number;
  style: number;
  layout: number;
  paint: number;
  memory: number;
  /** The longest task in which nothing was rendered, and the longest in which something was. */
  longestSlice: number;
  longestFrame: number;
}

/** Of the Trace Event Format: `ts` and `dur` are microseconds of the clock, `tdur` of the thread's own time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}
type Span = TraceEvent & { dur: number };

/** What the threads' events are called. Each kind's events never lie in one another, or the outermost counts alone. */
const KINDS = {
  script: [
    'FunctionCall',
    'EvaluateScript',
    'v8.run',
    'v8.callFunction',
    'BlinkScheduler_PerformMicrotaskCheckpoint',
    'RunMicrotasks',
  ],
  style: ['UpdateLayoutTree'],
  layout: ['Layout', 'PrePaint', 'Layerize'],
  paint: ['Paint', 'Commit'],
  memory: ['MinorGC', 'MajorGC', 'V8.GCScavenger', 'V8.GC_MC_INCREMENTAL'],
} as const;

/**
 * The two threads that work when a page is read: the page's main thread, which is the renderer's main thread that did most, and the
 * extension's, which is the service worker's.
 * Errors: Error when the trace has not both.
 */
export function readTrace(trace: Uint8Array): { page: Thread; background: Thread } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const page = busiest(traceEvents, 'CrRendererMain');
  const background = busiest(traceEvents, 'ServiceWorker thread');
  if (!page || !background) throw new Error('The trace has no page or no service worker.');
  return { page, background };
}

function busiest(events: readonly TraceEvent[], name: string): Thread | undefined {
  const threads = events
    .filter(event => event.name === 'thread_name' && event.args?.name === name)
    .map(({ pid, tid }) => threadOf(events.filter(event => event.pid === pid && event.tid === tid).flatMap(spanOf)));
  return threads.sort((a, b) => b.work - a.work)[0];
}

function spanOf(event: TraceEvent): Span[] {
  return event.ph === 'X' && event.dur !== undefined ? [{ ...event, dur: event.dur }] : [];
}

function threadOf(spans: readonly Span[]): Thread {
  const tasks = outermost(spans.filter(span => span.name === 'RunTask'));
  const ofKind = (names: readonly string[]) => outermost(spans.filter(span => names.includes(span.name)));
  const rendering = [...ofKind(KINDS.style), ...ofKind(KINDS.layout), ...ofKind(KINDS.paint)];
  const isFrame = (task: Span) => rendering.some(span => span.ts >= task.ts && span.ts <= task.ts + task.dur);
  const longest = (some: readonly Span[]) => Math.max(0, ...some.map(timeOf));
  return {
    work: total(tasks),
    script: total(ofKind(KINDS.script)),
    style: total(ofKind(KINDS.style)),
    layout: total(ofKind(KINDS.layout)),
    paint: total(ofKind(KINDS.paint)),
    memory: total(ofKind(KINDS.memory)),
    longestSlice: longest(tasks.filter(task => !isFrame(task))),
    longestFrame: longest(tasks.filter(isFrame)),
  };
}

/** Those that lie in no other. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = Number.NEGATIVE_INFINITY;
  return sorted.filter(span => {
    if (span.ts < end) return false;
    end = span.ts + span.dur;
    return true;
  });
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + timeOf(span), 0);
}

function timeOf({ dur, tdur = dur }: Span): number {
  return tdur / 1_000;
}
