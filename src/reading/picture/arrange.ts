import { Graph, type GraphLabel, layout } from '@dagrejs/dagre';
import type { Arrow } from './arrows.ts';
import { columnsOf } from './columns.ts';
import type { Party } from './sayings.ts';
import { wrap } from './wrap.ts';

/** A box with a name in it. Lengths are CSS pixels; `x`, `y`: its upper left corner. */
export interface Box {
  party: Party;
  /** Whoever speaks and is spoken of has two boxes, one on each side. */
  role: 'speaker' | 'subject';
  lines: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Line {
  arrow: Arrow;
  /** From box to box, along the line of writing; at least two points. */
  points: readonly Point[];
}

export interface Arrangement {
  width: number;
  height: number;
  boxes: readonly Box[];
  lines: readonly Line[];
}

type Direction = 'ltr' | 'rtl';

/** Of a box's name, CSS pixels. */
export const LINE_HEIGHT = 18;
const WIDEST_NAME = 170;
const PADDING = { inline: 12, block: 7 };
/** Between boxes of one column, between columns, and around all, CSS pixels. */
const GAP = { boxes: 12, columns: 110, edge: 8 };
/** More columns than these stand closer, by so much, CSS pixels: else they would be wider than the page. */
const MANY_COLUMNS = 4;
const NARROW_GAP = 64;
/** Arrows keep so far from the corners of a box, CSS pixels. */
const CORNER_GAP = 7;

/**
 * Places the parties and arrows in columns, from those who speak to those who are spoken of, along the line of writing.
 *
 * `measure`: width of a text, CSS pixels. The method is Gansner's (layers, crossings, places), as dagre does it: see Gansner, Koutsofios,
 * North, Vo, "A Technique for Drawing Directed Graphs", IEEE TSE 19(3), 1993.
 */
export function arrange(
  arrows: readonly Arrow[],
  direction: Direction,
  measure: (text: string) => number,
): Arrangement {
  const span = columnsOf(arrows);
  const graph = new Graph<GraphLabel, { width: number; height: number }, { weight: number; minlen: number }>();
  graph.setGraph({
    rankdir: direction === 'rtl' ? 'RL' : 'LR',
    nodesep: GAP.boxes,
    edgesep: GAP.boxes,
    ranksep: Math.max(0, ...arrows.map(span)) + 1 < MANY_COLUMNS ? GAP.columns : NARROW_GAP,
    marginx: GAP.edge,
    marginy: GAP.edge,
  });
  const sizes = new Map<string, Omit<Box, 'x' | 'y'>>();
  const place = (party: Party, role: Box['role']): string => {
    const key = `${role} ${party.key}`;
    if (!sizes.has(key)) {
      const lines = wrap(party.name, WIDEST_NAME, measure);
      const width = Math.max(0, ...lines.map(measure)) + 2 * PADDING.inline;
      const box = { party, role, lines, width, height: lines.length * LINE_HEIGHT + 2 * PADDING.block };
      sizes.set(key, box);
      graph.setNode(key, { width: box.width, height: box.height });
    }
    return key;
  };
  const ends = arrows.flatMap(arrow => {
    const from = place(arrow.from, 'speaker');
    const to = place(arrow.to, arrow.kind === 'about' ? 'subject' : 'speaker');
    if (from === to) return [];
    graph.setEdge(from, to, { weight: arrow.passages.length, minlen: span(arrow) });
    return { arrow, from, to };
  });
  layout(graph);
  const { width = 0 } = graph.graph();
  const lines = ends.map(({ arrow, from, to }): Loose => {
    const { points = [] } = graph.edge(from, to) as unknown as { points?: Point[] };
    return { arrow, from, to, bends: points.slice(1, -1) };
  });
  // An arrow may bend beyond the boxes, of which alone dagre counts the height.
  const bends = lines.flatMap(line => line.bends.map(({ y }) => y));
  const above = Math.max(0, GAP.edge - Math.min(Number.POSITIVE_INFINITY, ...bends));
  const boxes = new Map(
    [...sizes].map(([key, box]): [string, Box] => {
      const { x, y } = graph.node(key) as unknown as Point;
      return [key, { ...box, x: x - box.width / 2, y: y - box.height / 2 + above }];
    }),
  );
  for (const line of lines) line.bends = line.bends.map(({ x, y }) => ({ x, y: y + above }));
  const lowest = [...[...boxes.values()].map(({ y, height }) => y + height), ...bends.map(y => y + above)];
  return {
    width: Math.ceil(width),
    height: Math.ceil(Math.max(0, ...lowest) + GAP.edge),
    boxes: [...boxes.values()],
    lines: attach(lines, boxes, direction),
  };
}

interface Loose {
  arrow: Arrow;
  from: string;
  to: string;
  bends: Point[];
}

/** Fastens each arrow to the sides of its two boxes: those of one side spread over it in the order in which they go on. */
function attach(lines: readonly Loose[], boxes: ReadonlyMap<string, Box>, direction: Direction): Line[] {
  const middle = (key: string) => {
    const box = boxes.get(key);
    return box ? box.y + box.height / 2 : 0;
  };
  const sideOf = (key: string, side: 'out' | 'in', line: Loose): Point => {
    const box = boxes.get(key);
    if (!box) return { x: 0, y: 0 };
    const there = lines
      .filter(other => (side === 'out' ? other.from : other.to) === key)
      .map(other => ({
        other,
        y: side === 'out' ? (other.bends[0]?.y ?? middle(other.to)) : (other.bends.at(-1)?.y ?? middle(other.from)),
      }))
      .sort((a, b) => a.y - b.y)
      .findIndex(({ other }) => other === line);
    const all = lines.filter(other => (side === 'out' ? other.from : other.to) === key).length;
    const right = (side === 'out') === (direction === 'ltr');
    const room = box.height - 2 * CORNER_GAP;
    return { x: right ? box.x + box.width : box.x, y: box.y + CORNER_GAP + (room * (there + 0.5)) / all };
  };
  return lines.map(line => ({
    arrow: line.arrow,
    points: [sideOf(line.from, 'out', line), ...line.bends, sideOf(line.to, 'in', line)],
  }));
}
