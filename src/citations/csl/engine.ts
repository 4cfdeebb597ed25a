import CSL, { type Engine } from 'citeproc';
import type { Item } from '../item.ts';
import type { SecondhandForm } from '../shipped.ts';
import { mendStyle } from './mend-style.ts';
import { FORMAT_NAME, format } from './output-format.ts';
import { copyOf, type StyleNode } from './style-node.ts';

/** A style, ready to be run, with the locales it may need: `en-US`, and that of `localeOf` for each source. */
export interface Style {
  tree: StyleNode;
  locales: ReadonlyMap<string, StyleNode>;
  secondhand: SecondhandForm;
}

/** The language that every style can fall back on. */
export const BASE_LOCALE = 'en-US';

/**
 * citeproc, ready to write the given items in a style and a language, in our own output format.
 *
 * `locales`: CSL locales by their name, of which `en-US` must be one; a language that is not there is written as `en-US`.
 * The style is copied: citeproc changes the tree it works on.
 * Errors: whatever citeproc throws at a style it cannot run.
 */
export function makeEngine(
  style: StyleNode,
  locales: ReadonlyMap<string, StyleNode>,
  lang: string,
  items: ReadonlyMap<string, object>,
): Engine {
  CSL.Output.Formats[FORMAT_NAME] = format;
  const system = {
    retrieveLocale(name: string) {
      const locale = locales.get(name);
      return locale ? copyOf(locale) : (false as const);
    },
    retrieveItem: (id: string) => items.get(id) ?? { id, type: 'document' },
  };
  const engine = new CSL.Engine(system, copyOf(style), lang, true);
  engine.setOutputFormat(FORMAT_NAME);
  // Lines such as “genre: x” in a note would become fields: a note is what the library's owner wrote to himself.
  engine.opt.development_extensions.field_hack = false;
  engine.updateItems([...items.keys()]);
  return engine;
}

interface Desk {
  engine: Engine;
  items: Map<string, object>;
  /** How many items were written at it; each gets a number of its own, because citeproc keeps what it saw of a name. */
  served: number;
}

/** Building an engine takes 10 to 30 ms, an item a few: so each style keeps an engine for each language it was asked for. */
const desks = new WeakMap<Style, Map<string, Desk>>();

/** An engine of the style and language whose only item is this one, by the id that is given back. It serves until the next call. */
export function engineFor(style: Style, locale: string, item: Item): { engine: Engine; id: string } {
  const ofStyle = desks.get(style) ?? new Map<string, Desk>();
  desks.set(style, ofStyle);
  let desk = ofStyle.get(locale);
  if (!desk) {
    const items = new Map<string, object>();
    desk = { engine: makeEngine(mendStyle(style.tree), style.locales, locale, items), items, served: 0 };
    ofStyle.set(locale, desk);
  }
  desk.served += 1;
  const id = String(desk.served);
  desk.items.clear();
  desk.items.set(id, { ...item, id });
  desk.engine.updateItems([id]);
  return { engine: desk.engine, id };
}
