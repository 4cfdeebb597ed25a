import type { Party, Relation } from './relations.ts';

/** An arrow of the picture. `about`: from who speaks to whom they speak of. `through`: from who passes words on to whose they are. */
export interface Arrow {
  kind: 'about' | 'through';
  from: Party;
  to: Party;
  /** Whether all of it is in the source's own words: drawn broken. */
  reported: boolean;
  /** In order, each once. */
  passages: readonly number[];
}

export interface Choice {
  arrows: readonly Arrow[];
  /** How many `about` arrows there are in all. */
  of: number;
}

/**
 * The arrows that are drawn: of those that say who speaks of whom the `most` that stand in most passages, and those that say
 * through whom for the speakers among them.
 */
export function chooseArrows(relations: readonly Relation[], most: number): Choice {
  const about = grouped(
    relations.flatMap(({ speaker, subject, ...rest }) =>
      subject ? { kind: 'about' as const, from: speaker, to: subject, ...rest } : [],
    ),
  );
  const strongest = about.sort((a, b) => b.passages.length - a.passages.length).slice(0, most);
  const speakers = new Set(strongest.map(({ from }) => from.key));
  const through = grouped(
    relations.flatMap(({ speaker, via, how, passages }) =>
      via ? { kind: 'through' as const, from: via, to: speaker, how, passages } : [],
    ),
  ).filter(({ to }) => speakers.has(to.key));
  return { arrows: [...through, ...strongest], of: about.length };
}

type Part = Pick<Arrow, 'kind' | 'from' | 'to'> & Pick<Relation, 'how' | 'passages'>;

/** Arrows between the same two are one. */
function grouped(parts: readonly Part[]): Arrow[] {
  const groups = Map.groupBy(parts, ({ from, to }) => JSON.stringify([from.key, to.key]));
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const passages = [...new Set(group.flatMap(part => part.passages))].sort((a, b) => a - b);
    const reported = group.every(({ how }) => !how.includes('quoted'));
    return { kind: first.kind, from: first.from, to: first.to, reported, passages };
  });
}
