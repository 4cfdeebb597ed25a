import type { Actor } from '../../packs/index.ts';
import { alternativesOf, foldText } from '../../text/index.ts';
import { CAPITALS, GENERIC, PRONOUNS, ROLES, SPOKESPERSON } from './name-words.ts';

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
const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}]\.?)*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
/** Names up to so many letters count in their own letter case only: `US`, `UN`, `Isa`. */
const SHORT = 3;

export function whoOf(actors: readonly NamedActor[]): Who {
  const speakers = actors.filter(({ type }) => SPEAKERS.has(type));
  const ids = new Set(speakers.map(({ id }) => id));
  const names = speakers.flatMap(({ id, name, corpus = [], aliases }) =>
    [name, ...corpus, ...aliases.flatMap(({ text }) => alternativesOf(text))].map(
      (written): Name => ({ actor: id, written }),
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
    const made = new Set(
      [actor?.name ?? '', ...(actor?.corpus ?? [])].flatMap(name => namesWithin(names, name, false)),
    );
    speaksFor.set(id, made);
    return made;
  };

  return {
    named(written) {
      if (ids.has(written)) return { actors: [written], kind: 'known', words: [] };
      const words = tellingIn(written);
      const found = namesWithin(names, written, true);
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

/** Without articles and the like. What is set in capitals is none: `UN` is no French article. */
function tellingIn(text: string): string[] {
  return rawWords(text)
    .filter(word => !GENERIC.has(foldedWord(word)) || (word.length > 1 && word === word.toUpperCase()))
    .map(foldedWord);
}

function rawWords(text: string): string[] {
  return Array.from(text.replace(/['’]s?(?!\p{L})/gu, '').matchAll(WORD), ([word]) => word);
}

function foldedWord(word: string): string {
  return foldText(word).replaceAll('.', '');
}

interface Name {
  actor: string;
  written: string;
  /** What a text must have for the name to stand in it; computed when it is first sought, as the two below. */
  probe?: string;
  words?: readonly string[];
  folded?: string;
}

/** How much longer than a text a name may be written that stands in it: folding takes letters away. */
const SLACK = 3;
/** Words that folding only makes small. */
const PLAIN_WORD = /(?<![\p{L}\p{M}\p{N}.'’])[A-Za-z]{3,}(?![\p{L}\p{M}\p{N}.'’])/gu;
/** Letters that no folding makes Latin ones. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\ud7ff]/;

/** The actors named in a text, or with `longest` only those by the longest of the names that overlap. */
function namesWithin(names: readonly Name[], text: string, longest: boolean): string[] {
  const found: { start: number; end: number; actor: string }[] = [];
  const words = tellingIn(text);
  const lower = text.toLowerCase();
  const unspaced = UNSPACED.test(text) ? foldText(text) : '';
  for (const entry of names) {
    const { actor, written } = entry;
    // Most of thousands of names are out by one of their words, before they are folded.
    if (!mayStand(entry, text, lower)) continue;
    if (UNSPACED.test(written)) {
      if (unspaced === '') continue;
      entry.folded ??= foldText(written);
      const name = entry.folded;
      const start = name.length > 1 ? unspaced.indexOf(name) : -1;
      if (start >= 0) found.push({ start, end: start + name.length, actor });
      continue;
    }
    entry.words ??= tellingIn(written);
    const name = entry.words;
    const start =
      name.length > 0 ? words.findIndex((_, at) => name.every((word, index) => words[at + index] === word)) : -1;
    if (start >= 0 && !isOtherCase(written, text)) found.push({ start, end: start + name.length, actor });
  }
  const kept = longest ? found.filter(item => !found.some(other => isLonger(other, item))) : found;
  return [...new Set(kept.map(({ actor }) => actor))];
}

function mayStand(entry: Name, text: string, lower: string): boolean {
  entry.probe ??= probeOf(entry.written);
  if (entry.probe !== '') return lower.includes(entry.probe);
  if (OTHER_SCRIPT.test(entry.written.charAt(0))) return OTHER_SCRIPT.test(text);
  return entry.written.length <= text.length + SLACK;
}

/** The longest plain word of a name that counts, in small letters; empty where there is none. */
function probeOf(written: string): string {
  let longest = '';
  for (const [word] of written.matchAll(PLAIN_WORD)) {
    if (word.length > longest.length && !GENERIC.has(word.toLowerCase())) longest = word;
  }
  return longest.toLowerCase();
}

function isLonger(other: { start: number; end: number }, item: { start: number; end: number }): boolean {
  return other.end - other.start > item.end - item.start && other.start < item.end && other.end > item.start;
}

function isOtherCase(written: string, text: string): boolean {
  return written.length <= SHORT && !new RegExp(`(?<!\\p{L})${escaped(written)}(?!\\p{L})`, 'u').test(text);
}

/** A capital's name stands for its state, and for what speaks for it: `Washington said`. */
function capitalMeant(names: readonly Name[], words: readonly string[]): string[] {
  return words.flatMap(word => (CAPITALS.get(word) ?? []).flatMap(state => namesWithin(names, state, true)));
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
