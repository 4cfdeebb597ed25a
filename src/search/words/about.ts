import type { Actor, Term } from '../../packs/index.ts';
import { fold, foldText, originalSpan } from '../../text/index.ts';
import type { Span } from './lexicon.ts';

/** An actor of whom a passage speaks, and where. */
export interface Spoken {
  /** Id of the actor. */
  actor: string;
  /** UTF-16 code units into the passage, end exclusive. */
  span: Span;
  /** The words are only part of a longer name of another actor: `UN` in `UN report`. */
  part: boolean;
}

/** What is read of an actor: its wordings, or the terms whose forms are its wordings. */
export type SpokenActor = Pick<Actor, 'id'> & {
  corpus?: Actor['corpus'] | undefined;
  terms?: Actor['terms'] | undefined;
};
type SpokenTerm = Pick<Term, 'id' | 'forms'>;

interface Found extends Spoken {
  /** In the folded text. */
  start: number;
  end: number;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u;
/**
 * Before a name that stands in a longer wording as its complement (`ethnic minorities in Xinjiang`) and is named by it all the
 * same, unlike a name that is part of a name (`UN report`). Folded, in the languages of the pack format's first sources.
 */
const COMPLEMENT =
  /(?:\(|(?:^|[^\p{L}])(?:of|by|in|from|at|de|du|des|d'|von|der|des|в|из)\s(?:the\s|la\s|le\s|den\s)?)$/u;

/**
 * Which actors a passage speaks of, by the wordings of its source (`corpus`) and, for concepts, by the forms of their terms in
 * the source's language. In order of place; an actor once for each wording that stands there.
 *
 * The longest wording takes its words from shorter ones of other actors, with two exceptions: what the actor's own shorter
 * wording leaves free (in `World Uyghur Congress President Dolkun Isa` the name is `Dolkun Isa`, so the congress is named too),
 * and complements (`in Xinjiang`, `(PRC)`). What else stands inside is given with `part: true`.
 *
 * Letter case counts in acronyms only.
 */
export function actorsIn(
  text: string,
  actors: readonly SpokenActor[],
  terms: readonly SpokenTerm[] = [],
  lang = 'en',
): Spoken[] {
  const folded = fold(text);
  const found: Found[] = [];
  for (const actor of actors) {
    for (const wording of wordingsOf(actor, terms, lang)) {
      for (const [start, end] of placesOf(folded.text, wording)) {
        const span = originalSpan(folded, start, end);
        if (keepsAcronyms(wording.text, text.slice(...span)))
          found.push({ actor: actor.id, span, start, end, part: false });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Spoken[] = [];
  for (const item of found) {
    if (found.some(other => other !== item && other.actor === item.actor && encloses(other, item))) continue;
    const part = found.some(
      other => other.actor !== item.actor && encloses(other, item) && takes(other, item, found, folded.text),
    );
    result.push({ actor: item.actor, span: item.span, part });
  }
  return result;
}

/**
 * Of which actors each passage of a source speaks (ids, each once). An actor that the whole source names only within longer
 * names of others (`ILO` in `ILO Committee of Experts`) is taken to be spoken of there; one named by itself somewhere is not.
 */
export function actorsInPassages(
  passages: readonly string[],
  actors: readonly SpokenActor[],
  terms: readonly SpokenTerm[] = [],
  lang = 'en',
): string[][] {
  const spoken = passages.map(passage => actorsIn(passage, actors, terms, lang));
  const named = new Set(spoken.flat().flatMap(({ actor, part }) => (part ? [] : actor)));
  return spoken.map(list => [...new Set(list.flatMap(({ actor, part }) => (part && named.has(actor) ? [] : actor)))]);
}

interface Wording {
  text: string;
  folded: string;
  stem: boolean;
}

function wordingsOf(actor: SpokenActor, terms: readonly SpokenTerm[], lang: string): Wording[] {
  const forms = terms
    .filter(term => actor.terms?.includes(term.id))
    .flatMap(term => term.forms[lang] ?? term.forms[lang.split('-')[0] ?? ''] ?? []);
  return [...(actor.corpus ?? []), ...forms].map(written => {
    const stem = written.endsWith('*');
    const text = stem ? written.slice(0, -1) : written;
    return { text, folded: foldText(text), stem };
  });
}

function placesOf(text: string, { folded, stem }: Wording): Span[] {
  const places: Span[] = [];
  if (!folded) return places;
  for (let start = text.indexOf(folded); start >= 0; start = text.indexOf(folded, start + 1)) {
    let end = start + folded.length;
    if (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1)) && WORD_CHARACTER.test(folded.charAt(0))) continue;
    if (stem) while (end < text.length && WORD_CHARACTER.test(text.charAt(end))) end++;
    else if (end < text.length && WORD_CHARACTER.test(text.charAt(end)) && WORD_CHARACTER.test(folded.at(-1) ?? ''))
      continue;
    places.push([start, end]);
  }
  return places;
}

/** `US` is not `us`: the words of a wording that are acronyms stand in the text exactly so. */
function keepsAcronyms(wording: string, written: string): boolean {
  const there = written.split(/\s+/u);
  return wording.split(/\s+/u).every((word, index) => !ACRONYM.test(word) || there[index] === word);
}

function encloses(outer: Found, inner: Found): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether the longer wording takes the words from the shorter one of another actor. */
function takes(outer: Found, inner: Found, found: readonly Found[], text: string): boolean {
  const core = found.filter(other => other.actor === outer.actor && encloses(outer, other));
  if (core.length && core.every(own => own.end <= inner.start || own.start >= inner.end)) return false;
  return !COMPLEMENT.test(text.slice(outer.start, inner.start));
}
