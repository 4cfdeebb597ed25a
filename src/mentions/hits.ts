import {
  type Folded,
  fold,
  isLimitBetween,
  isWordLimit,
  Script,
  type Shown,
  scriptBefore,
  scriptOf,
  shownLanguages,
} from '../text/index.ts';
import { Flag, Kind, type Matcher } from './matcher/matcher.ts';
import { mayOpen } from './matcher/openings.ts';
import { childOf, NONE, ROOT } from './matcher/trie.ts';
import type { Block } from './types.ts';
import { endOfInflected, wordEnd } from './writing/endings.ts';
import { isCapital } from './writing/letter-case.ts';
import { startsBehindPrefixes } from './writing/prefixes.ts';

/** A form found in a block. Offsets are UTF-16 units of the folded text, end exclusive. */
export interface Hit {
  form: number;
  start: number;
  /** Where the form ends. */
  core: number;
  /** Where the word with its ending ends: `core` where none is attached. */
  end: number;
}

/** All that the matcher finds in one block, before anything is decided. */
export interface Hits {
  text: string;
  folded: Folded;
  /** What languages the block may be in; absent where nothing was found that would ask. */
  shown: Shown | undefined;
  /** Whether an alias was passed over because of its language alone. */
  foreign: boolean;
  aliases: Hit[];
  contexts: Hit[];
  vetoes: Hit[];
}

const ZERO_WIDTH_NON_JOINER = '\u200c';
const SPACE = 0x20;
const ANY_LANGUAGE = 'mul';

/**
 * Walks once over a block and finds aliases, words of contexts and vetoes that stand there as their language writes them:
 * between word limits, with endings and prefixes where those may be, in the case they ask for.
 *
 * `seen`: language groups that the page shows elsewhere.
 * Cost:   a few steps for each word, whatever the number of aliases.
 */
export function findHits(matcher: Matcher, block: Block, seen: ReadonlySet<string>): Hits {
  const folded = fold(block.text);
  const hits: Hits = {
    text: block.text,
    folded,
    shown: undefined,
    foreign: false,
    aliases: [],
    contexts: [],
    vetoes: [],
  };
  const { text } = folded;
  const joiners = block.text.includes(ZERO_WIDTH_NON_JOINER);
  const walk: Walk = { matcher, hits, block, seen, joiners, applies: undefined };
  let before: Script = Script.none;
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (isLimitBetween(before, script)) {
      begin(walk, at, false);
      if (script === Script.arabic || script === Script.hebrew) {
        for (const start of startsBehindPrefixes(text, at)) begin(walk, start, true);
      }
    }
    if (script !== Script.mark) before = script;
  }
  return hits;
}

interface Walk {
  matcher: Matcher;
  hits: Hits;
  block: Block;
  seen: ReadonlySet<string>;
  /** Whether a zero-width non-joiner may stand for a space somewhere. */
  joiners: boolean;
  /** For each language of the matcher, 1 where it may be this block's. Made when the first form is met. */
  applies: Uint8Array | undefined;
}

/** Takes what begins at a place. A hidden joiner may stand within a name's opening, which the sieve does not know. */
function begin(walk: Walk, start: number, prefixed: boolean): void {
  const { matcher, hits, joiners } = walk;
  if (joiners || mayOpen(matcher.openings, hits.folded.text, start)) follow(walk, start, ROOT, start, prefixed);
}

/** Follows the trie from `node` with the unit at `at`, for a name that began at `start`. */
function follow(walk: Walk, start: number, node: number, at: number, prefixed: boolean): void {
  const { matcher, hits, joiners } = walk;
  const { text } = hits.folded;
  let from = node;
  for (let next = at; next < text.length; next++) {
    if (joiners && next > start && hasHiddenJoiner(hits, next)) {
      const behindSpace = childOf(matcher, from, SPACE);
      if (behindSpace !== NONE) follow(walk, start, behindSpace, next, prefixed);
    }
    from = childOf(matcher, from, text.charCodeAt(next));
    if (from === NONE) return;
    const pattern = matcher.pattern[from] ?? 0;
    if (pattern !== 0) take(walk, pattern - 1, start, next + 1, prefixed);
  }
}

/** Whether a zero-width non-joiner was folded away just before a unit: it may stand for a space. */
function hasHiddenJoiner({ text, folded: { starts, ends } }: Hits, at: number): boolean {
  const start = starts[at] ?? 0;
  const end = ends[at - 1] ?? 0;
  return start > end && text.charAt(end) === ZERO_WIDTH_NON_JOINER;
}

function take(walk: Walk, pattern: number, start: number, core: number, prefixed: boolean): void {
  const { matcher, hits } = walk;
  const { forms, kind, language } = matcher;
  walk.applies ??= languagesOf(walk);
  for (let form = forms[pattern] ?? 0; form < (forms[pattern + 1] ?? 0); form++) {
    if (!walk.applies[language[form] ?? 0]) {
      hits.foreign ||= kind[form] === Kind.alias;
      continue;
    }
    if (!hasItsCase(walk, form, start, core)) continue;
    const flags = matcher.flags[form] ?? 0;
    if (kind[form] === Kind.veto) {
      hits.vetoes.push({ form, start, core, end: core });
      continue;
    }
    if (prefixed && !(flags & Flag.inflect)) continue;
    const end = endOf(walk, form, flags, core);
    if (end === undefined) continue;
    (kind[form] === Kind.alias ? hits.aliases : hits.contexts).push({ form, start, core, end });
  }
}

function languagesOf(walk: Walk): Uint8Array {
  const { matcher, hits, block, seen } = walk;
  const shown = shownLanguages(hits.folded.text, block.lang, seen);
  hits.shown = shown;
  return Uint8Array.from(matcher.languages, language =>
    language === ANY_LANGUAGE || shown.open || shown.languages.has(language) ? 1 : 0,
  );
}

/** Where a form's word ends with what is attached to it, or `undefined` if it is another word. */
function endOf(walk: Walk, form: number, flags: number, core: number): number | undefined {
  const { matcher, hits } = walk;
  const { text } = hits.folded;
  if (isWordLimit(text, core)) return core;
  if (flags & Flag.stem) return wordEnd(text, core) ?? undefined;
  if (!(flags & Flag.inflect)) return undefined;
  const own = matcher.language[form] ?? 0;
  const languages = own === 0 ? (hits.shown?.languages ?? []) : [matcher.languages[own] ?? ANY_LANGUAGE];
  const end = endOfInflected(text, core, languages);
  if (end === undefined) return undefined;
  // A Korean particle is a word of its own and no part of the name.
  if (scriptBefore(text, core) === Script.hangul) return core;
  if (!(flags & Flag.acronym)) return end;
  // USAID is no USA: what is attached to an acronym is written small.
  return isCapital(originalAt(hits, core)) ? undefined : end;
}

function hasItsCase({ matcher, hits }: Walk, form: number, start: number, core: number): boolean {
  const shape = matcher.shape[form] ?? 0;
  if (shape === 0) return true;
  const exact = (matcher.flags[form] ?? 0) & Flag.exactCase;
  for (let unit = start; unit < core; unit++) {
    const asked = matcher.capitals[shape - 1 + unit - start] === 1;
    const found = isCapital(originalAt(hits, unit));
    if (asked ? !found : exact && found) return false;
  }
  return true;
}

function originalAt({ text, folded }: Hits, unit: number): string {
  return text.charAt(folded.starts[unit] ?? 0);
}
