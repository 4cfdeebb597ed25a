import type { TextStore } from '../marks/text-store.ts';
import type { Task } from '../reader.ts';
import { runInSlices } from '../slices.ts';
import { awaitElements } from './awaited.ts';
import { TELLING_ATTRIBUTES, taskFor, tasksOf, withoutRepeats } from './changes.ts';

/** Quiet time after a change before the page is read again, ms. */
const SETTLE_MS = 150;
/** Longest wait while a page goes on changing, ms; it doubles with each such round up to the most, so that a page that never rests costs little. */
const LONGEST_WAIT_MS = 500;
const MOST_WAIT_MS = 8_000;
/** Most records that are kept while waiting: a page that makes more of them is looked at through, as far as these tell, and read as a whole. */
const MOST_RECORDS = 100_000;
/** Pause between two looks at what was hidden while styles change, ms. */
const LOOK_MS = 400;

/** Attributes by which pages show and hide. Pages move things by `style` many times a second, so these only let hidden things be looked at. */
const SHOWING_ATTRIBUTES = ['class', 'style', 'hidden', 'open'];

export interface Watch {
  /** Looks again later whether this element is shown by now. */
  addHidden(element: Element): void;
  /** Looks again later whether this element has a shadow root by now. */
  addRootless(element: Element): void;
  /** Watches a shadow root too. */
  addRoot(root: ShadowRoot): void;
}

/**
 * Tells what is to be read again when the page changes. Records are only gathered while the page works; they are looked at when it rests.
 *
 * `onChange` is called with tasks that do not overlap, and not again before its promise is settled. `whole` is the task to read all.
 */
export function watchPage(
  root: Node,
  store: TextStore,
  whole: () => Task,
  onChange: (tasks: Task[]) => Promise<void>,
  signal: AbortSignal,
): Watch {
  const observed = new WeakSet<Node>();
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstRecord = 0;
  let wait = LONGEST_WAIT_MS;
  let working = false;
  let again = false;
  let shownSoon: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    timer = undefined;
    working = true;
    wait = performance.now() - firstRecord >= wait ? Math.min(wait * 2, MOST_WAIT_MS) : LONGEST_WAIT_MS;
    const seen = records;
    records = [];
    try {
      const changed =
        seen.length > MOST_RECORDS ? [whole()] : await runInSlices(tasksOf(seen, store, awaited.hidden), signal);
      const shown = awaited.take().flatMap(element => taskFor(element, awaited.hidden) ?? []);
      if (changed) await onChange(withoutRepeats([...changed, ...shown]));
    } finally {
      working = false;
      if (again) schedule();
    }
  };

  /** Looks when the page has rested for a moment, or when the wait is over. */
  const schedule = () => {
    again = working;
    if (signal.aborted || working) return;
    const now = performance.now();
    if (timer === undefined) firstRecord = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(SETTLE_MS, firstRecord + wait - now)));
  };

  const lookAtHidden = () => {
    shownSoon ??= setTimeout(() => {
      shownSoon = undefined;
      if (awaited.anyReady()) schedule();
    }, LOOK_MS);
  };

  const awaited = awaitElements(schedule, signal);
  const changes = new MutationObserver(seen => {
    if (records.length <= MOST_RECORDS) for (const record of seen) records.push(record);
    schedule();
  });
  const showing = new MutationObserver(lookAtHidden);
  const observe = (node: Node) => {
    if (observed.has(node)) return;
    observed.add(node);
    const below = { subtree: true, attributes: true };
    changes.observe(node, { ...below, childList: true, characterData: true, attributeFilter: TELLING_ATTRIBUTES });
    showing.observe(node, { ...below, attributeFilter: SHOWING_ATTRIBUTES });
  };
  observe(root);
  signal.addEventListener('abort', () => {
    changes.disconnect();
    showing.disconnect();
    clearTimeout(timer);
    clearTimeout(shownSoon);
  });

  return { addHidden: awaited.hidden, addRootless: awaited.rootless, addRoot: observe };
}
