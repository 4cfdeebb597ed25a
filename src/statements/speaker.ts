import type { Span } from './locate.ts';
import { DOCUMENT_NOUN, firstMatch, type Sayings } from './sayings.ts';

/** Words that name who says something, or that it is left open (a pronoun, nobody named). */
export type Speaker = { span: Span } | 'open';

/** Most words in a name with its titles: more are a clause. */
const MOST_WORDS = 14;
const DATELINE = /^\s*\p{Lu}[\p{L} .,-]{1,30}(?::|—|–| - )\s+(?=\S)/u;
const LEADING =
  /^(?:[\s,;:–—-]|(?:and|but|meanwhile|however|also|then|later|earlier|most notably|notably|still|yet|because|while|as|in addition|moreover|und|aber|et|mais|y|pero|и|но)(?![\p{L}\p{M}]))+/iu;
/** When, and where it was said: not part of a name. */
const TRAILING =
  /(?:\s+(?:(?:also|further|later|then|again|now|has|have|had|reportedly|repeatedly|earlier|once more)|(?:on|in|at|during|after|before|last|this|late|early)\s[^,]*|(?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:am|im|à|au|en|el|в)\s[^,]*)|\s*\([^)]*(?:time|hours?)\)|[\s,;–—-]+)+$/iu;
/** Where a name after its verb ends. */
const END =
  /[,.;:!?()–—]|\s(?:who|which|when|while|as|after|before|during|in|on|at|to|from|the court|told|adding|der|die|das|qui|que|который|которая)(?![\p{L}\p{M}])|$/iu;
const NOBODY = /^(?:nobody|no one|none|anybody|anyone|everybody|niemand|personne|nadie|никто)(?![\p{L}\p{M}])/iu;
const ISSUED_BY = /(?:\s(?:issued|released|published|signed|given|sent))?\sby\s/iu;
const DEPENDENT = /^\s*(?:who|which|whose|where|in|on|at|after|before|during|when|as|with|by)(?![\p{L}\p{M}])/iu;

/** The one who says it, in the words before a verb. `undefined`: nobody can be meant. */
export function speakerBefore(text: string, start: number, verb: number, sayings: Sayings): Speaker | undefined {
  let from = start + (DATELINE.exec(text.slice(start, verb))?.[0].length ?? 0);
  let to = verb;
  from += LEADING.exec(text.slice(from, to))?.[0].length ?? 0;
  const parts = text.slice(from, to).split(',');
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && last.trim() === '') {
    // `The union, in a letter, said`: what stands between two commas goes, unless it is the name itself.
    const middle = parts.slice(1, -1);
    if (middle.some(part => DEPENDENT.test(part))) to = from + (parts[0]?.length ?? 0);
  } else if (parts.length > 1) {
    from = to - last.length;
    from += LEADING.exec(text.slice(from, to))?.[0].length ?? 0;
  }
  return named(text, from, to, sayings);
}

/** The one who says it, in the words after a verb (`said Omer Kanat`) or after `according to`. */
export function speakerAfter(text: string, start: number, end: number, sayings: Sayings): Speaker | undefined {
  const from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const part = text.slice(from, end);
  return named(text, from, from + (END.exec(part)?.index ?? part.length), sayings);
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

function named(text: string, start: number, end: number, { pronoun }: Sayings): Speaker | undefined {
  const trailing = TRAILING.exec(text.slice(start, end));
  const to = trailing ? start + trailing.index : end;
  const part = text.slice(start, to).trim();
  if (!part || NOBODY.test(part) || !/[\p{L}]/u.test(part) || part.split(/\s+/u).length > MOST_WORDS) return undefined;
  const first = firstMatch(pronoun, part);
  if (first && (first.index === 0 || first.index + first[0].length === part.length)) return 'open';
  const from = start + text.slice(start, to).indexOf(part);
  return { span: [from, from + part.length] };
}
