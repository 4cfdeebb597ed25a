import type { Excerpt, Span, Voice } from '../../library/index.ts';
import { groupBy } from './group-by.ts';

/** Somebody who speaks or is spoken of. `key` tells them apart: an actor's id, or the passage's words for one who is none. */
export interface Party {
  key: string;
  /** Empty where the passage does not say who speaks. */
  name: string;
}

/** What somebody says in one passage, in one way. */
export interface Saying {
  passage: number;
  speaker: Party;
  how: 'quoted' | 'reported';
  /** Through whom the source has the words. */
  via?: Party;
  /** The words, in order; several where others' words stand between. */
  words: readonly string[];
  /** Whom the words name, each once, in order. */
  subjects: readonly Party[];
}

/** Who says what of whom in a source, in the order of the text; the source's own voice is not in it. */
export function sayingsOf(passages: readonly Pick<Excerpt, 'number' | 'text' | 'voices' | 'names'>[]): Saying[] {
  return passages.flatMap(({ number, text, voices, names }) => {
    const others = voices.flatMap(voice => (voice.how === 'own' ? [] : { ...voice, how: voice.how }));
    const groups = groupBy(others, voice => JSON.stringify([voice.how, speakerOf(voice).key, voice.via?.id]));
    return groups.map(parts => {
      const [first] = parts;
      return {
        passage: number,
        speaker: speakerOf(first),
        how: first.how,
        ...(first.via ? { via: { key: first.via.id, name: first.via.name } } : {}),
        words: parts.map(({ span }) => text.slice(...span)),
        subjects: namedIn(
          parts.map(({ span }) => span),
          names,
        ),
      };
    });
  });
}

function namedIn(spans: readonly Span[], names: Excerpt['names']): Party[] {
  const named = names.filter(({ span }) => spans.some(([start, end]) => span[0] >= start && span[1] <= end));
  return [...new Map(named.map(({ id, name }) => [id, { key: id, name }])).values()];
}

function speakerOf({ speaker, speakerWords }: Pick<Voice, 'speaker' | 'speakerWords'>): Party {
  if (speaker) return { key: speaker.id, name: speaker.name };
  // A colon is in no id, so words never pass for an actor.
  return { key: `words:${speakerWords ?? ''}`, name: speakerWords ?? '' };
}
