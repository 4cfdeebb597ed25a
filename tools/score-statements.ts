/**
 * How well who says what is found by rule: `tsx tools/score-statements.ts [FOLDER] [--misses]`.
 *
 * The folder (default test/passages) holds `statements.json`: texts with the words that are said and the words that name who says
 * them (`null`: left open). Measured besides on the bundled pack's statements, where a speaker is right when the words found mean the
 * actor (`actorMeant`). A statement is found when it has the same kind and overlaps by at least 0.8 (intersection over union).
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { actorsIn } from '../src/search/index.ts';
import { actorMeant, type FoundStatement, findStatements, locate, type Span } from '../src/statements/index.ts';
import { readBundled } from './bundled-entries.ts';

const caseSchema = v.object({
  id: v.string(),
  lang: v.string(),
  text: v.string(),
  statements: v.array(
    v.object({ kind: v.picklist(['quoted', 'reported']), speaker: v.nullable(v.string()), text: v.string() }),
  ),
});
const SAME = 0.8;

interface Tally {
  wanted: number;
  found: number;
  right: number;
  given: number;
  misses: string[];
}

interface Wanted {
  span: Span;
  kind: FoundStatement['kind'];
  /** Whether the words found name the right one. */
  isSpeaker(found: FoundStatement): boolean;
}

function tally(
  id: string,
  text: string,
  wanted: readonly Wanted[],
  found: readonly FoundStatement[],
  into: Tally,
): void {
  into.given += found.length;
  const used = new Set<FoundStatement>();
  for (const item of wanted) {
    into.wanted++;
    const match = found.find(other => other.kind === item.kind && overlap(other.span, item.span) >= SAME);
    if (match) {
      into.found++;
      used.add(match);
    }
    if (match && item.isSpeaker(match)) into.right++;
    else
      into.misses.push(
        `${id}: ${match ? `speaker “${match.speaker ? text.slice(...match.speaker) : 'open'}”` : 'not found'} for “${text.slice(...item.span).slice(0, 70)}”`,
      );
  }
  for (const item of found)
    if (!used.has(item))
      into.misses.push(
        `${id}: too much: ${item.kind} “${text.slice(...item.span).slice(0, 70)}” by “${item.speaker ? text.slice(...item.speaker) : 'open'}”`,
      );
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return shared / (a[1] - a[0] + b[1] - b[0] - shared);
}

export function scoreLabelled(folder: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { id, lang, text, statements } of v.parse(
    v.array(caseSchema),
    JSON.parse(readFileSync(join(folder, 'statements.json'), 'utf8')),
  )) {
    const wanted = statements.map(({ kind, speaker, text: words }): Wanted => {
      const start = text.indexOf(words);
      return {
        kind,
        span: [start, start + words.length],
        isSpeaker: found =>
          found.speaker === undefined
            ? speaker === null
            : speaker !== null && same(text.slice(...found.speaker), speaker),
      };
    });
    tally(id, text, wanted, findStatements(text, lang), into(tallies, id.replace(/-\d+$/, '')));
  }
  return tallies;
}

/** A name with or without its titles. */
function same(found: string, wanted: string): boolean {
  return found.includes(wanted) || (wanted.includes(found) && found.length > 3);
}

export function scoreBundled(): Map<string, Tally> {
  const pack = readBundled();
  const tallies = new Map<string, Tally>();
  for (const source of pack.sources) {
    for (const [index, text] of source.passages.entries()) {
      const stated = locate(
        text,
        source.said.filter(({ passage }) => passage === index + 1),
      );
      const spoken = actorsIn(text, pack.actors, pack.terms);
      const wanted = stated.map(
        ({ statement, span }): Wanted => ({
          kind: statement.kind,
          span,
          isSpeaker: ({ speaker }) => speaker !== undefined && actorMeant(text, speaker, spoken) === statement.speaker,
        }),
      );
      tally(`¶${index + 1}`, text, wanted, findStatements(text, 'en'), into(tallies, 'bundled'));
    }
  }
  return tallies;
}

function into(tallies: Map<string, Tally>, kind: string): Tally {
  const known = tallies.get(kind) ?? { wanted: 0, found: 0, right: 0, given: 0, misses: [] };
  tallies.set(kind, known);
  return known;
}

function main(args: readonly string[]): void {
  const folder = resolve(args.find(arg => !arg.startsWith('--')) ?? join(import.meta.dirname, '../test/passages'));
  const labelled = scoreLabelled(folder);
  const all = into(new Map(), 'all');
  for (const item of labelled.values())
    for (const key of ['wanted', 'found', 'right', 'given'] as const) all[key] += item[key];
  for (const [kind, { wanted, found, right, given, misses }] of [
    ...scoreBundled(),
    ['labelled', all] as const,
    ...labelled,
  ]) {
    const share = (count: number, of: number) => (of ? (count / of).toFixed(3) : '–');
    console.log(
      `${kind.padEnd(10)} ${wanted} wanted, ${given} given  span found ${share(found, wanted)}  of given ${share(found, given)}  span and speaker ${share(right, wanted)}`,
    );
    if (args.includes('--misses')) for (const miss of misses) console.log(`    ${miss}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
