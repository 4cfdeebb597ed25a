/**
 * How often verdict and attribution are right: `tsx tools/score-quotations.ts [FOLDER] [--json | --misses]`.
 *
 * The folder (default test/quotations) holds `quotations.json` and, for cases that name a `source` the bundled pack has not, `packs/*.json`.
 * Prints accuracy by kind, which is the verdict wanted; with `--json` one answer a line. Answers come from what is quoted, in which
 * language, from which source and from whom alone, never from the labels.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type Pack, readPack } from '../src/packs/index.ts';
import {
  authorsOf,
  type Bridge,
  type Checked,
  checkQuotation,
  type Shelf,
  type SourcePassage,
  shelfOf,
} from '../src/quotations/index.ts';
import { compileLexicon, termsIn } from '../src/search/index.ts';
import { readBundled } from './bundled-entries.ts';

const caseSchema = v.object({
  id: v.string(),
  quoted: v.string(),
  attributedTo: v.optional(v.nullable(v.string()), null),
  lang: v.optional(v.string()),
  source: v.optional(v.string()),
  verdict: v.optional(v.string()),
  accept: v.optional(v.array(v.string()), []),
  paragraph: v.optional(v.nullable(v.number())),
  speaker: v.optional(v.nullable(v.string())),
  attribution: v.optional(v.string()),
  secondhand: v.optional(v.boolean()),
});
/** A case as the contract has it; labels may be absent. */
export type QuotationCase = v.InferOutput<typeof caseSchema>;

export interface QuotationAnswer {
  id: string;
  answer: {
    verdict: Checked['verdict'];
    /** Number of the first passage, or null. */
    passage: number | null;
    speaker: string | null;
    attribution: Checked['attribution'];
    secondhand: boolean;
  };
}

/** Cases of one verdict, and how many answers are right in each respect. Respects that no case labels count as right. */
export interface QuotationTally {
  cases: number;
  verdict: number;
  paragraph: number;
  speaker: number;
  attribution: number;
  secondhand: number;
}

/** A source in whose record `medium` says this came out of a file or a scan. */
const EXTRACTED = 'extracted text';

/** Answers all cases against a pack, with the extension's own code. */
export function scoreQuotations(
  cases: readonly QuotationCase[],
  pack: Pack,
): { answers: QuotationAnswer[]; accuracy: Map<string, QuotationTally>; misses: string[] } {
  const shelf = shelfOfPack(pack);
  const accuracy = new Map<string, QuotationTally>();
  const misses: string[] = [];
  const answers = cases.map(item => {
    const checked = checkQuotation(
      {
        text: item.quoted,
        lang: item.lang ?? '',
        ...(item.attributedTo === null ? {} : { saidBy: item.attributedTo }),
      },
      shelf,
    );
    const answer = answerOf(checked);
    misses.push(...tally(item, answer, accuracy));
    return { id: item.id, answer };
  });
  return { answers, accuracy, misses };
}

/** The shelf of a pack as the library gives it. */
export function shelfOfPack(pack: Pack): Shelf {
  const actors = pack.actors.map(({ aliases = [], ...actor }) => ({ ...actor, aliases }));
  const passages = passagesOf(pack);
  const authors = authorsOf(pack.sources, actors);
  return shelfOf(passages, actors, { authorOf: source => authors.get(source), bridge: bridgeOf(pack) });
}

export function passagesOf(pack: Pack): SourcePassage[] {
  return pack.sources.flatMap(({ id, csl, passages, said }) =>
    passages.map((text, index) => ({
      passage: `${id}#${index + 1}`,
      source: id,
      number: index + 1,
      text,
      lang: csl.language ?? 'en',
      statements: said.filter(({ passage }) => passage === index + 1),
      ...(csl.medium === EXTRACTED ? { quality: 'extracted' as const } : {}),
    })),
  );
}

/** The terms of the bundled source as the bridge from other languages to its passages: `terms` name passages of the first source alone. */
function bridgeOf({ terms, sources }: Pack): Bridge {
  const lexicon = compileLexicon(terms);
  const [first] = sources;
  return (text, lang) => {
    const weights = new Map<number, number>();
    for (const index of new Set(termsIn(lexicon, text, lang).flatMap(({ term, loose }) => (loose ? [] : [term])))) {
      const term = terms[index];
      for (const passage of term?.passages ?? [])
        weights.set(passage, (weights.get(passage) ?? 0) + (term?.weight ?? 0));
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([number, weight]) => ({ passage: `${first?.id}#${number}`, lang: first?.csl.language ?? 'en', weight }));
  };
}

function answerOf({ verdict, places, speaker, attribution, secondhand }: Checked): QuotationAnswer['answer'] {
  const number = places[0]?.passage.split('#')[1];
  return {
    verdict,
    passage: number === undefined ? null : Number(number),
    speaker: speaker ?? null,
    attribution,
    secondhand,
  };
}

function tally(item: QuotationCase, answer: QuotationAnswer['answer'], into: Map<string, QuotationTally>): string[] {
  const kind = item.verdict ?? 'unlabelled';
  const counts = into.get(kind) ?? { cases: 0, verdict: 0, paragraph: 0, speaker: 0, attribution: 0, secondhand: 0 };
  into.set(kind, counts);
  counts.cases++;
  const right = {
    verdict: item.verdict === undefined || answer.verdict === item.verdict || item.accept.includes(answer.verdict),
    paragraph: item.paragraph === undefined || answer.passage === item.paragraph,
    speaker: item.speaker === undefined || answer.speaker === item.speaker,
    attribution: item.attribution === undefined || answer.attribution === item.attribution,
    secondhand: item.secondhand === undefined || answer.secondhand === item.secondhand,
  };
  return (Object.keys(right) as (keyof typeof right)[]).flatMap(key => {
    if (right[key]) counts[key]++;
    return right[key] ? [] : [`${item.id}: ${key}: ${JSON.stringify(answer)} for ${JSON.stringify(item)}`];
  });
}

/** The cases of a folder, with the pack they are checked against: the bundled one, with the folder's own packs beside it. */
export function readQuotations(folder: string): { cases: QuotationCase[]; packs: Map<string, Pack> } {
  const cases = v.parse(v.array(caseSchema), JSON.parse(readFileSync(join(folder, 'quotations.json'), 'utf8')));
  const packs = new Map<string, Pack>();
  for (const packFolder of [join(folder, 'packs'), join(folder, '../packs')]) {
    if (!existsSync(packFolder)) continue;
    for (const name of readdirSync(packFolder)) {
      const read = readPack(readFileSync(join(packFolder, name), 'utf8'));
      if (!read.ok) throw new Error(`${name}: ${read.problems.map(({ message }) => message).join('; ')}`);
      for (const { id } of read.pack.sources) packs.set(id, read.pack);
    }
  }
  return { cases, packs };
}

/** Scores a folder: each case against the pack that has its source. */
export function scoreQuotationFolder(folder: string): ReturnType<typeof scoreQuotations> {
  const { cases, packs } = readQuotations(folder);
  const bundled = readBundled();
  const packOf = ({ source }: QuotationCase) => packs.get(source ?? '') ?? bundled;
  const scores = [...new Set(cases.map(packOf))].map(pack =>
    scoreQuotations(
      cases.filter(item => packOf(item) === pack),
      pack,
    ),
  );
  const accuracy = new Map<string, QuotationTally>();
  for (const [kind, counts] of scores.flatMap(score => [...score.accuracy])) {
    const known = accuracy.get(kind);
    if (known) for (const key of Object.keys(known) as (keyof QuotationTally)[]) known[key] += counts[key];
    else accuracy.set(kind, { ...counts });
  }
  return { answers: scores.flatMap(score => score.answers), accuracy, misses: scores.flatMap(score => score.misses) };
}

/** Share of the cases that are right in a respect, 0 to 1. */
export function shareRight(accuracy: ReadonlyMap<string, QuotationTally>, key: keyof QuotationTally): number {
  const sum = (of: keyof QuotationTally) => [...accuracy.values()].reduce((total, counts) => total + counts[of], 0);
  return sum(key) / Math.max(1, sum('cases'));
}

/** A line for each verdict wanted and one for all. */
export function tableOfQuotations(accuracy: ReadonlyMap<string, QuotationTally>): string {
  const keys = ['verdict', 'paragraph', 'speaker', 'attribution', 'secondhand'] as const;
  const lines = [...accuracy].sort().map(([kind, counts]) => {
    const shares = keys.map(key => `${key} ${(counts[key] / counts.cases).toFixed(3)}`);
    return `${kind.padEnd(18)} ${String(counts.cases).padStart(4)}  ${shares.join('  ')}`;
  });
  return [...lines, `all  ${keys.map(key => `${key} ${shareRight(accuracy, key).toFixed(3)}`).join('  ')}`].join('\n');
}

function main(args: readonly string[]): void {
  const folder = resolve(args.find(arg => !arg.startsWith('--')) ?? join(import.meta.dirname, '../test/quotations'));
  const { answers, accuracy, misses } = scoreQuotationFolder(folder);
  if (args.includes('--json')) {
    for (const { id, answer } of answers) console.log(JSON.stringify({ set: 'quotations', id, answer }));
    return;
  }
  console.log(tableOfQuotations(accuracy));
  if (args.includes('--misses')) for (const miss of misses) console.log(miss);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
