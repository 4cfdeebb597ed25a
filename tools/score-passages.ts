/**
 * How often the right passage comes first: `tsx tools/score-passages.ts [FOLDER] [--json | --misses]`.
 *
 * The folder (default test/passages) holds `passages.json` and `searches.json`. Prints the rate by kind, which is the beginning
 * of a case's id, and by language; with `--json` one answer a line. Answers come from the cases alone, never from their labels.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import {
  compileLexicon,
  compileNames,
  type NameTable,
  namesIn,
  type Question,
  type Ranked,
  rankForSentence,
  searchEntries,
  WEIGHTS,
  type Weights,
} from '../src/search/index.ts';
import { entriesOf, readBundled } from './bundled-entries.ts';

const numbers = v.optional(v.array(v.number()), []);
const passageCase = v.object({
  id: v.string(),
  lang: v.string(),
  sentence: v.string(),
  actor: v.string(),
  best: numbers,
  also: numbers,
  source: v.optional(v.string()),
});
const searchCase = v.object({
  id: v.string(),
  query: v.string(),
  best: numbers,
  also: numbers,
  source: v.optional(v.string()),
});

export interface Scored {
  set: 'passages' | 'searches';
  id: string;
  kind: string;
  lang: string;
  /** Passage numbers, best first. */
  answer: number[];
  /** The first is one of the best, or nothing came where nothing may. */
  right: boolean;
  /** 1 / place of the first of the best; 0 when none came. */
  reciprocal: number;
  ranked: readonly Ranked[];
}

/** Runs the extension's own ranking and search over a folder of labelled cases. */
export function scoreFolder(folder: string, weights: Weights = WEIGHTS): Scored[] {
  const pack = readBundled();
  const all = entriesOf(pack);
  const lexicon = compileLexicon(pack.terms);
  const named = pack.actors.map(({ id, name, corpus, aliases = [] }) => ({ id, name, corpus, aliases }));
  const names = compileNames(named);
  const people = compileNames(named.filter((_, index) => pack.actors[index]?.type !== 'concept'));
  const entriesFor = (source: string | undefined) =>
    source === undefined ? all : all.filter(entry => entry.source === source);
  const passages = read(folder, 'passages.json', v.array(passageCase)).map(
    ({ id, lang, sentence, actor, best, source }) =>
      scored(
        'passages',
        id,
        lang,
        best,
        rankForSentence(entriesFor(source), questionOf(actor, sentence, lang, people), lexicon, weights),
      ),
  );
  const searches = read(folder, 'searches.json', v.array(searchCase)).map(({ id, query, best, source }) =>
    scored('searches', id, 'any', best, searchEntries(entriesFor(source), query, { names, lexicon })),
  );
  return [...passages, ...searches];
}

/** As the card asks: with the mentions of the sentence, here found by name alone. Concepts are left to the lexicon. */
function questionOf(actor: string, sentence: string, lang: string, names: NameTable): Question {
  const mentions = namesIn(sentence, names).flatMap(({ actors, span }) => actors.map(id => ({ actor: id, span })));
  return { actor, sentence, lang, mentions };
}

function read<T>(folder: string, name: string, schema: v.GenericSchema<unknown, T[]>): T[] {
  const file = join(folder, name);
  return existsSync(file) ? v.parse(schema, JSON.parse(readFileSync(file, 'utf8'))) : [];
}

function scored(
  set: Scored['set'],
  id: string,
  lang: string,
  best: readonly number[],
  ranked: readonly Ranked[],
): Scored {
  const answer = ranked.map(({ entry }) => entry.number);
  const place = answer.findIndex(number => best.includes(number));
  const nothingMeant = best.length === 0;
  const right = nothingMeant ? answer.length === 0 : place === 0;
  return {
    set,
    id,
    kind: id.replace(/-?\d+$/, ''),
    lang,
    answer,
    right,
    reciprocal: nothingMeant ? Number(right) : place < 0 ? 0 : 1 / (place + 1),
    ranked,
  };
}

/** The rate of first places, over all and by kind and language. */
export function tableOfPassages(cases: readonly Scored[], set: Scored['set']): string {
  const lines = [line(set, cases), ...table(cases, set, 'kind')];
  return [...lines, ...(set === 'passages' ? table(cases, set, 'lang') : [])].join('\n');
}

function table(cases: readonly Scored[], set: Scored['set'], by: 'kind' | 'lang'): string[] {
  const groups = groupsOf(cases, by);
  return [...groups].sort().map(([name, group]) => line(`${set} ${name}`, group));
}

function groupsOf(cases: readonly Scored[], by: 'kind' | 'lang'): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const item of cases) groups.set(item[by], [...(groups.get(item[by]) ?? []), item]);
  return groups;
}

function line(name: string, cases: readonly Scored[]): string {
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
  return `${name.padEnd(24)} ${String(cases.length).padStart(4)}  first right ${mean(cases.map(item => Number(item.right)))}  MRR ${mean(cases.map(item => item.reciprocal))}`;
}

function main(args: readonly string[]): void {
  const folder = resolve(args.find(arg => !arg.startsWith('--')) ?? join(import.meta.dirname, '../test/passages'));
  const cases = scoreFolder(folder);
  if (args.includes('--json')) {
    for (const { set, id, answer } of cases) console.log(JSON.stringify({ set, id, answer }));
    return;
  }
  for (const set of ['passages', 'searches'] as const) {
    const own = cases.filter(item => item.set === set);
    if (own.length > 0) console.log(tableOfPassages(own, set));
  }
  if (!args.includes('--misses')) return;
  for (const { set, id, right, answer, ranked } of cases) {
    if (right) continue;
    console.log(`\n${set} ${id}: ${answer.join(' ') || 'none'}`);
    for (const { entry, score, reasons } of ranked.slice(0, 3)) {
      console.log(
        `  ${entry.number}: ${score.toFixed(2)}  ${reasons.map(({ kind, share, what }) => `${kind} ${share.toFixed(2)} (${what.join(', ')})`).join('; ')}`,
      );
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
