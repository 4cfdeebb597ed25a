import { foldText } from '../../text/index.ts';
import { GENERIC } from './name-words.ts';

/** A written form of an actor's name. */
export interface WrittenName {
  actor: string;
  written: string;
}

/** Names to be found in short texts. */
export interface Names {
  /** The actors named in a text, or with `longest` only those by the longest of the names that overlap. */
  within(text: string, longest: boolean): string[];
  /** Sorts the names by what a text must have for them to stand in it, giving way after each slice. */
  prepare(): Generator<undefined, void>;
}

interface Name extends WrittenName {
  /** Place among all names. */
  rank: number;
  /** Computed when first needed. */
  words?: readonly string[];
  folded?: string;
}

const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}]\.?)*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
/** Names up to so many letters count in their own letter case only: `US`, `UN`, `Isa`. */
const SHORT = 3;
/** How much longer than a text a name may be written that stands in it: folding takes letters away. */
const SLACK = 3;
/** Words that folding only makes small. */
const PLAIN_WORD = /(?<![\p{L}\p{M}\p{N}.'’])[A-Za-z]{3,}(?![\p{L}\p{M}\p{N}.'’])/gu;
/** Letters that no folding makes Latin ones. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\ud7ff]/;
/** Names that are sorted between two pauses: about 0.5 ms. */
const NAMES_A_SLICE = 200;

/**
 * Most of thousands of names are out by one of their words, before anything of them is folded: a name with a plain word is looked at only
 * where the text has that word, one in another script only in a text that has such letters.
 */
export function namesOf(all: readonly WrittenName[]): Names {
  const byWord = new Map<string, Name[]>();
  const ofOtherScript: Name[] = [];
  const others: Name[] = [];
  let sorted = 0;

  function* prepare(): Generator<undefined, void> {
    while (sorted < all.length) {
      const name: Name = { ...(all[sorted] as WrittenName), rank: sorted };
      const probe = UNSPACED.test(name.written) ? '' : probeOf(name.written);
      const alike = byWord.get(probe);
      if (probe === '') (OTHER_SCRIPT.test(name.written.charAt(0)) ? ofOtherScript : others).push(name);
      else if (alike) alike.push(name);
      else byWord.set(probe, [name]);
      sorted++;
      if (sorted % NAMES_A_SLICE === 0) yield;
    }
  }

  return {
    prepare,
    within(text, longest) {
      const steps = prepare();
      while (!steps.next().done);
      const words = tellingIn(text);
      const possible = [
        ...[...new Set(words)].flatMap(word => byWord.get(word) ?? []),
        ...(OTHER_SCRIPT.test(text) ? ofOtherScript : []),
        ...others.filter(({ written }) => written.length <= text.length + SLACK),
      ].sort((a, b) => a.rank - b.rank);
      const unspaced = UNSPACED.test(text) ? foldText(text) : '';
      const found = possible.flatMap(name => foundIn(name, text, words, unspaced));
      const kept = longest ? found.filter(item => !found.some(other => isLonger(other, item))) : found;
      return [...new Set(kept.map(({ actor }) => actor))];
    },
  };
}

/** Where a name stands in a text, in words or, in a script without spaces, in characters; `unspaced` is the text folded, empty without such a script. */
function foundIn(name: Name, text: string, words: readonly string[], unspaced: string) {
  const { actor, written } = name;
  if (UNSPACED.test(written)) {
    if (unspaced === '') return [];
    name.folded ??= foldText(written);
    const { length } = name.folded;
    const start = length > 1 ? unspaced.indexOf(name.folded) : -1;
    return start >= 0 ? [{ start, end: start + length, actor }] : [];
  }
  name.words ??= tellingIn(written);
  const own = name.words;
  const start =
    own.length > 0 ? words.findIndex((_, at) => own.every((word, index) => words[at + index] === word)) : -1;
  return start >= 0 && !isOtherCase(written, text) ? [{ start, end: start + own.length, actor }] : [];
}

/** The words of a name, folded, without articles and the like. What is set in capitals is none: `UN` is no French article. */
export function tellingIn(text: string): string[] {
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
