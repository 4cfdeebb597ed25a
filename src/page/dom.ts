/**
 * Reading nodes through the prototypes' own getters.
 *
 * In Chromium's isolated world the page's named form controls shadow DOM properties: with `<input name=parentNode>` in a form, `form.parentNode`
 * is the input. The getters of the prototypes, taken once, always give the node.
 */
function getter<T, V>(prototype: object, name: string): (node: T) => V {
  const get = ownGetter(prototype, name);
  return node => get.call(node) as V;
}

function ownGetter(prototype: object, name: string): () => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`This browser has no ${name}.`);
  return get;
}

function method<T, A extends unknown[], V>(prototype: object, name: string): (node: T, ...given: A) => V {
  const call = (prototype as Record<string, unknown>)[name] as (...given: A) => V;
  return (node, ...given) => call.apply(node, given);
}

/*
 * What is asked of every node has a function of its own: engines make a call fast that always calls the same.
 */
const firstChild = ownGetter(Node.prototype, 'firstChild');
const nextSibling = ownGetter(Node.prototype, 'nextSibling');
const nodeType = ownGetter(Node.prototype, 'nodeType');
const data = ownGetter(CharacterData.prototype, 'data');
const length = ownGetter(CharacterData.prototype, 'length');
const localName = ownGetter(Element.prototype, 'localName');
const firstElementChild = ownGetter(Element.prototype, 'firstElementChild');
const textContent = ownGetter(Node.prototype, 'textContent');
const { hasAttributes: anyAttributes, getAttribute } = Element.prototype;
export const firstChildOf = (node: Node) => firstChild.call(node) as ChildNode | null;
export const nextSiblingOf = (node: Node) => nextSibling.call(node) as ChildNode | null;
export const nodeTypeOf = (node: Node) => nodeType.call(node) as number;
export const dataOf = (node: Text) => data.call(node) as string;
export const lengthOf = (node: Text) => length.call(node) as number;
export const tagOf = (element: Element) => localName.call(element) as string;
export const hasAttributes = (element: Element) => anyAttributes.call(element);
export const attributeOf = (element: Element, name: string) => getAttribute.call(element, name);
export const firstElementOf = (element: Element) => firstElementChild.call(element) as Element | null;
/** All text in the element, comments left out. The browser puts it together without making an object of each node. */
export const allTextOf = (element: Element) => textContent.call(element) as string;

export const parentOf = getter<Node, (Node & ParentNode) | null>(Node.prototype, 'parentNode');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const comparePosition = method<Node, [Node], number>(Node.prototype, 'compareDocumentPosition');
export const checkVisibility = method<Element, [CheckVisibilityOptions?], boolean>(
  Element.prototype,
  'checkVisibility',
);
export const matches = method<Element, [string], boolean>(Element.prototype, 'matches');
export const scrollIntoView = method<Element, [ScrollIntoViewOptions], void>(Element.prototype, 'scrollIntoView');
export const appendTo = method<Element, [Node], void>(Element.prototype, 'append');
export const boxOf = method<Element, [], DOMRect>(Element.prototype, 'getBoundingClientRect');
export const assignedNodes = method<HTMLSlotElement, [], Node[]>(HTMLSlotElement.prototype, 'assignedNodes');
const openShadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

/** Firefox gives extensions closed roots as a property of the element, Chromium by a function of its own. */
declare global {
  interface Element {
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Elements other than those of a page's own kind, whose names have a dash, that can have a shadow root. Source: DOM Standard, valid shadow host name. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The element's shadow root, closed ones too. Chromium's function for it is slow, so it is asked only of what can have one. */
export function shadowRootOf(element: Element, tag = tagOf(element)): ShadowRoot | null {
  if (!HOSTS.has(tag) && !tag.includes('-')) return null;
  if (typeof chrome !== 'undefined' && chrome.dom && element instanceof HTMLElement)
    return chrome.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  return element.openOrClosedShadowRoot ?? openShadowRootOf(element);
}

/** Text, which in XHTML may stand in a CDATA section. */
export function isText(node: Node): node is Text {
  return isTextType(nodeTypeOf(node));
}

export function isTextType(type: number): boolean {
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** All text in a node. */
export function* textsIn(node: Node): Generator<Text> {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  if (isText(node)) yield node;
  while (walker.nextNode()) yield walker.currentNode as Text;
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** The parent, or the host where the node is a shadow root. */
export function parentOrHost(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The node, what is around it, what is around its shadow root, and so on to the document. */
export function* ancestryOf(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = parentOrHost(at)) yield at;
}
