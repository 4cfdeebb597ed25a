import { ancestryOf, checkVisibility, dataOf, isConnected, isElement, isText, parentOrHost, textsIn } from '../dom.ts';
import type { TextStore } from '../marks/text-store.ts';
import type { Task } from '../reader.ts';
import { langOf, roleOf } from '../text/layout.ts';

/** Attributes that make the same text another one: another language, or the reader's own. */
export const TELLING_ATTRIBUTES = ['lang', 'contenteditable'];

/**
 * The nearest element around whose own text the node is part of; undefined where text is not read. What is not read because it is hidden is told of by the
 * outermost element that hides it.
 */
function containerOf(node: Node, onHidden: (element: Element) => void): Node | undefined {
  for (const at of ancestryOf(node)) {
    if (at instanceof ShadowRoot) return at;
    if (!isElement(at)) continue;
    const role = roleOf(at);
    if (role === 'block') return at;
    if (role === 'hidden') onHidden(outermostHidden(at));
    if (role === 'skip' || role === 'hidden') return undefined;
  }
  return undefined;
}

function outermostHidden(element: Element): Element {
  let outermost = element;
  for (const at of ancestryOf(element)) {
    if (!isElement(at)) continue;
    if (checkVisibility(at)) break;
    outermost = at;
  }
  return outermost;
}

/** The language in force at a node. */
export function langAt(node: Node): string {
  for (const at of ancestryOf(node)) {
    const lang = isElement(at) ? langOf(at) : null;
    if (lang !== null) return lang;
  }
  return '';
}

/**
 * What is to be read again after changes, in steps between which the caller can rest.
 *
 * A change means that the own text of the element around it is read again, and of what is in it only what was added. Where that element has no text
 * of its own, as the list of a feed, the added parts alone are read. `onHidden` is told of what hides a change.
 */
export function* tasksOf(
  records: readonly MutationRecord[],
  store: TextStore,
  onHidden: (element: Element) => void,
): Generator<void, Task[]> {
  const added = new Set<Node>();
  const touched = new Set<Node>();
  const shrunk = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') touched.add(target);
    if (type === 'attributes') {
      added.add(target);
      touched.add(parentOrHost(target) ?? target);
    }
    // What was taken out may have been part of a text that is still there.
    for (const node of removedNodes) yield* touchFormer(node, store, touched);
    if (removedNodes.length > 0) shrunk.add(target);
    for (const node of addedNodes) {
      added.add(node);
      if (!isBlank(node)) touched.add(standsAlone(node, target, store) ? node : target);
      yield;
    }
    yield;
  }
  for (const node of shrunk) {
    for (const at of ancestryOf(node)) if (store.isWhole(at)) touched.add(at);
    yield;
  }
  const only = (child: Node) => isWithin(child, added);
  const tasks = new Map<Node, Task>();
  for (const node of touched) {
    yield;
    const container = isConnected(node) ? containerOf(node, onHidden) : undefined;
    if (container && !tasks.has(container)) tasks.set(container, { container, lang: langAt(container), only });
  }
  return [...tasks.values()];
}

/** An element that was hidden and is shown by now is read as a part that was added. */
export function taskFor(element: Element, onHidden: (element: Element) => void): Task | undefined {
  const container = containerOf(element, onHidden);
  const added = new Set<Node>([element]);
  const only = (child: Element) => isWithin(child, added);
  return container && { container, lang: langAt(container), only };
}

/** Tasks for the same container become one that reads what any of them would. */
export function withoutRepeats(tasks: readonly Task[]): Task[] {
  const merged = new Map<Node, Task[]>();
  for (const task of tasks) merged.set(task.container, [...(merged.get(task.container) ?? []), task]);
  return [...merged.values()].flatMap(([first, ...rest]) => {
    if (!first || rest.length === 0) return first ?? [];
    return { ...first, only: (child: Element) => [first, ...rest].some(({ only }) => !only || only(child)) };
  });
}

function isWithin(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (const at of ancestryOf(node)) if (nodes.has(at)) return true;
  return false;
}

function isBlank(node: Node): boolean {
  return isText(node) && dataOf(node).trim() === '';
}

function standsAlone(node: Node, parent: Node, store: TextStore): boolean {
  return isElement(node) && store.blocksOf(parent).length === 0 && isConnected(node) && roleOf(node) === 'block';
}

/** Adds the containers of whose text a node that was taken out held a part. */
function* touchFormer(node: Node, store: TextStore, touched: Set<Node>): Generator<void, void> {
  for (const text of textsIn(node)) {
    const container = store.containerOf(text);
    if (container && isConnected(container)) touched.add(container);
    yield;
  }
}
