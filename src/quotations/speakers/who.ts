import type { Actor } from '../../packs/index.ts';
import { alternativesOf, foldText } from '../../text/index.ts';
import { CAPITALS, GENERIC, PRONOUNS, ROLES, SPOKESPERSON } from './name-words.ts';
import { type Names, namesOf, tellingIn } from './names-within.ts';

/** An actor with the names by which a page may mean it. */
export interface NamedActor extends Pick<Actor, 'id' | 'type' | 'name' | 'corpus'> {
  aliases: readonly { text: string }[];
}

/** Whom the words beside a quotation mean. */
export interface NamedSpeaker {
  /** Actors of the library so named; several where they share the name. */
  actors: readonly string[];
  /**
   * `known`: actors of the library; `stranger`: a proper name that is none of theirs; `role`: an office or the like, which may be anybody's;
   * `nobody`: a pronoun, `officials`, nothing.
   */
  kind: 'known' | 'stranger' | 'role' | 'nobody';
  /** Folded words, without articles. */
  words: readonly string[];
}

/** Tells whether the name that a page gives is the speaker. */
export interface Who {
  /** Makes ready what the answers need, in slices; without it the first answer takes all of that time. */
  prepare(): Generator<undefined, void>;
  /** Whom these words name; an actor's id means that actor. */
  named(words: string): NamedSpeaker;
  /**
   * Whether naming these is naming this speaker: it is the actor, one for whom it speaks (the body, state or author that its own names in
   * the source carry: `World Uyghur Congress President Dolkun Isa` speaks for the congress), or the words are part of its names.
   */
  isSpeaker(named: NamedSpeaker, speaker: string): boolean;
  /** Whether a stranger's name carries a telling word of the speaker's names: `Department spokesman N. N.` may speak for the department. */
  mayBelongTo(named: NamedSpeaker, speaker: string): boolean;
}

const SPEAKERS = new Set<NamedActor['type']>(['person', 'body', 'document', 'place', 'event']);

export function whoOf(actors: readonly NamedActor[]): Who {
  const speakers = actors.filter(({ type }) => SPEAKERS.has(type));
  const ids = new Set(speakers.map(({ id }) => id));
  const names = namesOf(
    speakers.flatMap(({ id, name, corpus = [], aliases }) =>
      [name, ...corpus, ...aliases.flatMap(({ text }) => alternativesOf(text))].map(written => ({
        actor: id,
        written,
      })),
    ),
  );
  const ownNames = new Map<string, readonly (readonly string[])[]>();
  const speaksFor = new Map<string, ReadonlySet<string>>();

  const ownNamesOf = (id: string) => {
    const known = ownNames.get(id);
    if (known) return known;
    const actor = speakers.find(item => item.id === id);
    const made = actor ? [actor.name, ...(actor.corpus ?? [])].map(tellingIn) : [];
    ownNames.set(id, made);
    return made;
  };
  /** The actors whose names stand within the names that the sources give this one. */
  const spokenFor = (id: string) => {
    const known = speaksFor.get(id);
    if (known) return known;
    const actor = speakers.find(item => item.id === id);
    const made = new Set([actor?.name ?? '', ...(actor?.corpus ?? [])].flatMap(name => names.within(name, false)));
    speaksFor.set(id, made);
    return made;
  };

  return {
    prepare: names.prepare,
    named(written) {
      if (ids.has(written)) return { actors: [written], kind: 'known', words: [] };
      const words = tellingIn(written);
      const found = names.within(written, true);
      const meant = found.length > 0 ? found : capitalMeant(names, words);
      if (meant.length > 0) return { actors: meant, kind: 'known', words };
      if (words.length === 0 || words.every(word => PRONOUNS.has(word))) return { actors: [], kind: 'nobody', words };
      return { actors: [], kind: isProperName(written) && !SPOKESPERSON.test(written) ? 'stranger' : 'role', words };
    },
    isSpeaker({ actors: named, words }, speaker) {
      if (named.some(id => id === speaker || spokenFor(speaker).has(id))) return true;
      if (words.length === 0) return false;
      // `the executive director`, `Secretary of State`: part of one of the speaker's own names, by more than a word of office.
      return ownNamesOf(speaker).some(own => isWithin(words, own)) && (words.length > 1 || !ROLES.has(words[0] ?? ''));
    },
    mayBelongTo({ words }, speaker) {
      return ownNamesOf(speaker).some(own => own.some(word => words.includes(word)));
    },
  };
}

/** A capital's name stands for its state, and for what speaks for it: `Washington said`. */
function capitalMeant(names: Names, words: readonly string[]): string[] {
  return words.flatMap(word => (CAPITALS.get(word) ?? []).flatMap(state => names.within(state, true)));
}

/** A name is written with capitals where its script has them; a first word may be one of office. */
function isProperName(written: string): boolean {
  const capitalised = Array.from(written.matchAll(/\p{L}[\p{L}\p{M}'’.-]*/gu), ([word]) => word).filter(
    word =>
      /^\p{Lu}/u.test(word) &&
      !ROLES.has(foldText(word)) &&
      !GENERIC.has(foldText(word)) &&
      !PRONOUNS.has(foldText(word)),
  );
  return capitalised.length > 0;
}

function isWithin(words: readonly string[], own: readonly string[]): boolean {
  return own.some((_, start) => words.every((word, index) => own[start + index] === word));
}
