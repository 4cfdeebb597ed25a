import { FRAMES_NAMED } from '../../messages/index.ts';

/** Frames smaller than this have nothing to read, CSS pixels: they count readers, or are not shown. */
const LEAST_SIZE_PX = 40;

/** The origins of the pages embedded in this one, as its frames' addresses say, without this page's own. What stands in them is not looked at. */
export function embeddedOrigins(roots: readonly (Document | ShadowRoot)[]): string[] {
  const origins = new Set<string>();
  for (const root of roots) {
    for (const frame of root.querySelectorAll('iframe')) {
      if (frame.clientWidth < LEAST_SIZE_PX || frame.clientHeight < LEAST_SIZE_PX) continue;
      if (!URL.canParse(frame.src)) continue;
      const { origin, protocol } = new URL(frame.src);
      if ((protocol === 'https:' || protocol === 'http:') && origin !== location.origin) origins.add(origin);
    }
  }
  return [...origins].slice(0, FRAMES_NAMED);
}
