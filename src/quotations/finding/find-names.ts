import { type Sayings, type Span, startsAside } from '../../statements/index.ts';
import { SENTENCE_LENGTH } from '../../text/index.ts';

/** Names of people: two capitals at least, with particles between, after a title or not. */
const NAME =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:de|da|di|del|della|dos|van|von|der|den|bin|ibn|al|el|la|le|af|zu)\s){0,2}\p{Lu}(?:[\p{L}\p{M}’'-]+|\.))+/gu;
const ARTICLE =
  /(?:^|[^\p{L}])(?:the|die|das|la|le|les|el|los|il|lo|de|het|o|os|of|von|des|der|for|at|du|del|della|do|da|dos)\s$/iu;
/** Nouns with an article at the beginning of a sentence, up to the verb: `The council rejected …`. English only. */
const THING =
  /^(?:The|A|An)\s(?:[\p{Ll}-]+\s){0,2}?(?<head>[\p{Ll}-]+)(?=\s(?:has|have|had|is|was|were|will|would|met|gave|held|made|did|wants?|\p{Ll}+(?:ed|s))[\s.,])/u;
/** Of these, people: `he` and `she` can go back to them, `it` cannot. */
const ROLE =
  /(?:owner|teacher|driver|farmer|worker|speaker|leader|officer|minister|manager|director|mayor|doctor|mother|father|sister|brother|daughter|lawyer|keeper|taker|writer|author|editor|actor|baker|fisher|soldier|neighbour|neighbor|inspector|professor|governor|senator|prosecutor|visitor|buyer|seller|player|singer|painter|builder|ranger|carpenter|plumber|engineer|volunteer|pensioner|prisoner|commissioner|treasurer|ist|ian|man|woman|person|agent|student|tenant|resident|president|assistant|consultant|chief|clerk|guard|judge|chair|head|nurse|priest|witness|girl|boy|son|wife|husband|spouse|pilot|guest|librarian)$/u;
/** English only, as what they go back to is. */
const THING_PRONOUN = /(?<!\p{L})(?:it|they)(?!\p{L})/iu;
const PERSON_PRONOUN = /(?<!\p{L})(?:he|she)(?!\p{L})/iu;
/** A document at the beginning of a sentence, named after a body or a day or not: `The August report by …`. */
const WRITTEN =
  /^(?:The|This|A|An|Its|Their)\s(?:[\p{L}\p{N}’'.-]+\s){0,4}?(?:report|statement|study|letter|survey|audit|paper|document|assessment|ruling|review|resolution|article|book|memo|note)(?!\p{L})/u;
/** UTF-16 code units. */
const PRONOUN_FIRST = 40;
const LONGEST_ARTICLE = 8;

/** Whom a pronoun after a sentence may go back to. */
export interface Antecedents {
  /** For `he` and `she`; `unclear` when the sentence names several people. */
  person?: Span | 'unclear';
  /** For `it` and `they`. */
  thing?: Span;
}

/** Whom a sentence without a quotation is about: the people it names, or the thing that it begins with. */
export function antecedentsIn(text: string, [start, end]: Span, sayings: Sayings): Antecedents {
  const part = text.slice(start, Math.min(end, start + SENTENCE_LENGTH));
  // A sentence about a pronoun goes on about the same one: `She met Bo Ray.`
  for (const { index } of part.slice(0, PRONOUN_FIRST).matchAll(sayings.pronoun)) if (index === 0) return {};
  const names = [...part.matchAll(NAME)]
    .filter(match => !ARTICLE.test(part.slice(Math.max(0, match.index - LONGEST_ARTICLE), match.index)))
    .map((match): Span => [start + match.index, start + match.index + match[0].length])
    .filter(span => !startsAside(text, span, sayings));
  const [first] = names;
  const written = WRITTEN.exec(part);
  const document: Antecedents = written ? { thing: [start, start + written[0].length] } : {};
  if (first)
    return { ...document, person: new Set(names.map(span => text.slice(...span))).size === 1 ? first : 'unclear' };
  const thing = THING.exec(part);
  if (!thing) return document;
  const span: Span = [start, start + thing[0].length];
  return ROLE.test(thing.groups?.head ?? '') ? { person: span } : { thing: span };
}

/** Whether the pronoun of a sentence is one for a thing or a body. */
export function isAboutThing(sentence: string): boolean {
  return THING_PRONOUN.test(sentence) && !PERSON_PRONOUN.test(sentence);
}
