import {
  ancestryOf,
  assignedNodes,
  dataOf,
  firstChildOf,
  isElement,
  isTextType,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  tagOf,
} from '../dom.ts';
import { articleIn } from './articles.ts';
import { hasSeveralCharacters, isRaisedNumber, langOf, roleByKind, roleByStyle } from './layout.ts';
import { type Block, OpenBlock, type Setting } from './open-block.ts';
import { lookAtPlain, PlainBlock } from './plain-block.ts';

/** What a walk over a part of the page comes upon. */
export interface Finds {
  block(block: Block): void;
  /** Not shown now: to be looked at again when the page changes. */
  hidden(element: Element): void;
  shadow(root: ShadowRoot): void;
  /** An element of the page's own kind, which may get its shadow root later. */
  rootless(element: Element): void;
}

/** One element whose children the walk is going through. */
interface Level {
  parent: Node;
  next: ChildNode | null;
  lang: string;
  setting: Setting;
  open: OpenBlock;
  /** What the end of the children means for the text. */
  end: 'block' | 'gap' | 'nothing';
  /** Where in the text a `<q>` began, or in a `<blockquote>` a `<cite>`. */
  spanFrom: number | undefined;
  /** Its text is raised above the line. */
  raised: boolean;
  /** The parent's computed style, where it was asked for already. */
  style: CSSStyleDeclaration | undefined;
  /** Whether text directly inside is painted; asked only where there is text. */
  shown: boolean | undefined;
}

type Around = Pick<Level, 'lang' | 'setting' | 'open' | 'end'> & { style?: CSSStyleDeclaration; raised?: boolean };

/** A stop costs about as much as a node. */
const STEPS_A_YIELD = 8;

const HEADING = /^h[1-6]$/;
/** What in a `<blockquote>` says whose words they are. Source: HTML 5.1, W3C, section 4.4.4, and what sites do. */
const SIGNS = new Set(['cite', 'footer', 'figcaption']);

/**
 * Walks a container and hands over the blocks of it and of all that lies in it, in document order.
 *
 * The walk is a generator that stops after a few nodes, so that the caller can rest between slices. Nodes may change meanwhile: the walk
 * follows the nodes as they are, and what changed is walked again later. A list of levels instead of recursion, so that the depth of
 * a page costs nothing.
 *
 * `only`: walks into a block-level child only where this says so; the others keep their blocks.
 */
export function* walkBlocks(
  container: Node,
  lang: string,
  finds: Finds,
  only?: (child: Element) => boolean,
): Generator<void, void> {
  const walk = {};
  let count = 0;
  let steps = 0;
  const openIn = (parent: Node, setting: Setting) =>
    new OpenBlock(parent, setting, block => finds.block({ ...block, walk, at: count++ }));

  const levels: Level[] = [];
  const descend = (parent: Node, { lang, setting, open, end, style, raised = false }: Around, spanFrom?: number) =>
    levels.push({
      ...{ parent, next: firstChildOf(parent), lang, setting, open, end, style, spanFrom, raised },
      shown: undefined,
    });

  /** Hands over the block of an element that is nothing but one plain text. Tells whether it is. */
  const addPlain = (element: Element, lang: string, setting: Setting): boolean => {
    const { text, looked } = lookAtPlain(element, setting.inQuote);
    steps += looked;
    if (text === undefined) return false;
    if (text.trim() !== '') finds.block(new PlainBlock(element, text, lang, setting, walk, count++));
    return true;
  };

  const enter = (element: Element, level: Level) => {
    const tag = tagOf(element);
    const kind = roleByKind(element, tag);
    if (kind === 'break') level.open.gap();
    if (kind === 'skip' || kind === 'break') return;
    const style = getComputedStyle(element);
    const role = kind ?? roleByStyle(element, style);
    if (role === 'hidden') {
      finds.hidden(element);
      return;
    }
    const lang = langOf(element) ?? level.lang;
    const root = shadowRootOf(element, tag);
    if (!root && tag.includes('-')) finds.rootless(element);
    // What stands in a host is shown where its root has a slot for it; what stands in a slot, where nothing else took the place.
    const replaced = root ? root.querySelector('slot') === null : tag === 'slot' && isFilledSlot(element);
    const setting = settingIn(element, tag, level.setting);
    if (role === 'block') {
      level.open.end();
      const wanted = !replaced && (!only || only(element));
      const isPlain = wanted && !root && style.visibility === 'visible' && addPlain(element, lang, setting);
      if (wanted && !isPlain) descend(element, { lang, setting, open: openIn(element, setting), end: 'block', style });
    } else if (!replaced) {
      // An inline box may be a button or one letter of a word that moves: only the longer ones are words of their own.
      const apart = role === 'apart' && hasSeveralCharacters(element);
      if (apart) level.open.gap();
      const { open } = level;
      const end = apart ? 'gap' : 'nothing';
      const spans = tag === 'q' || (tag === 'cite' && level.setting.inQuote);
      const raised = level.raised || isRaisedNumber(element, tag);
      descend(element, { lang, setting, open, end, style, raised }, spans ? open.length : undefined);
    }
    if (!root) return;
    finds.shadow(root);
    descend(root, { lang, setting, open: openIn(root, setting), end: 'block' });
  };

  const begin = (parent: Node, setting: Setting) =>
    descend(parent, { lang, setting, open: openIn(parent, setting), end: 'block' });
  const setting = settingOf(container);
  const own = isElement(container) ? shadowRootOf(container) : null;
  if (!own || own.querySelector('slot')) begin(container, setting);
  if (own) {
    finds.shadow(own);
    begin(own, setting);
  }
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.next;
    if (node) {
      level.next = nextSiblingOf(node);
      const type = nodeTypeOf(node);
      if (type === Node.ELEMENT_NODE) enter(node as Element, level);
      else if (isTextType(type)) addText(node as Text, level, finds);
    } else {
      if (level.spanFrom !== undefined) endSpan(level, level.spanFrom);
      if (level.end === 'block') level.open.end();
      if (level.end === 'gap') level.open.gap();
      levels.pop();
    }
    if (++steps < STEPS_A_YIELD) continue;
    steps = 0;
    yield;
  }
}

function endSpan({ parent, open }: Level, from: number): void {
  if (tagOf(parent as Element) === 'q') open.quote(from);
  else open.sign(from);
}

function addText(node: Text, level: Level, finds: Finds): void {
  if (level.shown === undefined) {
    const { parent, style } = level;
    level.shown = !isElement(parent) || (style ?? getComputedStyle(parent)).visibility === 'visible';
    if (!level.shown && isElement(parent) && dataOf(node).trim() !== '') finds.hidden(parent);
  }
  if (level.shown) level.open.add(node, level.lang, level.raised);
}

function isFilledSlot(element: Element): boolean {
  return element instanceof HTMLSlotElement && assignedNodes(element).length > 0;
}

function settingIn(element: Element, tag: string, around: Setting): Setting {
  const inQuote = tag === 'blockquote' || (around.inQuote && !SIGNS.has(tag));
  const inHeading = around.inHeading || HEADING.test(tag);
  const article = articleIn(element, tag, around.article);
  const same = inQuote === around.inQuote && inHeading === around.inHeading && article === around.article;
  return same ? around : { inQuote, inHeading, article };
}

function settingOf(node: Node): Setting {
  let setting: Setting = { inQuote: false, inHeading: false, article: undefined };
  // From the outside: an article stands in those around it.
  for (const at of [...ancestryOf(node)].reverse()) if (isElement(at)) setting = settingIn(at, tagOf(at), setting);
  return setting;
}
