import { describe, expect, it } from 'vitest';
import { callsTo, namesIn, readSource, type SourceFile, sourceFiles } from './source-files.ts';

/**
 * Names of what talks to the network, and of what makes HTML or script of text. The extension's pages are held to both by their
 * policy too; the content script, which lives under the policy of each page, by this alone.
 */
const FORBIDDEN = [
  ...[
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'RTCPeerConnection',
  ],
  ...['sendBeacon', 'importScripts', 'Image', 'Audio', 'SharedWorker'],
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'srcdoc',
  ],
  ...['dangerouslySetInnerHTML', 'eval'],
];

/** The background reads the pack that lies beside it in the extension. */
const MAY_FETCH = 'src/library/bundled.ts';

function forbiddenIn(file: SourceFile): string[] {
  const names = namesIn(file);
  const found = FORBIDDEN.filter(name => names.has(name) && !(name === 'fetch' && file.path === MAY_FETCH));
  // The name alone is harmless: a library takes `Function.call` for its own ends. Calling it makes script of text.
  return callsTo('Function', file).length > 0 ? [...found, 'Function()'] : found;
}

describe('no network call and no text made into HTML or script', () => {
  it.each(sourceFiles('src').map(file => ({ path: file.path, file })))('in $path', ({ file }) => {
    expect(forbiddenIn(file)).toEqual([]);
  });

  it('in the content script as built (npm run build)', () => {
    expect(forbiddenIn(readSource('dist/page.js'))).toEqual([]);
  });
});

it('the one file that may fetch takes its own pack and nothing else', () => {
  const calls = callsTo('fetch', readSource(MAY_FETCH));
  expect(calls).toMatchObject([
    [
      {
        type: 'CallExpression',
        callee: { property: { name: 'getURL' } },
        arguments: [{ type: 'Literal', value: 'pack.json' }],
      },
    ],
  ]);
});
