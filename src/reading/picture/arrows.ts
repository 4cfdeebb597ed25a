import { groupBy } from './group-by.ts';
import type { Party, Saying } from './sayings.ts';

/** An arrow of the picture. `about`: from who speaks to whom they speak of. `through`: from who passes words on to whose they are. */
export interface Arrow {
  kind: 'about' | 'through';
  from: Party;
  to: Party;
  /** Whether all of it is in the words of who passes it on: drawn broken. */
  reported: boolean;
  /** Numbers of the passages where it holds, in order, each once. */
  passages: readonly number[];
}

export interface Choice {
  arrows: readonly Arrow[];
  /** How many `about` arrows there are in all. */
  of: number;
}

/**
 * The arrows that are drawn: of those that say who speaks of whom the `most` that hold in most passages, earlier ones first, and those that
 * say through whom for the speakers among them. Arrows of one kind between the same two are one.
 */
export function chooseArrows(sayings: readonly Saying[], most: number): Choice {
  const about = grouped(
    'about',
    sayings.flatMap(saying => saying.subjects.map(to => ({ from: saying.speaker, to, saying }))),
  );
  const strongest = [...about].sort((a, b) => b.passages.length - a.passages.length).slice(0, most);
  const speakers = new Set(strongest.map(({ from }) => from.key));
  const through = grouped(
    'through',
    sayings.flatMap(saying => (saying.via ? { from: saying.via, to: saying.speaker, saying } : [])),
  ).filter(({ to }) => speakers.has(to.key));
  return { arrows: [...through, ...strongest], of: about.length };
}

function grouped(kind: Arrow['kind'], links: readonly { from: Party; to: Party; saying: Saying }[]): Arrow[] {
  return groupBy(links, ({ from, to }) => JSON.stringify([from.key, to.key])).map(group => {
    const [first] = group;
    const passages = [...new Set(group.map(({ saying }) => saying.passage))].sort((a, b) => a - b);
    const reported = group.every(({ saying }) => saying.how === 'reported');
    return { kind, from: first.from, to: first.to, reported, passages };
  });
}
