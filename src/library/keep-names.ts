import { actorsIn } from '../search/index.ts';
import type { Span } from './content.ts';
import type { StoredActor } from './database.ts';

/**
 * Every wording of these actors in a text, shorter ones inside longer ones too (`Dolkun Isa` in `World Uyghur Congress President
 * Dolkun Isa`). In order of their start.
 */
export function wordingsIn(text: string, actors: readonly StoredActor[], lang: string): Span[] {
  // One wording each, so that none takes the words from another of its own actor.
  const single = actors.flatMap(({ id, corpus }) => corpus.map((wording, at) => ({ id: `${id} ${at}`, corpus: [wording] })));
  return actorsIn(text, single, [], lang).map(({ span }) => span);
}

/**
 * Lets emphasis grow to the limits of the names that it would cut: `Bachelet` becomes `Michelle Bachelet`.
 *
 * Of several names that an edge would cut the shortest counts; where a shorter name ends or begins at the edge, none is cut.
 * Result: in order, never overlapping; those that come to touch, or are parted by one blank only, are one.
 */
export function keepNames(text: string, spans: readonly Span[], names: readonly Span[]): Span[] {
  const grown: [number, number][] = [];
  for (const span of spans) {
    const start = edgeOf('start', span, names);
    const end = edgeOf('end', span, names);
    const last = grown.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start) === ' ')) last[1] = Math.max(last[1], end);
    else grown.push([start, end]);
  }
  return grown;
}

function edgeOf(side: 'start' | 'end', [start, end]: Span, names: readonly Span[]): number {
  const index = side === 'start' ? 0 : 1;
  const at = side === 'start' ? start : end;
  if (names.some(name => name[index] === at && name[0] >= start && name[1] <= end)) return at;
  const cut = names.filter(name => name[0] < at && at < name[1]);
  return cut.reduce<Span | undefined>((least, name) => (least && length(least) <= length(name) ? least : name), undefined)?.[index] ?? at;
}

function length([start, end]: Span): number {
  return end - start;
}
