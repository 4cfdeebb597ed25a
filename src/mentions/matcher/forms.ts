import { alternativesOf, fold, languageGroup } from '../../text/index.ts';
import { LONGEST_NAME } from '../check-aliases.ts';
import type { NamedAlias, Vocabulary } from '../types.ts';
import { capitalsOf, isAcronym, isCapital } from '../writing/letter-case.ts';
import { Flag, Kind } from './matcher.ts';
import { spellings } from './spellings.ts';

/** One folded spelling with what it means, before it is laid out in columns. */
export interface Form {
  pattern: string;
  kind: Kind;
  /** Index of the actor or context. */
  owner: number;
  /** Language group; `mul` for any. */
  language: string;
  flags: number;
  /** For each unit of `pattern`, 1 for a capital; absent where case does not matter. */
  capitals?: Uint8Array;
  reach: number;
  /** Names of contexts. */
  needs: readonly string[];
  /** What a veto was written as, for explaining; empty for others. */
  name: string;
}

/** All forms of a vocabulary, actors first, in its order. */
export function formsOf({ actors, contexts }: Vocabulary): Form[] {
  const forms: Form[] = [];
  for (const [owner, actor] of actors.entries()) {
    for (const alias of actor.aliases) {
      for (const text of alternativesOf(alias.text)) forms.push(...aliasForms(owner, { ...alias, text }));
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

function aliasForms(owner: number, alias: NamedAlias): Form[] {
  const flags =
    (alias.inflect ? Flag.inflect : 0) |
    (alias.caseSensitive ? Flag.exactCase : 0) |
    (alias.after ? Flag.after : 0) |
    (alias.stem ? Flag.stem : 0) |
    (isAcronym(alias.text) ? Flag.acronym : 0);
  const about = {
    kind: Kind.alias,
    owner,
    language: languageGroup(alias.lang),
    needs: alias.needs ?? [],
    name: '',
  };
  return spellings(alias.text, alias.lang, alias.inflect ?? false).map(pattern =>
    withCapitals({ ...about, pattern, flags, reach: pattern.length }, alias.text),
  );
}

/** In a veto, the name itself: `… on Gaza` forbids what it stands behind, `Deputy …` what it stands before. */
const ANY_NAME = '…';

/** A veto reaches what is no longer than its alias: a longer name of the actor in the same place stays. */
function vetoForms(owner: number, alias: NamedAlias): Form[] {
  const names = alternativesOf(alias.text).flatMap(name => spellings(name, alias.lang, alias.inflect ?? false));
  const reach = Math.max(0, ...names.map(({ length }) => length));
  const about = { kind: Kind.veto, owner, language: languageGroup(alias.lang), needs: [], reach };
  return (alias.not ?? []).flatMap(alternativesOf).flatMap(name => {
    const place = (name.startsWith(ANY_NAME) ? Flag.follows : 0) | (name.endsWith(ANY_NAME) ? Flag.precedes : 0);
    const flags = place | (alias.caseSensitive ? Flag.exactCase : 0);
    const rest = place ? name.replace(ANY_NAME, '') : name;
    return vetoSpellings(rest).map(pattern => withCapitals({ ...about, pattern, flags, name }, rest));
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
  const about = { kind: Kind.context, owner, language: languageGroup(lang), flags, needs: [], name: '' };
  return spellings(word, lang, true).map(pattern => withCapitals({ ...about, pattern, reach: pattern.length }, word));
}

function withCapitals(form: Form, original: string): Form {
  if ((form.flags & (Flag.exactCase | Flag.keepsCapitals)) === 0) return form;
  const folded = fold(original);
  // Where a spelling differs from the name as written, it is of a script without case.
  if (folded.text !== form.pattern) return form;
  return { ...form, capitals: capitalsOf(original, folded) };
}
