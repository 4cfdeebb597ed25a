import type { Found } from '../marks/found.ts';
import { rangeOf } from '../marks/found.ts';
import type { Marks } from '../marks/marks.ts';

/** How far beside its line a mention still counts as pointed at, CSS pixels. */
const TOLERANCE_PX = 1;

/** Where a mention is on the screen: its parts, one a line, and the part that is at hand. */
export interface Pointed {
  found: Found;
  /** In the viewport's CSS pixels. */
  line: DOMRect;
}

/**
 * The painted mention at a point of the viewport. `roots` are the shadow roots in which text was read.
 * The caret is asked for, not the highlights: that is a hundred times cheaper, and ranges that the page added itself are not found.
 */
export function mentionAt(x: number, y: number, marks: Marks, roots: readonly ShadowRoot[]): Pointed | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  const found = caret && marks.at(caret.offsetNode, caret.offset);
  if (!found) return undefined;
  // The caret snaps to the nearest text, however far from the point that is.
  const line = linesOf(found).find(rect => isOn(rect, x, y));
  return line && { found, line };
}

/** The boxes of a mention, one for each line and inline element it reaches over. */
export function linesOf(found: Found): DOMRect[] {
  return [...(rangeOf(found)?.getClientRects() ?? [])];
}

/** Whether a point is on a box, or as good as. */
export function isOn(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - TOLERANCE_PX &&
    x <= rect.right + TOLERANCE_PX &&
    y >= rect.top - TOLERANCE_PX &&
    y <= rect.bottom + TOLERANCE_PX
  );
}
