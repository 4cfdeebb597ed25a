import { attributeOf, checkVisibility, contains, dataOf, isConnected, isElement, isText, parentOrHost } from './dom.ts';
import { roleOf } from './layout.ts';
import type { Task } from './reader.ts';
import type { TextStore } from './text-store.ts';

/** Quiet time after a change before the page is read again, ms. */
const SETTLE_MS = 150;
/** Longest wait while a page goes on changing, ms; it doubles with each such round up to the most, so that a page that never rests costs little. */
const LONGEST_WAIT_MS = 500;
const MOST_WAIT_MS = 8_000;

/** Attributes by which pages show and hide, and by which text changes its language. */
const WATCHED = ['class', 'style', 'hidden', 'open', 'lang', 'contenteditable'];

export interface Watch {
  /** Looks again, after a change, whether this element is shown by now. */
  addHidden(element: Element): void;
  /** Watches a shadow root too. */
  addRoot(root: ShadowRoot): void;
}

/**
 * Tells what is to be read again when the page changes. Records are only gathered while the page works; they are looked at when it rests.
 *
 * `onChange` is called with tasks that do not overlap, and not again before its promise is settled.
 */
export function watchPage(
  root: Node,
  store: TextStore,
  onChange: (tasks: Task[]) => Promise<void>,
  signal: AbortSignal,
): Watch {
  const hidden = new Set<Element>();
  const observed = new WeakSet<Node>();
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstRecord = 0;
  let wait = LONGEST_WAIT_MS;

  const look = async () => {
    timer = undefined;
    wait = performance.now() - firstRecord >= wait ? Math.min(wait * 2, MOST_WAIT_MS) : LONGEST_WAIT_MS;
    const seen = records;
    records = [];
    const tasks = [...tasksOf(seen, store), ...shownTasks(hidden)];
    await onChange(withoutRepeats(tasks));
    if (records.length > 0) schedule();
  };

  const schedule = () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) firstRecord = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(SETTLE_MS, firstRecord + wait - now)));
  };

  const observer = new MutationObserver(changes => {
    records.push(...changes);
    schedule();
  });
  const observe = (node: Node) => {
    if (observed.has(node)) return;
    observed.add(node);
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
  };
  observe(root);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    addHidden: element => void hidden.add(element),
    addRoot: observe,
  };
}

/** The nearest element around whose own text the node is part of. */
function containerOf(node: Node): Node | undefined {
  for (let at: Node | null = node; at; at = parentOrHost(at)) {
    if (at instanceof ShadowRoot) return at;
    if (!isElement(at)) continue;
    const role = roleOf(at);
    if (role === 'block') return at;
    if (role === 'skip' || role === 'hidden') return undefined;
  }
  return undefined;
}

/** The language in force at a node. */
export function langAt(node: Node): string {
  for (let at: Node | null = node; at; at = parentOrHost(at)) {
    const lang = isElement(at) ? (attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang')) : null;
    if (lang !== null) return lang;
  }
  return '';
}

/**
 * A change means that the own text of the element around it is read again, and of what is in it only what was added. Where that element has no text
 * of its own, as the list of a feed, the added parts alone are read.
 */
function tasksOf(records: readonly MutationRecord[], store: TextStore): Task[] {
  const added = new Set<Node>();
  const touched = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') touched.add(target);
    // What was taken out may have been part of a text that is still there.
    for (const node of removedNodes) for (const container of containersIn(node, store)) touched.add(container);
    for (const node of addedNodes) {
      added.add(node);
      if (!isBlank(node)) touched.add(standsAlone(node, target, store) ? node : target);
    }
  }
  for (const target of changedInKind(records)) {
    added.add(target);
    touched.add(parentOrHost(target) ?? target);
  }
  const inside = (child: Node) => [...added].some(node => node === child || contains(node, child));
  const tasks = new Map<Node, Task>();
  for (const node of touched) {
    if (!isConnected(node)) continue;
    const container = containerOf(node);
    if (container && !tasks.has(container)) tasks.set(container, { container, lang: langAt(container), only: inside });
  }
  return [...tasks.values()];
}

/** Elements that another language, or the right to edit them, makes another text. */
function changedInKind(records: readonly MutationRecord[]): Node[] {
  return records
    .filter(({ attributeName }) => attributeName === 'lang' || attributeName === 'contenteditable')
    .map(({ target }) => target);
}

function isBlank(node: Node): boolean {
  return isText(node) && dataOf(node).trim() === '';
}

function standsAlone(node: Node, parent: Node, store: TextStore): boolean {
  return isElement(node) && store.blocksOf(parent).length === 0 && isConnected(node) && roleOf(node) === 'block';
}

/** The containers of whose text a node that was taken out held a part. */
function containersIn(node: Node, store: TextStore): Set<Node> {
  const containers = new Set<Node>();
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text: Node | null = isText(node) ? node : walker.nextNode(); text; text = walker.nextNode()) {
    const container = store.containerOf(text as Text);
    if (container && isConnected(container)) containers.add(container);
  }
  return containers;
}

/** Elements that were hidden and are shown by now: each is read as a part that was added. */
function shownTasks(hidden: Set<Element>): Task[] {
  const tasks: Task[] = [];
  for (const element of hidden) {
    if (!isConnected(element)) hidden.delete(element);
    else if (checkVisibility(element)) {
      hidden.delete(element);
      const container = containerOf(element);
      if (container)
        tasks.push({
          container,
          lang: langAt(container),
          only: child => child === element || contains(element, child),
        });
    }
  }
  return tasks;
}

/** Tasks for the same container become one that reads what either would. */
function withoutRepeats(tasks: readonly Task[]): Task[] {
  const merged = new Map<Node, Task>();
  for (const task of tasks) {
    const known = merged.get(task.container);
    if (!known) merged.set(task.container, task);
    else
      merged.set(task.container, {
        ...known,
        only: child => !known.only || known.only(child) || !task.only || task.only(child),
      });
  }
  return [...merged.values()];
}
