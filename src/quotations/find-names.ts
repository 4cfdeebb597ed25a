import type { Sayings, Span } from '../statements/index.ts';

/** Names of people: two capitals at least, with particles between, after a title or not. */
const NAME =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:de|da|di|del|della|dos|van|von|der|den|bin|ibn|al|el|la|le|af|zu)\s){0,2}\p{Lu}(?:[\p{L}\p{M}’'-]+|\.))+/gu;
const ARTICLE =
  /(?:^|[^\p{L}])(?:the|die|das|la|le|les|el|los|il|lo|de|het|o|os|of|von|des|der|for|at|du|del|della|do|da|dos)\s$/iu;
/** Nouns with an article at the beginning of a sentence, up to the verb: `The council rejected …`. English only. */
const THING =
  /^(?:The|A|An)\s(?:[\p{Ll}-]+\s){0,2}?[\p{Ll}-]+(?=\s(?:has|have|had|is|was|were|will|would|met|gave|held|made|did|wants?|\p{Ll}+(?:ed|s))\s)/u;
const PRONOUN_FIRST = 40;

/** Whom a pronoun after a sentence may go back to: `unclear` when the sentence has several. `undefined`: it names nobody. */
export function antecedentIn(text: string, sentence: Span, sayings: Sayings): Span | 'unclear' | undefined {
  const [start, end] = sentence;
  const part = text.slice(start, end);
  // A sentence about a pronoun goes on about the same one: `She met Bo Ray.`
  const pronoun = sayings.pronoun;
  for (const match of part.slice(0, PRONOUN_FIRST).matchAll(pronoun)) if (match.index === 0) return undefined;
  const names = [...part.matchAll(NAME)]
    .filter(match => !ARTICLE.test(part.slice(Math.max(0, match.index - 8), match.index)))
    .map((match): Span => [start + match.index, start + match.index + match[0].length]);
  const [first] = names;
  if (first) return new Set(names.map(span => text.slice(...span))).size === 1 ? first : 'unclear';
  const thing = THING.exec(part);
  return thing ? [start, start + thing[0].length] : undefined;
}
