import { checkMacros } from './check-macros.ts';
import { readXml } from './read-xml.ts';
import { placeIn, StyleError, type StyleFault } from './style-fault.ts';
import { elementsOf, everyNode, type StyleNode, textOf } from './style-node.ts';

/** Longest file, in UTF-16 code units: of 2,679 public styles none has 100,000. */
const LONGEST_STYLE = 1_000_000;
const NAMESPACE = 'http://purl.org/net/xbiblio/csl';
/** Longest title that is kept, in UTF-16 code units. */
const LONGEST_TITLE = 200;

/** All elements of CSL 1.0.2. */
const RULES =
  'style info locale macro citation bibliography layout sort key text number date date-part names name name-part ' +
  'et-al label substitute institution choose if else-if else group terms term single multiple style-options';
const INFORMATION =
  'author contributor translator name email uri category id issn eissn issnl link published rights summary title ' +
  'title-short updated';
const ELEMENTS: ReadonlySet<string> = new Set(`${RULES} ${INFORMATION}`.split(' '));

export type StyleReading = { ok: true; title: string; tree: StyleNode } | { ok: false; fault: StyleFault };

/**
 * The style that a .csl file holds, or what is wrong with it and where.
 *
 * The file is not trusted: it is read without a DOM, nothing in it is followed or run, only elements of CSL may stand in it, and its
 * macros may neither call themselves nor multiply beyond all measure. Never throws.
 *
 * Source: Citation Style Language 1.0.2, "Specification", sections File Types, Namespacing, Macro.
 */
export function readStyle(text: string): StyleReading {
  try {
    if (text.length > LONGEST_STYLE) throw new StyleError({ kind: 'too-large', detail: String(LONGEST_STYLE) });
    const { root, offsets } = readXml(text);
    const placeOf = (node: StyleNode) => placeIn(text, offsets.get(node) ?? 0);
    checkElements(root, placeOf);
    checkStyle(root, placeOf);
    checkMacros(root, placeOf);
    keepEmptyTerms(root);
    return { ok: true, title: titleOf(root), tree: root };
  } catch (error) {
    if (error instanceof StyleError) return { ok: false, fault: error.fault };
    throw error;
  }
}

type PlaceOf = (node: StyleNode) => { line: number; column: number };

function checkElements(root: StyleNode, placeOf: PlaceOf): void {
  if (root.name !== 'style' || root.attrs.xmlns !== NAMESPACE) {
    throw new StyleError({ kind: 'not-a-style', detail: `<${root.name}>`, ...placeOf(root) });
  }
  for (const node of everyNode(root)) {
    const foreign = !ELEMENTS.has(node.name) || (node.attrs.xmlns ?? NAMESPACE) !== NAMESPACE;
    if (foreign) throw new StyleError({ kind: 'refused', detail: `<${node.name}>`, ...placeOf(node) });
  }
}

function checkStyle(root: StyleNode, placeOf: PlaceOf): void {
  const citation = elementsOf(root).find(({ name }) => name === 'citation');
  if (!citation) {
    const parent = informationOf(root).find(({ name, attrs }) => name === 'link' && attrs.rel === 'independent-parent');
    const detail = parent ? (parent.attrs.href?.split('/').at(-1) ?? '') : '<citation>';
    throw new StyleError({ kind: parent ? 'dependent' : 'not-a-style', detail, ...placeOf(parent ?? root) });
  }
  if (!/^1\.0/.test(root.attrs.version ?? '')) {
    throw new StyleError({ kind: 'not-a-style', detail: `version="${root.attrs.version ?? ''}"`, ...placeOf(root) });
  }
  if (!elementsOf(citation).some(({ name }) => name === 'layout')) {
    throw new StyleError({ kind: 'not-a-style', detail: '<layout>', ...placeOf(citation) });
  }
}

/** A term that is empty on purpose takes the place of the locale's; citeproc wants to see its text. */
function keepEmptyTerms(root: StyleNode): void {
  for (const node of everyNode(root)) {
    if (['term', 'single', 'multiple'].includes(node.name) && node.children.length === 0) node.children.push('');
  }
}

function informationOf(root: StyleNode): StyleNode[] {
  const info = elementsOf(root).find(({ name }) => name === 'info');
  return info ? elementsOf(info) : [];
}

function titleOf(root: StyleNode): string {
  const title = informationOf(root).find(({ name }) => name === 'title');
  return title ? textOf(title).replace(/\s+/g, ' ').slice(0, LONGEST_TITLE) : '';
}
