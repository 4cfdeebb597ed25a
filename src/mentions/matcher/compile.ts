import type { Vocabulary } from '../types.ts';
import { type Form, formsOf } from './forms.ts';
import { ACTOR_TYPES, type Matcher, matcherOf, type Tables } from './matcher.ts';
import { buildOpenings } from './openings.ts';
import { buildTrie } from './trie.ts';

/**
 * Compiles a vocabulary. Done once when the library changes; the result is stored (`record.ts`).
 *
 * A need that names no context of the vocabulary can never be met: its alias then never counts by it.
 * Cost: linear in the length of all names, but for sorting them.
 */
export function compile(vocabulary: Vocabulary): Matcher {
  const forms = formsOf(vocabulary).sort((a, b) => (a.pattern < b.pattern ? -1 : a.pattern > b.pattern ? 1 : 0));
  const patterns: string[] = [];
  const firstForms: number[] = [];
  for (const [index, { pattern }] of forms.entries()) {
    if (pattern === patterns.at(-1)) continue;
    patterns.push(pattern);
    firstForms.push(index);
  }
  firstForms.push(forms.length);

  const contexts = Object.keys(vocabulary.contexts);
  const languages = ['mul', ...new Set(forms.map(form => form.language).filter(language => language !== 'mul'))];
  const strings = [...languages, ...contexts];
  const needs = layOutNeeds(forms, contexts);
  const shapes = layOutCapitals(forms);
  const languageIndex = new Map(languages.map((language, index) => [language, index]));
  const nameIndex = indexNames(forms, strings);
  return matcherOf({
    ...buildTrie(patterns),
    openings: buildOpenings(patterns),
    forms: Uint32Array.from(firstForms),
    kind: fill(new Uint8Array(forms.length), forms, form => form.kind),
    owner: fill(new Uint32Array(forms.length), forms, form => form.owner),
    language: fill(new Uint16Array(forms.length), forms, form => languageIndex.get(form.language) ?? 0),
    flags: fill(new Uint8Array(forms.length), forms, form => form.flags),
    reach: fill(new Uint16Array(forms.length), forms, form => form.reach),
    name: fill(new Uint32Array(forms.length), forms, form => nameIndex.get(form.name) ?? 0),
    ...shapes,
    ...needs,
    actorNumber: Uint32Array.from(vocabulary.actors, actor => actor.number),
    actorType: Uint8Array.from(vocabulary.actors, actor => ACTOR_TYPES.indexOf(actor.type)),
    ...layOutStrings(strings),
    counts: Uint32Array.of(languages.length, contexts.length),
  });
}

/** A column with a number of each form. `TypedArray.from` does the same through an iterator and a list, and takes ten times as long. */
function fill<C extends Uint8Array | Uint16Array | Uint32Array>(
  column: C,
  forms: readonly Form[],
  pick: (form: Form) => number,
): C {
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    if (form) column[at] = pick(form);
  }
  return column;
}

function layOutNeeds(
  forms: readonly Form[],
  contexts: readonly string[],
): Pick<Tables, 'needs' | 'needsStart' | 'needsContexts'> {
  const contextIndex = new Map(contexts.map((context, index) => [context, index]));
  const unknown = contexts.length;
  const lists = new Map<string, number>([['', 0]]);
  const needsStart = [0, 0];
  const needsContexts: number[] = [];
  const needs = forms.map(form => {
    const key = form.needs.join(' ');
    const known = lists.get(key);
    if (known !== undefined) return known;
    for (const need of form.needs) needsContexts.push(contextIndex.get(need) ?? unknown);
    needsStart.push(needsContexts.length);
    lists.set(key, lists.size);
    return lists.size - 1;
  });
  return {
    needs: Uint16Array.from(needs),
    needsStart: Uint32Array.from(needsStart),
    needsContexts: Uint16Array.from(needsContexts),
  };
}

function layOutCapitals(forms: readonly Form[]): Pick<Tables, 'shape' | 'capitals'> {
  const capitals: number[] = [];
  const shape = forms.map(form => {
    if (!form.capitals) return 0;
    capitals.push(...form.capitals);
    return capitals.length - form.capitals.length + 1;
  });
  return { shape: Uint32Array.from(shape), capitals: Uint8Array.from(capitals) };
}

/** Appends each name once to `strings`. */
function indexNames(forms: readonly Form[], strings: string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const { name } of forms) {
    if (index.has(name)) continue;
    index.set(name, strings.length);
    strings.push(name);
  }
  return index;
}

function layOutStrings(strings: readonly string[]): Pick<Tables, 'stringUnits' | 'stringStart'> {
  const all = strings.join('');
  const stringUnits = new Uint16Array(all.length);
  for (let at = 0; at < all.length; at++) stringUnits[at] = all.charCodeAt(at);
  const stringStart = new Uint32Array(strings.length + 1);
  for (const [index, string] of strings.entries()) stringStart[index + 1] = (stringStart[index] ?? 0) + string.length;
  return { stringUnits, stringStart };
}
