import type { Excerpt, Voice } from '../library/index.ts';

/** Somebody who speaks or is spoken of. `key` tells them apart: an actor's id, or the passage's words for one who is none. */
export interface Party {
  key: string;
  /** Empty where the passage does not say who speaks. */
  name: string;
}

/** Somebody speaks of somebody, directly or through another. */
export interface Relation {
  speaker: Party;
  /** Absent where the words name nobody. */
  subject?: Party;
  /** Through whom the source has the words. */
  via?: Party;
  /** How the source has them, in the order in which it first does. */
  how: readonly ('quoted' | 'reported')[];
  /** Numbers of the passages where it does so, in order, each once. */
  passages: readonly number[];
}

/**
 * Who speaks of whom in a source, from its statements; the source's own voice is not in it. The same speaker, subject and mediator are one
 * relation, however often.
 *
 * Result: those of most passages first, then in order of their first passage.
 */
export function relationsOf(passages: readonly Pick<Excerpt, 'number' | 'voices' | 'names'>[]): Relation[] {
  const found = new Map<string, Relation>();
  for (const { number, voices, names } of passages) {
    for (const voice of voices) {
      if (voice.how === 'own') continue;
      for (const subject of subjectsOf(voice, names)) add(found, voice, subject, number);
    }
  }
  const relations = [...withoutIdle(found.values())];
  return relations.sort(
    (a, b) => b.passages.length - a.passages.length || (a.passages[0] ?? 0) - (b.passages[0] ?? 0),
  );
}

/** The actors that the words name; one that is undefined where they name none. */
function subjectsOf({ span }: Voice, names: Excerpt['names']): (Party | undefined)[] {
  const named = names.filter(name => name.span[0] >= span[0] && name.span[1] <= span[1]);
  const parties = new Map(named.map(({ id, name }) => [id, { key: id, name }]));
  return parties.size > 0 ? [...parties.values()] : [undefined];
}

function add(found: Map<string, Relation>, voice: Voice, subject: Party | undefined, number: number): void {
  if (voice.how === 'own') return;
  const speaker = speakerOf(voice);
  const via = voice.via && { key: voice.via.id, name: voice.via.name };
  const key = JSON.stringify([speaker.key, via?.key, subject?.key]);
  const known = found.get(key);
  const how = known?.how ?? [];
  const passages = known?.passages ?? [];
  found.set(key, {
    speaker,
    ...(subject ? { subject } : {}),
    ...(via ? { via } : {}),
    how: how.includes(voice.how) ? how : [...how, voice.how],
    passages: passages.includes(number) ? passages : [...passages, number],
  });
}

function speakerOf({ speaker, speakerWords }: Voice): Party {
  if (speaker) return { key: speaker.id, name: speaker.name };
  // A colon is in no id, so words never pass for an actor.
  return { key: `words:${speakerWords ?? ''}`, name: speakerWords ?? '' };
}

/**
 * Words that name nobody are left out where the same speaker names somebody in the same passage: a quotation that another one
 * interrupts comes in parts.
 */
function* withoutIdle(relations: Iterable<Relation>): Generator<Relation> {
  const all = [...relations];
  const naming = new Set(
    all.flatMap(({ speaker, subject, via, passages }) =>
      subject ? passages.map(number => JSON.stringify([speaker.key, via?.key, number])) : [],
    ),
  );
  for (const relation of all) {
    if (relation.subject) {
      yield relation;
      continue;
    }
    const { speaker, via } = relation;
    const passages = relation.passages.filter(number => !naming.has(JSON.stringify([speaker.key, via?.key, number])));
    if (passages.length > 0) yield { ...relation, passages };
  }
}
