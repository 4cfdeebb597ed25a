import browser from 'webextension-polyfill';
import type * as Citations from '../../citations/index.ts';
import { SHIPPED_STYLES, type Style, type StyleNode } from '../../citations/index.ts';
import { readStyleText } from '../../settings/index.ts';

/** The room as a script of its own: with citeproc it is a megabyte, which no page should read before a style is asked for. */
const MODULE = 'citations.js';

let engine: Promise<typeof Citations> | undefined;
const styles = new Map<string, Promise<Style | undefined>>();
/** Shared by all styles; grows with the languages of the sources that are cited. */
const locales = new Map<string, StyleNode>();

/** The citations room, read when it is first asked for. */
export function loadCitations(): Promise<typeof Citations> {
  engine ??= import(browser.runtime.getURL(MODULE)).catch((cause: unknown) => {
    engine = undefined;
    throw cause;
  });
  return engine;
}

/**
 * A style, with the locale that it needs for a source; undefined when there is no such style any more, or it cannot be read.
 *
 * `id` is that of a shipped or an added style; `csl` is the source's record.
 */
export async function loadStyle(id: string, csl: Parameters<typeof Citations.cite>[0]): Promise<Style | undefined> {
  const citations = await loadCitations();
  const reading = styles.get(id) ?? readStyle(id);
  styles.set(id, reading);
  const style = await reading.catch((cause: unknown) => {
    styles.delete(id);
    throw cause;
  });
  if (!style) return undefined;
  const wanted = [citations.BASE_LOCALE, citations.localeOf(csl, style.tree)];
  await Promise.all(wanted.map(readShippedLocale));
  return style;
}

async function readStyle(id: string): Promise<Style | undefined> {
  const shipped = SHIPPED_STYLES.find(style => style.id === id);
  if (shipped) return { tree: await readNode(`csl/styles/${id}.json`), locales, secondhand: shipped.secondhand };
  const text = await readStyleText(id);
  if (text === undefined) return undefined;
  const reading = (await loadCitations()).readStyle(text);
  return reading.ok ? { tree: reading.tree, locales, secondhand: 'quoted' } : undefined;
}

/** A locale that comes with the extension. Errors: TypeError when there is none of this name. */
export async function readShippedLocale(name: string): Promise<StyleNode> {
  const locale = locales.get(name) ?? (await readNode(`csl/locales/${name}.json`));
  locales.set(name, locale);
  return locale;
}

/** A file of ours, which the build wrote in this shape. */
async function readNode(path: string): Promise<StyleNode> {
  const read: { default: StyleNode } = await import(browser.runtime.getURL(path), { with: { type: 'json' } });
  return read.default;
}
