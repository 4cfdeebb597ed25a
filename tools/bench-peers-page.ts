/** Runs inside a page, beside it in one script: marks the page's text with names in the ways that are compared. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { compile, decode, encode, type Matcher, read } from '../src/mentions/index.ts';
import type { Found } from '../src/page/marks/found.ts';
import { createMarks } from '../src/page/marks/marks.ts';
import { walkBlocks } from '../src/page/text/blocks.ts';
import type { Block } from '../src/page/text/open-block.ts';
import { vocabularyOf } from './bench-find.ts';
import { generateWords, generator } from './bench-text.ts';

/** Of the text that is read before the page: not that of the page. */
const WARMING_WORDS = 5_000;
const WARMING_SEED = 7;
const WARMING_RUNS = 5;

export type Way = 'sourcelight' | 'cold' | 'expression' | 'markjs' | 'replace';

/** How long a way took, in ms, and what it marked. */
export interface Marked {
  time: number;
  marks: number;
}

/** Prepares what is built once and kept (the compiled matcher), then times the rest. */
function markPage(way: Way, names: readonly string[]): Marked {
  const run = prepare[way](names);
  // The page's own first layout is no one's cost: all of them come when it stands.
  document.body.getBoundingClientRect();
  const start = performance.now();
  const marks = run();
  return { time: performance.now() - start, marks };
}

const prepare: Readonly<Record<Way, (names: readonly string[]) => () => number>> = {
  /** As the background is after the first page: what reads has run before, on another text. */
  sourcelight(names) {
    const matcher = matcherOf(names);
    const other = generateWords(WARMING_WORDS, names, generator(WARMING_SEED)).join(' ');
    for (let run = 0; run < WARMING_RUNS; run++) read(matcher, [{ text: other, lang: 'en' }]);
    return () => findAndMark(matcher);
  },
  cold(names) {
    const matcher = matcherOf(names);
    return () => findAndMark(matcher);
  },
  /** The least that could be done with one expression of all names: it marks nothing, splits nothing, knows no block. */
  expression(names) {
    return () => {
      const expression = expressionOf(names);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const _ of (node as Text).data.matchAll(expression)) count += 1;
      return count;
    };
  },
  markjs(names) {
    return () => {
      new Mark(document.body).mark(names, { separateWordSearch: false, accuracy: 'exactly', done() {} });
      return document.querySelectorAll('mark').length;
    };
  },
  replace(names) {
    return () => {
      findAndReplaceDOMText(document.body, { find: expressionOf(names), wrap: 'mark', preset: 'prose' });
      return document.querySelectorAll('mark').length;
    };
  },
};

function matcherOf(names: readonly string[]): Matcher {
  return decode(encode(compile(vocabularyOf(names))));
}

function findAndMark(matcher: Matcher): number {
  const blocks: Block[] = [];
  const finds = {
    block: (block: Block) => void blocks.push(block),
    hidden: () => {},
    shadow: () => {},
    rootless: () => {},
  };
  for (const _ of walkBlocks(document.documentElement, 'en', finds));
  const readings = read(
    matcher,
    blocks.map(({ text, lang }) => ({ text, lang })),
  );
  const marks = createMarks(async () => {}, new AbortController().signal);
  let count = 0;
  for (const [index, { mentions }] of readings.entries()) {
    const block = blocks[index];
    if (!block) continue;
    marks.set(
      [],
      mentions.map(({ start, end, actor }): Found => ({ block, start, end, actor, line: 'solid' })),
    );
    count += mentions.length;
  }
  for (const _ of marks.paint());
  return count;
}

function expressionOf(names: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`, 'gi');
}

Object.assign(globalThis, { markPage });
