/** Longest stretch of work without giving the page its turn, ms: a block of 50 ms shows to the page as a long task. */
export const SLICE_MS = 8;

/** Lets the page's own tasks run. */
export function rest(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
}

/** How many steps are made between two looks at the clock. */
const STEPS_A_LOOK = 32;

/** Runs the work in slices. Stops early, without an error, when the signal is aborted. */
export async function runInSlices(work: Generator<void>, signal: AbortSignal): Promise<void> {
  let began = performance.now();
  for (let step = 1; !signal.aborted; step++) {
    if (work.next().done) return;
    if (step % STEPS_A_LOOK === 0 && performance.now() - began > SLICE_MS) {
      await rest();
      began = performance.now();
    }
  }
}
