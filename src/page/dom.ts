/**
 * Reading nodes through the prototypes' own getters.
 *
 * In Chromium's isolated world the page's named form controls shadow DOM properties: with `<input name=parentNode>` in a form, `form.parentNode`
 * is the input. The getters of the prototypes, taken once, always give the node.
 */
function getter<T, V>(prototype: object, name: string): (node: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`This browser has no ${name}.`);
  return node => get.call(node) as V;
}

function method<T, A extends unknown[], V>(prototype: object, name: string): (node: T, ...given: A) => V {
  const call = (prototype as Record<string, unknown>)[name] as (...given: A) => V;
  return (node, ...given) => call.apply(node, given);
}

export const firstChildOf = getter<Node, ChildNode | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const parentOf = getter<Node, (Node & ParentNode) | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const dataOf = getter<Text, string>(CharacterData.prototype, 'data');
export const tagOf = getter<Element, string>(Element.prototype, 'localName');
export const attributeOf = method<Element, [string], string | null>(Element.prototype, 'getAttribute');
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

/** The element's shadow root, closed ones too. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (typeof chrome !== 'undefined' && chrome.dom && element instanceof HTMLElement)
    return chrome.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  return element.openOrClosedShadowRoot ?? openShadowRootOf(element);
}

/** Text, which in XHTML may stand in a CDATA section. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
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
