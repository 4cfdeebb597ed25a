import type { Span } from '../locate.ts';
import { DOCUMENT_NOUN, type Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';

/** Words that name who says something, or that it is left open (a pronoun, nobody named). */
export type Speaker = { span: Span } | 'open';

/** Most words in a name with its titles, and most UTF-16 units where none are set apart: more are a clause. */
const MOST_WORDS = 14;
const MOST_UNITS = 100;
const DATELINE = /^\s*\p{Lu}[\p{L} .,-]{1,30}(?::|—|–| - )\s+(?=\S)/u;
const LEADING =
  /^(?:[\s,;，、،“"«»”:–—-]|(?:and|but|meanwhile|however|also|then|later|earlier|most notably|notably|still|yet|because|while|as|in addition|moreover|what|here is what|und|aber|doch|wie|et|mais|comme|y|pero|como|ma|come|maar|zoals|och|men|som|и|но|а|как|і|й|але|як|ale|jak|وقد|كما)(?![\p{L}\p{M}]))+/iu;
/** When, and where it was said: not part of a name. */
const TRAILING =
  /(?:\s+(?:(?:also|further|later|then|again|now|has|have|had|reportedly|repeatedly|earlier|once more)|(?:on|in|at|during|after|before|last|this|late|early)\s[^,]*|(?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:am|im|à|au|en|el|в)\s[^,]*)|\s*\([^)]*(?:time|hours?)\)|[\s,;–—-]+)+$/iu;
/** What parts names from what is told of them. */
const COMMA = /[,，、،]/u;
const END = /[,.;:!?()–—，。；：、！？،؛\n"“”„«»]/u;
const INITIALS = /(?:(?<!\p{L})\p{Lu}|(?<!\p{L})(?:Mrs?|Ms|Dr|St|Sr|Sra|Prof|Hr|Mme|Jr))$/u;
const NOBODY =
  /^(?:nobody|no one|none|anybody|anyone|everybody|there|here|this|that|niemand|keiner|personne|nul|nadie|nessuno|ninguém|никто|ніхто|nikt|没有人|誰も)(?![\p{L}\p{M}])/iu;
const RELATIVE =
  /^\s*(?:who|which|der|die|das|qui|quien|que|che|quem|die|som|котор(?:ый|ая|ые|ое)|який|яка|które|który|która)\s*$/iu;
const FULL_NAME = /^\s*\p{Lu}\S*\s\p{Lu}/u;
const NAME_BETWEEN_COMMAS = /^\s*,\s(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)+)(?=\s*(?:[,.;:“"«]|$))/u;
/** `a charge Beijing called “…”`: the name alone. */
const REDUCED_RELATIVE = /^an?\s(?:\p{Ll}[\p{Ll}-]*\s)+(\p{Lu}\S*(?:\s\p{Lu}\S*)*)$/u;
/** `agreed to what the mediator called “…”`: the clause that names who calls it so. */
const WHAT_CLAUSE = /^.*(?<!\p{L})what\s/su;
const INVERTED_PRONOUN = /^-(?:t-)?(?:il|elle|ils|elles|on|je|nous)(?!\p{L})/iu;
const ISSUED_BY = /(?:\s(?:issued|released|published|signed|given|sent))?\sby\s/iu;
const ARTICLE =
  '(?:the|an?|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma|de|het|een|den|det)\\s';
/** The name at the end of a phrase that begins with an adverbial: `In a letter the mayor of Roca`. */
const NAME_AT_END = new RegExp(
  `(?:(?<!\\p{L})(?:${ARTICLE}|l['’])(?:[\\p{Ll}-]+\\s){0,3})?(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s){1,4}?\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s*$`,
  'u',
);
/** A role that has capitals in it: `the head of the Red Cross`; in German any noun has one. */
const ROLE_BY_ARTICLE = new RegExp(`^(?:${ARTICLE}|l['’])\\p{Ll}|^(?:der|die|das)\\s\\p{Lu}`, 'u');
const THING_AT_END = new RegExp(`(?<!\\p{L})(?:${ARTICLE}|l['’])(?:[\\p{L}-]+\\s*){1,3}$`, 'u');

/** The one who says it, in the words before a verb. `undefined`: nobody can be meant. */
export function speakerBefore(text: string, start: number, verb: number, sayings: Sayings): Speaker | undefined {
  let from = start + (DATELINE.exec(text.slice(start, verb))?.[0].length ?? 0);
  from += WHAT_CLAUSE.exec(text.slice(from, verb))?.[0].length ?? 0;
  from += LEADING.exec(text.slice(from, verb))?.[0].length ?? 0;
  const parts = partsOf(text, from, verb);
  const last = parts.at(-1);
  if (!last) return undefined;
  if (parts.length > 1 && isBlank(text, last)) parts.pop();
  // `The union, in a letter, said`: the name is the first part that is none of the asides.
  else if (parts.length > 1 && RELATIVE.test(text.slice(...last)))
    return speakerBefore(text, start, last[0] - 1, sayings);
  else parts.splice(0, parts.length - 1);
  const names = parts.filter(part => !startsAside(text, part, sayings));
  const [first, second] = names;
  if (!first) return parts[0] && nameAtEnd(text, parts[0], sayings);
  // `the mayor, Anna Lind, said`
  const apposed = second && isRole(text.slice(...first)) && FULL_NAME.test(text.slice(...second)) ? second : first;
  return named(text, apposed[0], cutAside(text, apposed, sayings), sayings);
}

/** The one who says it, in the words after a verb (`said Omer Kanat`) or after `according to`. */
export function speakerAfter(text: string, start: number, end: number, sayings: Sayings): Speaker | undefined {
  if (INVERTED_PRONOUN.test(text.slice(start, end))) return 'open';
  const from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = endOfName(text, from, end);
  // `said a spokesman for the council, Otto Keel.`, « a dit la ministre de l’Intérieur, Ana Bel »
  const part = text.slice(from, to);
  const name =
    isRole(part) || ROLE_BY_ARTICLE.test(part) ? NAME_BETWEEN_COMMAS.exec(text.slice(to, end))?.[1] : undefined;
  if (name)
    return named(
      text,
      to + text.slice(to, end).indexOf(name),
      to + text.slice(to, end).indexOf(name) + name.length,
      sayings,
    );
  return named(text, from, cutAside(text, [from, to], sayings), sayings);
}

/** `the statement issued by the council`: who issued it says it. */
export function issuerOf(text: string, start: number, end: number, sayings: Sayings): Speaker | undefined {
  const part = text.slice(start, end);
  const noun = firstMatch(DOCUMENT_NOUN, part);
  if (!noun || /[,.;]/u.test(part.slice(0, noun.index))) return undefined;
  const by = ISSUED_BY.exec(part.slice(noun.index + noun[0].length));
  if (by?.index !== 0) return undefined;
  return speakerAfter(text, start + noun.index + noun[0].length + by[0].length, end, sayings);
}

/** The document that a participle goes back to: `the report published on Monday, stating that …`. */
export function documentBefore(text: string, start: number, end: number): Speaker | undefined {
  const part = text.slice(start, end);
  const noun = [...part.matchAll(DOCUMENT_NOUN)].at(-1);
  if (!noun) return undefined;
  const article = [...part.slice(0, noun.index).matchAll(/(?<![\p{L}])(?:the|an?|this|that|its|their)\s/giu)].at(-1);
  const from = start + (article?.index ?? noun.index);
  const by = /^\sby\s(?:the\s)?[^,.;]+/iu.exec(part.slice(noun.index + noun[0].length))?.[0] ?? '';
  return { span: [from, start + noun.index + noun[0].length + by.length] };
}

/** Words taken for a name, unless they are a pronoun, nobody, or too many. */
export function named(text: string, start: number, end: number, { pronoun }: Sayings): Speaker | undefined {
  const trailing = TRAILING.exec(text.slice(start, end));
  const to = trailing ? start + trailing.index : end;
  const part = text.slice(start, to).trim();
  if (!part || NOBODY.test(part) || !/[\p{L}]/u.test(part) || /\s[—–]\s/u.test(part)) return undefined;
  if (part.split(/\s+/u).length > MOST_WORDS || part.length > MOST_UNITS) return undefined;
  const first = firstMatch(pronoun, part);
  if (first && (first.index === 0 || first.index + first[0].length === part.length)) return 'open';
  const name = REDUCED_RELATIVE.exec(part)?.[1] ?? part;
  const from = start + text.slice(start, to).indexOf(part) + part.length - name.length;
  return { span: [from, from + name.length] };
}

/** `the mayor`, `The committee's chair`: no name in it. */
function isRole(part: string): boolean {
  return !/\p{Lu}/u.test(part.replace(/^\s*\p{Lu}\p{Ll}*(?=\s)/u, ''));
}

/** Whether a phrase begins as an adverbial or a clause does: `on Monday`, `who was there`. */
export function startsAside(text: string, [start, end]: Span, { aside }: Sayings): boolean {
  const part = text.slice(start, end);
  return firstMatch(aside, part)?.index === part.length - part.trimStart().length;
}

function nameAtEnd(text: string, [start, end]: Span, sayings: Sayings): Speaker | undefined {
  const part = text.slice(start, end);
  const name = NAME_AT_END.exec(part) ?? THING_AT_END.exec(part);
  if (name) return named(text, start + name.index, end, sayings);
  // Without blanks between words the adverbial is taken off as it is.
  const aside = firstMatch(sayings.aside, part);
  return aside && !/\s/u.test(part.trim())
    ? named(text, start + aside.index + aside[0].length, end, sayings)
    : undefined;
}

/** Where an adverbial begins after a name; the end where none does. */
export function cutAside(text: string, [start, end]: Span, { aside }: Sayings): number {
  return start + (firstMatch(aside, text.slice(start, end))?.index ?? end - start);
}

function endOfName(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (!END.test(text.charAt(at))) continue;
    if (text.charAt(at) === '.' && INITIALS.test(text.slice(Math.max(start, at - 5), at))) continue;
    return at;
  }
  return end;
}

function partsOf(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !COMMA.test(text.charAt(at))) continue;
    parts.push([from, at]);
    from = at + 1;
  }
  return parts;
}

function isBlank(text: string, span: Span): boolean {
  return text.slice(...span).trim() === '';
}
