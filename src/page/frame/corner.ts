/** A point on the screen, in units that are CSS pixels but for the zoom. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** Where the corner of this document's window was on the screen when the pointer last moved in it; undefined before. */
export function watchCorner(signal: AbortSignal): () => ScreenPoint | undefined {
  let corner: ScreenPoint | undefined;
  window.addEventListener(
    'pointermove',
    event => {
      if (event.isTrusted) corner = { x: event.screenX - event.clientX, y: event.screenY - event.clientY };
    },
    { capture: true, passive: true, signal },
  );
  return () => corner;
}
