import { placesOf } from '../text/open-block.ts';
import type { Found, Line } from './found.ts';

/** One place of a painted mention in a text node. */
interface Spot {
  start: number;
  end: number;
  found: Found;
}

export interface Marks {
  /** Notes that these are to be painted in place of the former ones, of which some may not have been painted. */
  set(former: readonly Found[], now: readonly Found[]): void;
  /** Puts the rules into the page, where there is something to paint and they are not there yet. Waits for them, but not for long: nothing must hang on them. */
  prepare(): Promise<void>;
  /** Paints what was noted, in steps between which the caller can rest. */
  paint(): Generator<void, void>;
  /** The painted mention at a place in a text node, if there is one. */
  at(node: Node, offset: number): Found | undefined;
  /** Tints the mention at hand, and only that. */
  here(found: Found | undefined): void;
}

const LINES: readonly Line[] = ['solid', 'dashed', 'dotted', 'double'];
const KEY_LENGTH = 12;
/** Longest wait for the rules, ms: marks that are registered before them are only drawn twice. */
const RULES_MS = 300;

/** Another key in each document, so that no page can look for a name that it knows. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return Array.from(bytes, byte => String.fromCharCode(97 + (byte % 26))).join('');
}

/**
 * The marks of this document: static ranges in the registry of CSS highlights. No element is added and none changed. Until the first mark
 * nothing is registered and no rule inserted, since a page can see both.
 *
 * `insertRules` is called once, with the key, before the first registration. A browser goes through all of the page's paint, 7 ms in a megabyte of text, for
 * every frame in which marks were registered, however few: so what is to be painted is noted, and painted in few goes.
 */
export function createMarks(insertRules: (key: string) => Promise<unknown>, signal: AbortSignal): Marks {
  const key = randomKey();
  const highlights = new Map<Line | 'here', Highlight>();
  const ranges = new WeakMap<Found, StaticRange[]>();
  const spots = new WeakMap<Node, Spot[]>();
  const coming = new Set<Found>();
  const going = new Set<Found>();
  let rules: Promise<unknown> | undefined;

  const rule = () => {
    rules ??= insertRules(key);
    return rules;
  };

  const highlight = (line: Line | 'here'): Highlight => {
    const known = highlights.get(line);
    if (known) return known;
    const made = new Highlight();
    // Above the lines, so that the tint is not hidden where a page highlights too.
    made.priority = line === 'here' ? 1 : 0;
    highlights.set(line, made);
    CSS.highlights.set(`${key}-${line}`, made);
    return made;
  };

  const staticRanges = (found: Found): StaticRange[] =>
    placesOf(found.block, found.start, found.end).map(
      place =>
        new StaticRange({
          startContainer: place.node,
          startOffset: place.start,
          endContainer: place.node,
          endOffset: place.end,
        }),
    );

  const paint = (found: Found) => {
    const made = staticRanges(found);
    ranges.set(found, made);
    for (const range of made) {
      highlight(found.line).add(range);
      const known = spots.get(range.startContainer) ?? [];
      known.push({ start: range.startOffset, end: range.endOffset, found });
      spots.set(range.startContainer, known);
    }
  };

  const unpaint = (found: Found) => {
    for (const range of ranges.get(found) ?? []) {
      highlights.get(found.line)?.delete(range);
      spots.set(
        range.startContainer,
        (spots.get(range.startContainer) ?? []).filter(spot => spot.found !== found),
      );
    }
    ranges.delete(found);
  };

  signal.addEventListener('abort', () => {
    for (const line of [...LINES, 'here' as const]) CSS.highlights.delete(`${key}-${line}`);
  });

  return {
    set(former, now) {
      if (signal.aborted) return;
      for (const found of former) if (!coming.delete(found)) going.add(found);
      for (const found of now) coming.add(found);
    },
    async prepare() {
      if (coming.size === 0 || signal.aborted) return;
      let late: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([
        rule(),
        new Promise(resolve => {
          late = setTimeout(resolve, RULES_MS);
        }),
      ]);
      clearTimeout(late);
    },
    *paint() {
      for (const found of take(going)) {
        unpaint(found);
        yield;
      }
      for (const found of take(coming)) {
        if (signal.aborted) return;
        paint(found);
        yield;
      }
    },
    at: (node, offset) => spots.get(node)?.find(spot => spot.start <= offset && offset <= spot.end)?.found,
    here(found) {
      const tint = highlights.get('here');
      tint?.clear();
      if (!found || signal.aborted) return;
      void rule();
      for (const range of staticRanges(found)) highlight('here').add(range);
    },
  };
}

/** Takes one after the other out of a set, to which more may come meanwhile. */
function* take<T>(from: Set<T>): Generator<T> {
  for (const one of from) {
    from.delete(one);
    yield one;
  }
}
