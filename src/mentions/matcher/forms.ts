import { alternativesOf, fold, languageGroup } from '../../text/index.ts';
import { LONGEST_NAME } from '../check-aliases.ts';
import type { NamedAlias, Vocabulary } from '../types.ts';
import { capitalsOf, isAcronym, isCapital } from '../writing/letter-case.ts';
import { Flag, Kind } from './matcher.ts';
import { spellings } from './spellings.ts';

/**
 * One folded spelling with what it means, before it is laid out in columns. There are tens of thousands: all are made with the same fields in the same order,
 * which engines read much faster than objects of many shapes.
 */
export interface Form {
  pattern: string;
  kind: Kind;
  /** Index of the actor or context. */
  owner: number;
  /** Language group; `mul` for any. */
  language: string;
  flags: number;
  /** For each unit of `pattern`, 1 for a capital; undefined where case does not matter. */
  capitals: Uint8Array | undefined;
  reach: number;
  /** Names of contexts. */
  needs: readonly string[];
  /** What a veto was written as, for explaining; empty for others. */
  name: string;
}

const NO_NEEDS: readonly string[] = [];

/** All forms of a vocabulary, actors first, in its order. */
export function formsOf({ actors, contexts }: Vocabulary): Form[] {
  const forms: Form[] = [];
  for (const [owner, actor] of actors.entries()) {
    for (const alias of actor.aliases) {
      for (const text of alternativesOf(alias.text)) forms.push(...aliasForms(owner, alias, text));
      forms.push(...vetoForms(owner, alias));
    }
  }
  for (const [owner, words] of Object.values(contexts).entries()) {
    for (const [lang, list] of Object.entries(words)) {
      for (const word of list) forms.push(...contextForms(owner, word, lang));
    }
  }
  return forms.filter(({ pattern }) => pattern.length <= LONGEST_NAME);
}

/** `text`: one of the texts that the alias stands for. */
function aliasForms(owner: number, alias: NamedAlias, text: string): Form[] {
  const flags =
    (alias.inflect ? Flag.inflect : 0) |
    (alias.caseSensitive ? Flag.exactCase : 0) |
    (alias.after ? Flag.after : 0) |
    (alias.stem ? Flag.stem : 0) |
    (isAcronym(text) ? Flag.acronym : 0);
  const language = languageGroup(alias.lang);
  const needs = alias.needs ?? NO_NEEDS;
  return spellings(text, alias.lang, alias.inflect ?? false).map(pattern => ({
    pattern,
    kind: Kind.alias,
    owner,
    language,
    flags,
    capitals: capitalsIn(pattern, flags, text),
    reach: pattern.length,
    needs,
    name: '',
  }));
}

/** In a veto, the name itself: `… on Gaza` forbids what it stands behind, `Deputy …` what it stands before. */
const ANY_NAME = '…';

/** A veto reaches what is no longer than its alias: a longer name of the actor in the same place stays. */
function vetoForms(owner: number, alias: NamedAlias): Form[] {
  if (!alias.not?.length) return [];
  const names = alternativesOf(alias.text).flatMap(name => spellings(name, alias.lang, alias.inflect ?? false));
  const reach = Math.max(0, ...names.map(({ length }) => length));
  const language = languageGroup(alias.lang);
  return alias.not.flatMap(alternativesOf).flatMap(name => {
    const place = (name.startsWith(ANY_NAME) ? Flag.follows : 0) | (name.endsWith(ANY_NAME) ? Flag.precedes : 0);
    const flags = place | (alias.caseSensitive ? Flag.exactCase : 0);
    const rest = place ? name.replace(ANY_NAME, '') : name;
    return vetoSpellings(rest).map(pattern => ({
      pattern,
      kind: Kind.veto,
      owner,
      language,
      flags,
      capitals: capitalsIn(pattern, flags, rest),
      reach,
      needs: NO_NEEDS,
      name,
    }));
  });
}

/** Unlike a name, a veto keeps the blank that it starts or ends with. */
function vetoSpellings(name: string): string[] {
  const inner = spellings(name, 'mul', false);
  const outer = fold(name).text;
  return outer === outer.trim() ? [...inner] : [outer];
}

/** Words of contexts always inflect; their capitals count, because "usa", "as" and "ham" are words. */
function contextForms(owner: number, word: string, lang: string): Form[] {
  const capital = [...word].some(isCapital);
  const flags = Flag.inflect | (capital ? Flag.keepsCapitals : 0) | (isAcronym(word) ? Flag.acronym : 0);
  const language = languageGroup(lang);
  return spellings(word, lang, true).map(pattern => ({
    pattern,
    kind: Kind.context,
    owner,
    language,
    flags,
    capitals: capitalsIn(pattern, flags, word),
    reach: pattern.length,
    needs: NO_NEEDS,
    name: '',
  }));
}

function capitalsIn(pattern: string, flags: number, original: string): Uint8Array | undefined {
  if ((flags & (Flag.exactCase | Flag.keepsCapitals)) === 0) return undefined;
  const folded = fold(original);
  // Where a spelling differs from the name as written, it is of a script without case.
  return folded.text === pattern ? capitalsOf(original, folded) : undefined;
}
