/** Work without giving others their turn, ms: with the step that is under way then, below what a frame has to spare. */
export const SLICE_MS = 3;

/**
 * What work in slices calls between its steps: gives a promise to wait for when a slice is over. Throws the signal's reason when it is
 * aborted.
 */
export function paceOf(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - began < SLICE_MS) return undefined;
    return rest().then(() => {
      began = performance.now();
    });
  };
}

function rest(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
}
