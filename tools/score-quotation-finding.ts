/**
 * How well quotations are found, told apart, and given to their speakers: `tsx tools/score-quotation-finding.ts [FOLDER] [--misses]`.
 *
 * The folder (default test/quotations/finding) holds `finding.json`: pieces of text, block by block, with all words in quotation marks, what
 * they are and who says them (`null`: nobody is said to; `open`: somebody not named). A speaker is right when the words found hold the
 * labelled ones and little more.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type BlockSpan, type FoundQuotation, findQuotations, type PageBlock } from '../src/quotations/index.ts';

const caseSchema = v.strictObject({
  id: v.string(),
  lang: v.string(),
  blocks: v.array(
    v.union([
      v.string(),
      v.strictObject({
        text: v.string(),
        quoted: v.optional(v.array(v.string())),
        heading: v.optional(v.boolean()),
      }),
    ]),
  ),
  quotations: v.array(
    v.strictObject({
      text: v.string(),
      kind: v.picklist(['quotation', 'scare', 'title', 'word']),
      speaker: v.nullable(v.string()),
      via: v.optional(v.string()),
    }),
  ),
});
export type FindingCase = v.InferOutput<typeof caseSchema>;
type Wanted = FindingCase['quotations'][number];

/** Words that a name may have beyond the labelled ones: titles, an office. */
const MORE_WORDS = 4;
/** The same in characters where no blanks part words. */
const MORE_UNITS = 30;

export interface FindingScore {
  wanted: number;
  given: number;
  /** Found with exactly these words. */
  found: number;
  /** Of the found ones, with the right kind. */
  kinds: number;
  /** Wanted as `quotation`, and of them those found whose speaker is right. */
  quotations: number;
  speakers: number;
  misses: string[];
}

export function readFinding(folder: string): FindingCase[] {
  return v.parse(v.array(caseSchema), JSON.parse(readFileSync(join(folder, 'finding.json'), 'utf8')));
}

export function scoreFinding(cases: readonly FindingCase[]): FindingScore {
  const score: FindingScore = { wanted: 0, given: 0, found: 0, kinds: 0, quotations: 0, speakers: 0, misses: [] };
  for (const item of cases) {
    const blocks = item.blocks.map(block => pageBlock(block, item.lang));
    const left = findQuotations(blocks);
    score.given += left.length;
    score.wanted += item.quotations.length;
    for (const wanted of item.quotations) {
      const at = left.findIndex(({ text }) => text === wanted.text);
      const found = at < 0 ? undefined : left.splice(at, 1)[0];
      tally(score, item.id, blocks, wanted, found);
    }
    for (const { text } of left) score.misses.push(`${item.id}: too much: “${text}”`);
  }
  return score;
}

/** Harmonic mean of how many of the wanted were found and how many of those given were wanted, 0 to 1. */
export function spanF1({ wanted, given, found }: FindingScore): number {
  return wanted + given === 0 ? 1 : (2 * found) / (wanted + given);
}

function tally(
  score: FindingScore,
  id: string,
  blocks: readonly PageBlock[],
  wanted: Wanted,
  found: FoundQuotation | undefined,
): void {
  const miss = (what: string): void => {
    score.misses.push(`${id}: ${what} for “${wanted.text}”`);
  };
  if (wanted.kind === 'quotation') score.quotations++;
  if (!found) {
    miss('not found');
    return;
  }
  score.found++;
  if (found.kind === wanted.kind) score.kinds++;
  else miss(`kind ${found.kind}, not ${wanted.kind}`);
  if (wanted.kind !== 'quotation') return;
  const viaRight = wanted.via === undefined || (found.via && isName(wordsAt(blocks, found.via), wanted.via));
  if (isSpeaker(blocks, wanted.speaker, found.speaker) && viaRight) score.speakers++;
  else miss(`speaker “${said(blocks, found.speaker)}”, not “${wanted.speaker}”`);
}

function isSpeaker(blocks: readonly PageBlock[], wanted: string | null, found: FoundQuotation['speaker']): boolean {
  if (found === undefined) return wanted === null;
  if (found === 'open') return wanted === 'open';
  return wanted !== null && isName(wordsAt(blocks, found), wanted);
}

function isName(found: string, wanted: string): boolean {
  const more = found.split(/\s+/u).length - wanted.split(/\s+/u).length;
  return found.includes(wanted) && more <= MORE_WORDS && found.length - wanted.length <= MORE_UNITS;
}

function said(blocks: readonly PageBlock[], speaker: FoundQuotation['speaker']): string {
  return typeof speaker === 'object' ? wordsAt(blocks, speaker) : String(speaker ?? null);
}

function wordsAt(blocks: readonly PageBlock[], { block, span }: BlockSpan): string {
  return blocks[block]?.text.slice(...span) ?? '';
}

function pageBlock(block: FindingCase['blocks'][number], lang: string): PageBlock {
  if (typeof block === 'string') return { text: block, lang };
  const { text, quoted = [], heading = false } = block;
  const places = quoted.map(words => [text.indexOf(words), text.indexOf(words) + words.length] as const);
  return { text, lang, quoted: places, heading };
}

function main(args: readonly string[]): void {
  const folder = resolve(
    args.find(arg => !arg.startsWith('--')) ?? join(import.meta.dirname, '../test/quotations/finding'),
  );
  const cases = readFinding(folder);
  const kinds = new Map<string, FindingCase[]>();
  for (const item of cases) {
    const kind = item.id.replace(/-h?\d+$/, '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  for (const [kind, group] of [['all', cases] as const, ...kinds]) {
    const score = scoreFinding(group);
    const share = (count: number, of: number): string => (of ? (count / of).toFixed(3) : '–');
    console.log(
      `${kind.padEnd(8)} ${group.length} pieces, ${score.wanted} wanted, ${score.given} given  span F1 ${spanF1(score).toFixed(3)}  kind ${share(score.kinds, score.found)}  speaker ${share(score.speakers, score.quotations)}`,
    );
    if (args.includes('--misses') && kind !== 'all') for (const miss of score.misses) console.log(`    ${miss}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
