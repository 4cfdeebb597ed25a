import type { Actor, Alias } from '../packs/index.ts';
import { alternativesOf, foldText, isFunctionWord, languageGroup, MOST_ALTERNATIVES } from '../text/index.ts';

/** Names above this length, in UTF-16 units as written or folded, are none. */
export const LONGEST_NAME = 200;
/** Most problems that are listed. */
const MOST_PROBLEMS = 50;

/** One thing that is wrong with an alias; `place` is a path from the pack's root: `actors[3].aliases[0].text`. */
export interface AliasProblem {
  place: string;
  message: string;
}

/**
 * What a finder must not be given: names that are nothing once folded, that are a single letter or only common words and
 * need no evidence, or that are too long to be a name. At most 50 problems, in the pack's order.
 */
export function checkAliases(actors: readonly Pick<Actor, 'aliases'>[]): AliasProblem[] {
  const problems: AliasProblem[] = [];
  for (const [number, { aliases = [] }] of actors.entries()) {
    for (const [index, alias] of aliases.entries()) {
      const message = checkAlias(alias);
      if (message !== undefined) problems.push({ place: `actors[${number}].aliases[${index}].text`, message });
      if (problems.length === MOST_PROBLEMS) return problems;
    }
  }
  return problems;
}

/**
 * Why an alias is refused, in words, or `undefined` for a good one. Each of its alternatives must be good. Never throws,
 * whatever its text.
 */
export function checkAlias(alias: Pick<Alias, 'text' | 'lang' | 'needs'>): string | undefined {
  for (const text of alternativesOf(alias.text)) {
    const message = checkName({ ...alias, text });
    if (message !== undefined) return text === alias.text ? message : `"${text}" ${message}`;
  }
  return undefined;
}

function checkName({ text, lang, needs = [] }: Pick<Alias, 'text' | 'lang' | 'needs'>): string | undefined {
  if (/[{}]/u.test(text)) return `has braces that do not close, or stands for more than ${MOST_ALTERNATIVES} names`;
  if (text.length > LONGEST_NAME) return `is ${text.length} characters long, the longest name has ${LONGEST_NAME}`;
  const words = foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!words.some(word => /\p{L}/u.test(word))) return 'has no letter';
  if (words.join('').length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters once folded`;
  if (needs.length > 0) return undefined;
  const letters = words.join('').match(/\P{M}\p{M}*/gu) ?? [];
  if (letters.length === 1) return 'is a single letter: name contexts that it needs';
  const group = languageGroup(lang);
  if (words.every(word => isFunctionWord(word, group))) return 'has only common words: name contexts that it needs';
  return undefined;
}
