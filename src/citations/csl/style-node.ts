/** An element of a CSL style or locale, in the shape that citeproc reads. Text stands among the children. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** The elements among a node's children. */
export function elementsOf(node: StyleNode): StyleNode[] {
  return node.children.filter(child => typeof child !== 'string');
}

/** The node and all elements under it, in the order of the document. */
export function* everyNode(node: StyleNode): Generator<StyleNode> {
  yield node;
  for (const child of elementsOf(node)) yield* everyNode(child);
}

/** The text directly in a node, without blanks at its ends. */
export function textOf(node: StyleNode): string {
  return node.children
    .filter(child => typeof child === 'string')
    .join('')
    .trim();
}

/** A copy that shares nothing with the node. */
export function copyOf(node: StyleNode): StyleNode {
  const children = node.children.map(child => (typeof child === 'string' ? child : copyOf(child)));
  return { name: node.name, attrs: { ...node.attrs }, children };
}
