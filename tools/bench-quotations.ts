import approximateSearch from 'approx-string-match';
import { SLICE_MS } from '../src/library/quotations/pace.ts';
import {
  type Asked,
  checkInSlices,
  type Shelf,
  type SourcePassage,
  shelfOf,
  type Verdict,
} from '../src/quotations/index.ts';

/** How long holding a quotation against a number of generated passages takes. All times in milliseconds, each quotation's the least of three runs. */
export interface QuotationTiming {
  passages: number;
  /** Building the index in memory, once. */
  build: number;
  p50: number;
  p95: number;
  /** Longest stretch of work between two pauses, over all quotations. */
  longestSlice: number;
  /** The same quotations sought by approx-string-match in the same text, at as many errors as their alteration has; p50 of a few. */
  peerP50: number;
  /** Quotations that got the verdict they were made for, of `quotations`. */
  right: number;
  quotations: number;
  /** A quotation of 5,000 words taken from neighbouring passages, with a word changed in every hundred. */
  long: { total: number; longestSlice: number; verdict: Verdict };
}

const WORDS_A_PASSAGE = 60;
const VOCABULARY = 60_000;
const QUOTATIONS = 200;
/** The peer takes up to seconds for one at 100,000 passages. */
const PEER_QUOTATIONS = 5;
const LONG_WORDS = 5_000;
const RUNS = 3;
const PASSAGES_A_SOURCE = 200;

const SYLLABLES =
  'ka lo mi ta ren vo sul ber an tor ing ex po ri sha du el gor nym fa bre chi dal eth fro gha hul ist jo kre lun mar nod oph pli quo ras ste tu urm val wex yal zo bim cor dre fen gil hop'.split(
    ' ',
  );

/** A row a size, for the table. */
export async function quotationRows(): Promise<object[]> {
  const rows: object[] = [];
  for (const size of [13, 10_000, 100_000]) {
    const { long, ...timing } = await benchQuotations(size);
    rows.push({ ...timing, 'longest slice of 5,000 words': long.longestSlice });
  }
  return rows;
}

/**
 * Checks generated quotations, verbatim and with a word changed, against so many generated passages: 60 words each, drawn from 60,000 by
 * Zipf's law.
 */
export async function benchQuotations(count: number): Promise<QuotationTiming> {
  const random = generator(count);
  const passages = generatePassages(count, random);
  const began = performance.now();
  const kept = shelfOf(passages, []);
  const build = performance.now() - began;
  // New objects each time, as a library reads them: nothing that was computed for a passage is there the next time.
  const shelf: Shelf = { ...kept, candidates: words => fresh(kept.candidates(words)) };
  const asked = Array.from({ length: QUOTATIONS }, (_, index) => quotationFrom(passages, random, index % 2 === 1));
  const times: number[] = [];
  let longestSlice = 0;
  let right = 0;
  for (const { quotation, verdict } of asked) {
    const run = await leastOf(RUNS, quotation, shelf);
    times.push(run.total);
    longestSlice = Math.max(longestSlice, run.longestSlice);
    if (run.verdict === verdict) right++;
  }
  const text = passages.map(passage => passage.text).join('\n');
  const peer = asked
    .slice(0, PEER_QUOTATIONS)
    .map(({ quotation, errors }) => timeOf(() => approximateSearch(text, quotation.text, errors)));
  const long = await leastOf(RUNS, longQuotation(passages, random), shelf);
  return {
    passages: count,
    build,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    longestSlice,
    peerP50: quantile(peer, 0.5),
    right,
    quotations: asked.length,
    long,
  };
}

function fresh(passages: ReturnType<Shelf['candidates']>): SourcePassage[] {
  if (passages instanceof Promise) throw new TypeError('A shelf in memory answers at once');
  return passages.map(passage => ({ ...passage }));
}

/** The quickest of some runs, total and slice each for itself: what else the machine does only adds. */
async function leastOf(runs: number, asked: Asked, shelf: Shelf): Promise<Awaited<ReturnType<typeof timed>>> {
  let best = await timed(asked, shelf);
  for (let run = 1; run < runs; run++) {
    const { total, longestSlice } = await timed(asked, shelf);
    best = { ...best, total: Math.min(best.total, total), longestSlice: Math.min(best.longestSlice, longestSlice) };
  }
  return best;
}

async function timed(asked: Asked, shelf: Shelf): Promise<{ total: number; longestSlice: number; verdict: Verdict }> {
  let began = performance.now();
  let longestSlice = 0;
  let total = 0;
  const mark = () => {
    const slice = performance.now() - began;
    total += slice;
    longestSlice = Math.max(longestSlice, slice);
    began = performance.now();
  };
  let inSlice = performance.now();
  const { verdict } = await checkInSlices(asked, shelf, () => {
    const now = performance.now();
    if (now - inSlice < SLICE_MS) return undefined;
    mark();
    return new Promise<void>(resolve => {
      setImmediate(() => {
        began = performance.now();
        inSlice = began;
        resolve();
      });
    });
  });
  mark();
  return { total, longestSlice, verdict };
}

/** 12 to 40 words of a passage, verbatim or with one of them changed. */
function quotationFrom(passages: readonly SourcePassage[], random: (below: number) => number, changed: boolean) {
  const words = (passages[random(passages.length)]?.text ?? '').split(' ');
  const length = 12 + random(29);
  const start = random(words.length - length);
  const quoted = words.slice(start, start + length);
  let errors = 0;
  if (changed) {
    const at = 1 + random(length - 2);
    errors = Math.max(quoted[at]?.length ?? 0, 'lantern'.length);
    quoted[at] = 'lantern';
  }
  const verdict: Verdict = changed ? 'altered' : 'verbatim';
  return { quotation: { text: quoted.join(' '), lang: 'mul' } as Asked, verdict, errors };
}

function longQuotation(passages: readonly SourcePassage[], random: (below: number) => number): Asked {
  const needed = Math.ceil(LONG_WORDS / WORDS_A_PASSAGE);
  const start = Math.max(0, Math.min(passages.length - needed, random(passages.length)));
  const words = passages
    .slice(start, start + needed)
    .flatMap(({ text }) => text.split(' '))
    .slice(0, LONG_WORDS);
  while (words.length < LONG_WORDS) words.push(word(random));
  return { text: words.map((one, index) => (index % 100 === 50 ? 'lantern' : one)).join(' '), lang: 'mul' };
}

function generatePassages(count: number, random: (below: number) => number): SourcePassage[] {
  const vocabulary = Array.from({ length: VOCABULARY }, () => word(random));
  return Array.from({ length: count }, (_, index) => {
    const source = `s${Math.floor(index / PASSAGES_A_SOURCE)}`;
    const number = (index % PASSAGES_A_SOURCE) + 1;
    const text = Array.from({ length: WORDS_A_PASSAGE }, () => vocabulary[zipf(random)] ?? '').join(' ');
    return { passage: `${source}#${number}`, source, number, text, lang: 'mul', statements: [] };
  });
}

/** A rank by Zipf's law with exponent 1: the logarithm of the rank is even. */
function zipf(random: (below: number) => number): number {
  return Math.floor(VOCABULARY ** (random(1_000_000) / 1_000_000)) - 1;
}

function word(random: (below: number) => number): string {
  return Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
}

/** The same numbers in every run. Source: Park and Miller, "minimal standard" generator, CACM 31(10), 1988. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
