import { type Block, compile, decode, encode, type NamedActor, read, type Vocabulary } from '../src/mentions/index.ts';
import { generateNames, generateWords, generator } from './bench-text.ts';

/** How long finding takes with a number of aliases, all over the same text. */
export interface FindTiming {
  aliases: number;
  /** Milliseconds, each the least of the runs: what else the machine does only adds. */
  compile: number;
  load: number;
  find: number;
  /** The same for each number: names are generated so that more of them are not met more often. */
  mentions: number;
  /** Size of the stored matcher in bytes. */
  bytes: number;
  /** `find` over that with the fewest aliases. */
  ratio: number;
}

const ALIASES: readonly number[] = [300, 3_000, 10_000];
/** Length of the generated page, in UTF-16 units, and of its blocks in words. */
const TEXT_LENGTH = 500_000;
const BLOCK_WORDS = 60;
const RUNS = 15;

/** Finds over one generated page with few and with many aliases, by turns, so that a slow moment hits all alike. */
export function benchFind(counts: readonly number[] = ALIASES): FindTiming[] {
  const names = generateNames(Math.max(...counts));
  const blocks = generateBlocks(names.slice(0, Math.min(...counts)));
  const cases = counts.map(aliases => {
    const vocabulary = vocabularyOf(names.slice(0, aliases));
    const bytes = encode(compile(vocabulary));
    return {
      aliases,
      vocabulary,
      bytes,
      matcher: decode(bytes),
      times: { compile: [] as number[], load: [] as number[], find: [] as number[] },
    };
  });
  for (let run = 0; run < RUNS; run++) {
    for (const { vocabulary, bytes, matcher, times } of cases) {
      times.compile.push(timeOf(() => compile(vocabulary)));
      times.load.push(timeOf(() => decode(bytes)));
      times.find.push(timeOf(() => read(matcher, blocks)));
    }
  }
  const fewest = least(cases[0]?.times.find ?? []);
  return cases.map(({ aliases, bytes, matcher, times }) => ({
    aliases,
    compile: least(times.compile),
    load: least(times.load),
    find: least(times.find),
    bytes: bytes.byteLength,
    mentions: read(matcher, blocks).reduce((sum, reading) => sum + reading.mentions.length, 0),
    ratio: least(times.find) / fewest,
  }));
}

/** Each name as an actor of its own. */
export function vocabularyOf(names: readonly string[]): Vocabulary {
  const actors = names.map(
    (text, index): NamedActor => ({
      number: index + 1,
      id: `a${index}`,
      type: 'person',
      listed: true,
      public: true,
      aliases: [{ text, lang: 'mul', inflect: true }],
    }),
  );
  return { contexts: {}, actors };
}

function generateBlocks(names: readonly string[]): Block[] {
  const random = generator(2);
  const blocks: Block[] = [];
  for (let length = 0; length < TEXT_LENGTH; ) {
    const words = generateWords(BLOCK_WORDS, names, random);
    const text = words.join(' ');
    length += text.length;
    blocks.push({ text, lang: 'en' });
  }
  return blocks;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function least(times: readonly number[]): number {
  return Math.min(...times);
}
