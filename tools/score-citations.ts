/**
 * How citations stand to the public CSL test suite: `tsx tools/score-citations.ts FOLDER [--misses] [--json]`.
 *
 * The folder holds the suite's cases, one a file, with their sections between `>>===== NAME =====>>` and `<<===== NAME =====<<`. Each
 * is read and written by the extension's own code: the .csl reader, the engine, our output format. Left out, and counted, are cases of
 * what we do not do: styles that are no CSL 1.0, lists with a filter, abbreviations, and numbers in the margin.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  joinRuns,
  makeEngine,
  type Run,
  readStyle,
  runsOf,
  SHIPPED_LOCALES,
  type StyleNode,
} from '../src/citations/index.ts';
import { readCslData } from './csl-data.ts';
import { runsOfHtml } from './runs-of-html.ts';

export interface CitationScore {
  /** The case's file name without its ending; what stands before `_` is its kind. */
  id: string;
  outcome: 'right' | 'wrong' | 'left-out';
  /** Why it was left out, or what was wanted and what was written. */
  said: string;
}

/** Runs all cases of a folder. Errors: Error when the folder holds none. */
export function scoreCitations(folder: string): CitationScore[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'));
  if (files.length === 0) throw new Error(`no case in ${folder}`);
  const { locales } = readCslData([], SHIPPED_LOCALES);
  return files.sort().map(file => ({
    id: basename(file, '.txt'),
    ...scoreCase(readFileSync(join(folder, file), 'utf8'), locales),
  }));
}

/** The text between the marks of a section; undefined when the case has none of this name. */
export function sectionOf(text: string, name: string): string | undefined {
  const marks = new RegExp(`^>>=+ ${name} =+>>[^\\n]*\\n([\\s\\S]*?)\\n?^<<=+ ${name} =+<<`, 'm');
  return marks.exec(text)?.[1];
}

function scoreCase(text: string, locales: ReadonlyMap<string, StyleNode>): Omit<CitationScore, 'id'> {
  const section = (name: string) => sectionOf(text, name);
  const reading = readStyle((section('CSL') ?? '').trim());
  if (!reading.ok) return leftOut(`style: ${reading.fault.kind} ${reading.fault.detail}`);
  if (section('BIBSECTION') || section('ABBREVIATIONS') || section('OPTIONS')) return leftOut('a list with a filter');
  const wanted = (section('RESULT') ?? '').trim();
  if (/class="csl-(left-margin|right-inline|indent|block)"/.test(wanted)) return leftOut('numbers in the margin');
  const lang = reading.tree.attrs['default-locale'] ?? 'en-US';
  if (!locales.has(lang)) return leftOut(`no locale ${lang}`);
  try {
    const input: { id: string }[] = JSON.parse(section('INPUT') ?? '[]');
    // An id that comes twice is one item.
    const items = new Map(input.map(item => [String(item.id), { ...item, id: String(item.id) }]));
    const engine = makeEngine(reading.tree, locales, lang, items);
    const written =
      section('MODE')?.trim() === 'bibliography'
        ? entriesBy(engine)
        : citationsBy(engine, section, [...items.values()]);
    const expected = linesOf(wanted, section('MODE')?.trim() ?? '');
    const right = JSON.stringify(expected) === JSON.stringify(written);
    return { outcome: right ? 'right' : 'wrong', said: right ? '' : `${shown(expected)}\n  ${shown(written)}` };
  } catch (error) {
    return { outcome: 'wrong', said: String(error) };
  }
}

type Engine = ReturnType<typeof makeEngine>;
/** A citation by its id, and the number of its note. */
type Placed = [id: string, note: number];

function entriesBy(engine: Engine): Run[] {
  const list = engine.makeBibliography();
  return linedUp((list ? list[1] : []).map(runsOf));
}

function citationsBy(
  engine: Engine,
  section: (name: string) => string | undefined,
  items: readonly { id: string }[],
): Run[] {
  const lists = section('CITATION-ITEMS');
  const clusters = section('CITATIONS');
  if (clusters) {
    // Items are known here from the first citation of each on.
    engine.updateItems([]);
    const written = new Map<string, string>();
    let order: string[] = [];
    for (const [citation, before, after] of JSON.parse(clusters) as [{ citationID: string }, Placed[], Placed[]][]) {
      const [, changed] = engine.processCitationCluster(citation, before, after);
      for (const [, text, id] of changed) written.set(id, text);
      // A later citation may stand before an earlier one, or take its place.
      order = [...before.map(([id]) => id), citation.citationID, ...after.map(([id]) => id)];
    }
    return linedUp(order.map(id => runsOf(written.get(id) ?? '')));
  }
  const cited: { id: string }[][] = lists ? JSON.parse(lists) : [items.map(({ id }) => ({ id }))];
  return linedUp(
    cited.map(list => runsOf(engine.makeCitationCluster(list.map(item => ({ ...item, id: String(item.id) }))))),
  );
}

/** The suite's result: HTML, one line a citation, `>>[0] ` or `..[0] ` before those of a document; or a list of entries. */
function linesOf(wanted: string, mode: string): Run[] {
  if (mode !== 'bibliography') return trimmed(runsOfHtml(wanted.replace(/^(>>|\.\.)\[\d+\] /gm, '')));
  const entries = [...wanted.matchAll(/<div class="csl-entry">([\s\S]*?)<\/div>/g)].map(match => match[1] ?? '');
  return linedUp(entries.map(runsOfHtml));
}

/** A citation may itself have several lines, so what is compared is all of them in one. */
function linedUp(lines: readonly (readonly Run[])[]): Run[] {
  return trimmed(joinRuns(lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]))));
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => ({
    ...run,
    text: (index === runs.length - 1 ? run.text.trimEnd() : run.text).replace(/\u00a0 /g, '  '),
  }));
}

function shown(runs: readonly Run[]): string {
  return runs
    .map(({ text, ...face }) => (Object.keys(face).length ? `${JSON.stringify(face)}(${text})` : text))
    .join('');
}

function leftOut(said: string): Omit<CitationScore, 'id'> {
  return { outcome: 'left-out', said };
}

function main(folder: string, options: readonly string[]): void {
  const scores = scoreCitations(resolve(folder));
  if (options.includes('--json')) {
    for (const score of scores) console.log(JSON.stringify({ set: 'citations', ...score }));
    return;
  }
  const kindOf = (score: CitationScore) => score.id.split('_')[0] ?? '';
  const kinds = [...new Set(scores.map(kindOf))];
  const tally = (list: readonly CitationScore[], outcome: CitationScore['outcome']) =>
    list.filter(score => score.outcome === outcome).length;
  for (const kind of [...kinds, 'all']) {
    const list = kind === 'all' ? scores : scores.filter(score => kindOf(score) === kind);
    const right = tally(list, 'right');
    const run = right + tally(list, 'wrong');
    console.log(`${kind.padEnd(16)} ${right} of ${run} right, ${tally(list, 'left-out')} left out`);
  }
  if (!options.includes('--misses')) return;
  for (const { id, said, outcome } of scores) if (outcome !== 'right') console.log(`${outcome} ${id}\n  ${said}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, ...options] = process.argv.slice(2);
  if (folder === undefined) throw new Error('which folder? tsx tools/score-citations.ts FOLDER');
  main(folder, options);
}
