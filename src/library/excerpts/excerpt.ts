import { plainCitation } from '../../citations/index.ts';
import { actorsIn } from '../../search/index.ts';
import { voicesFound, voicesOf } from '../../statements/index.ts';
import type { Excerpt, Named, Span, Voice } from '../content.ts';
import type { StoredActor, StoredPassage, StoredSource } from '../database.ts';
import { keepNames, wordingsIn } from '../keep-names.ts';

/** Where the actors are found that a passage speaks of, or who speak in it. */
export interface ActorShelf {
  /** By number. */
  actors: ReadonlyMap<number, StoredActor>;
  byId: ReadonlyMap<string, StoredActor>;
}

/**
 * A passage as it is shown: with its voices, the names in it, its notices and its citation.
 *
 * `bearing`: words to emphasise, in order, never overlapping; they grow where they would cut a name.
 */
export function excerptOf(
  passage: StoredPassage,
  source: StoredSource,
  shelf: ActorShelf,
  bearing: readonly Span[] = [],
): Excerpt {
  const lang = source.csl.language ?? '';
  const about = passage.about.flatMap(number => shelf.actors.get(number) ?? []);
  const names = actorsIn(passage.text, about, [], lang).filter(({ part }) => !part);
  return {
    passage: passage.passage,
    number: passage.number,
    text: passage.text,
    lang,
    bearing: bearing.length > 0 ? keepNames(passage.text, bearing, wordingsIn(passage.text, about, lang)) : [],
    voices: voicesIn(passage, source, names, shelf),
    names: names.map(({ actor, span }): Named => ({ ...person(actor, shelf), span })),
    notices: source.notices.filter(notice => notice.passage === passage.number),
    citation: plainCitation(source.csl, { paragraph: passage.number }, { status: source.status }),
    csl: source.csl,
    ...(source.status && { status: source.status }),
  };
}

/** Marked statements are better than any rule; where a source has none at all, nobody has marked it. */
function voicesIn(
  { text, number }: StoredPassage,
  { said, csl }: StoredSource,
  names: readonly { actor: string; span: Span }[],
  shelf: ActorShelf,
): Voice[] {
  if (said.length > 0) {
    const marked = voicesOf(
      text,
      said.filter(statement => statement.passage === number),
    );
    return marked.map(voice => ({ how: voice.how, span: voice.span, ...people(voice, shelf) }));
  }
  return voicesFound(text, csl.language ?? '', names).map(voice => ({
    how: voice.how,
    span: voice.span,
    ...people(voice, shelf),
    ...(voice.speaker === undefined && voice.speakerWords ? { speakerWords: text.slice(...voice.speakerWords) } : {}),
    found: true as const,
  }));
}

function people(
  { speaker, via }: { speaker?: string; via?: string },
  shelf: ActorShelf,
): Pick<Voice, 'speaker' | 'via'> {
  return {
    ...(speaker === undefined ? {} : { speaker: person(speaker, shelf) }),
    ...(via === undefined ? {} : { via: person(via, shelf) }),
  };
}

function person(id: string, shelf: ActorShelf): { id: string; name: string } {
  return { id, name: shelf.byId.get(id)?.name ?? id };
}
