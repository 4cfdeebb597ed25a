import type { StyleNode } from '../src/citations/index.ts';

/**
 * Terms that the public CSL locales have corrected since the package of them was made, `name/form`, of those that citations show: `tran.`
 * for one translator, eras without a blank before them. The months stay as they are: Vancouver takes `Sep` from them.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  'translator/short': 'trans.',
  'ad/': ' AD',
  'bc/': ' BC',
  'bce/': ' BCE',
  'ce/': ' CE',
};
const CORRECTIONS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['en-US', { ...ENGLISH, 'editortranslator/short': 'ed. & trans.|eds. & trans.' }],
  ['en-GB', { ...ENGLISH, 'editortranslator/short': 'ed. & trans.|eds & trans.' }],
]);

/** A locale with its corrected terms in the place of the old ones. */
export function corrected(name: string, locale: StyleNode): StyleNode {
  const terms = CORRECTIONS.get(name);
  return terms ? inNode(locale, terms) : locale;
}

function inNode(node: StyleNode, terms: Readonly<Record<string, string>>): StyleNode {
  const { name, form = '' } = node.attrs;
  const term = node.name === 'term' ? terms[`${name}/${form}`] : undefined;
  if (term !== undefined) return { ...node, children: childrenOf(term) };
  return { ...node, children: node.children.map(child => (typeof child === 'string' ? child : inNode(child, terms))) };
}

/** One word for one and many, or one for each, parted by a bar. */
function childrenOf(term: string): StyleNode['children'] {
  const [single = term, multiple] = term.split('|');
  if (multiple === undefined) return [term];
  return [
    { name: 'single', attrs: {}, children: [single] },
    { name: 'multiple', attrs: {}, children: [multiple] },
  ];
}
