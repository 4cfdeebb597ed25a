/**
 * Work without giving the page its turn, ms: a block of 50 ms shows to the page as a long task. The last steps before the clock is looked at may take
 * some more; 8 ms in all is the aim.
 */
const SLICE_MS = 5;

/** Lets the page's own tasks run. Not `scheduler.yield`, of which the continuation comes before the page's timers. */
export async function rest(): Promise<void> {
  if ('scheduler' in globalThis) await scheduler.postTask(() => undefined);
  else await new Promise(resolve => setTimeout(resolve, 0));
}

/** How many steps are made between two looks at the clock. */
const STEPS_A_LOOK = 8;

/** Runs the work in slices and gives what it returns. Stops early, with undefined and without an error, when the signal is aborted. */
export async function runInSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  let began = performance.now();
  for (let step = 1; !signal.aborted; step++) {
    const { done, value } = work.next();
    if (done) return value as T;
    if (step % STEPS_A_LOOK === 0 && performance.now() - began > SLICE_MS) {
      await rest();
      began = performance.now();
    }
  }
  return undefined;
}
