import { type Entry, type Filter, parseQuery, withFilter, withoutFilter } from '../../search/index.ts';

/** A filter that the reader can switch on or off. */
export interface Chip {
  /** `by`: who says it; `about`: of whom a passage speaks; `in`: the source. */
  kind: Filter['kind'];
  /** A name, or what the reader wrote where it means none. */
  name: string;
  on: boolean;
  /** In how many of the passages shown; for one that is on, in all of them. */
  passages: number;
  /** The query after the click. */
  query: string;
}

/** Chips of one kind that are offered. */
const MOST_OF_A_KIND = 3;

/** What an id is called; undefined where the library does not know it. */
export interface Naming {
  actor(id: string): string | undefined;
  source(id: string): string | undefined;
}

/** The filters of the query, then those that would narrow the answer. `entries`: the passages shown. */
export function chipsOf(query: string, entries: readonly Entry[], naming: Naming): Chip[] {
  const filters = parseQuery(query).filters;
  const on = filters.map((filter): Chip => {
    const name = filter.kind === 'in' ? naming.source(filter.value) : naming.actor(filter.value);
    return {
      kind: filter.kind,
      name: name || filter.value,
      on: true,
      passages: entries.length,
      query: withoutFilter(query, filter),
    };
  });
  const offered = (
    kind: Filter['kind'],
    nameOf: (id: string) => string | undefined,
    idsOf: (entry: Entry) => Iterable<string>,
  ) =>
    counted(entries, idsOf)
      // What all of them have would narrow nothing.
      .filter(([id, count]) => count < entries.length && nameOf(id))
      .filter(([id]) => !filters.some(filter => filter.kind === kind && filter.value === id))
      .slice(0, MOST_OF_A_KIND)
      .map(
        ([id, count]): Chip => ({
          kind,
          name: nameOf(id) ?? id,
          on: false,
          passages: count,
          query: withFilter(query, kind, id),
        }),
      );
  return [
    ...on,
    ...offered('by', naming.actor, ({ statements }) => statements.map(({ speaker }) => speaker)),
    ...offered('about', naming.actor, ({ actors }) => actors),
    ...offered('in', naming.source, ({ source }) => (source === undefined ? [] : [source])),
  ];
}

/** In how many passages each id stands, the most frequent first; of equal ones the first to come. */
function counted(
  entries: readonly Entry[],
  idsOf: (entry: Entry) => Iterable<string>,
): [id: string, passages: number][] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const id of new Set(idsOf(entry))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
