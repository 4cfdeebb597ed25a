import { cite } from './cite.ts';
import { BASE_LOCALE } from './csl/engine.ts';
import type { StyleFault } from './csl/style-fault.ts';
import type { StyleNode } from './csl/style-node.ts';

/** Sources that between them have most of what styles ask for, and one that has next to nothing. */
const SAMPLES = [
  {
    ...{ id: 'sample', type: 'article-journal', title: 'A title', 'container-title': 'A journal', page: '1-2' },
    author: [{ family: 'Family', given: 'Given' }, { literal: 'A body' }],
    issued: { 'date-parts': [[2001, 2, 3]] },
    ...{ volume: '1', issue: '2', URL: 'https://example.org/', DOI: '10.1000/1' },
  },
  { id: 'sample', type: 'book', title: 'A title', publisher: 'A press', 'publisher-place': 'A place', edition: '2' },
  { id: 'sample', type: 'document' },
];

/** Has a style cite a few sources; says what the engine throws at it, if it does. `english` is the locale en-US. */
export function tryStyle(tree: StyleNode, english: StyleNode): StyleFault | undefined {
  const style = { tree, locales: new Map([[BASE_LOCALE, english]]), secondhand: 'quoted' } as const;
  try {
    for (const sample of SAMPLES) cite({ ...sample, language: 'en-US' }, style, { paragraph: 1 });
    return undefined;
  } catch (error) {
    return { kind: 'cannot-run', detail: error instanceof Error ? error.message : String(error) };
  }
}
