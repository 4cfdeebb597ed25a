import { actorsIn } from '../search/index.ts';
import type { Span } from './content.ts';
import type { StoredActor } from './database.ts';

/**
 * Every wording of these actors in a text, shorter ones inside longer ones too (`Dolkun Isa` in `World Uyghur Congress President
 * Dolkun Isa`). In order of their start.
 */
export function wordingsIn(text: string, actors: readonly StoredActor[], lang: string): Span[] {
  // One wording each, so that none takes the words from another of its own actor.
  const single = actors.flatMap(({ id, corpus }) =>
    corpus.map((wording, at) => ({ id: `${id} ${at}`, corpus: [wording] })),
  );
  return actorsIn(text, single, [], lang).map(({ span }) => span);
}

/**
 * Lets emphasis grow to the limits of the names that it would cut: `Bachelet` becomes `Michelle Bachelet`.
 *
 * Of several names that it would cut the shortest counts; an edge where a name begins or ends that lies in it whole cuts none.
 * Result: in order, never overlapping; those that come to touch, or are parted by one blank only, are one.
 */
export function keepNames(text: string, spans: readonly Span[], names: readonly Span[]): Span[] {
  const shortestFirst = [...names].sort((a, b) => length(a) - length(b));
  const grown: Span[] = [];
  for (const span of spans) {
    const [start, end] = grow(span, shortestFirst);
    const last = grown.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start) === ' '))
      grown.splice(-1, 1, [Math.min(last[0], start), Math.max(last[1], end)]);
    else grown.push([start, end]);
  }
  return grown;
}

function grow([start, end]: Span, names: readonly Span[]): Span {
  const inside = names.filter(name => name[0] >= start && name[1] <= end);
  const open = [
    inside.some(name => name[0] === start) ? [] : [start],
    inside.some(name => name[1] === end) ? [] : [end],
  ].flat();
  const cut = names.find(name => open.some(edge => name[0] < edge && edge < name[1]));
  return cut ? grow([Math.min(start, cut[0]), Math.max(end, cut[1])], names) : [start, end];
}

function length([start, end]: Span): number {
  return end - start;
}
