import { placeIn, StyleError, type StyleFault } from './style-fault.ts';
import type { StyleNode } from './style-node.ts';

/** Deepest nesting: of 2,679 public styles none is deeper than 19. */
const DEEPEST = 100;
/** Most elements: of 2,679 public styles none has over 1,256. */
const MOST_ELEMENTS = 10_000;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Processing instructions that styles begin with; they say how an editor checks the file and are passed over. */
const HARMLESS_INSTRUCTIONS = ['xml', 'xml-model'];

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * The root element of an XML text, and where each element begins.
 *
 * Reads elements, attributes, text, comments and the five entities of XML itself. A document type, any other entity, CDATA and
 * processing instructions are refused: no style needs them, and they are how an XML file is made to grow or to reach out.
 * Namespaces are not resolved: names come as written. Text between elements that is blank is dropped.
 *
 * Errors: StyleError `too-large`, `refused` or `not-xml`, with the place.
 * Cost: linear in the text's length.
 */
export function readXml(text: string): { root: StyleNode; offsets: ReadonlyMap<StyleNode, number> } {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let count = 0;
  const offsets = new Map<StyleNode, number>();
  const open: StyleNode[] = [];
  let root: StyleNode | undefined;

  while (at < text.length) {
    const start = at;
    if (text[at] !== '<') readText(start);
    else if (text.startsWith('<!--', at)) at = past('-->', at + 4);
    else if (text.startsWith('<?', at)) readInstruction(start);
    else if (text.startsWith('<!', at)) stop('refused', text.slice(at, at + 9).split(/[\s[]/)[0] ?? '<!', at);
    else if (text.startsWith('</', at)) readEnd(start);
    else readStart(start);
  }
  const unclosed = open.at(-1);
  if (unclosed) stop('not-xml', `<${unclosed.name}>`, offsets.get(unclosed) ?? at);
  if (!root) stop('not-xml', '', 0);
  return { root, offsets };

  function readText(start: number): void {
    const next = text.indexOf('<', start);
    at = next === -1 ? text.length : next;
    const raw = text.slice(start, at);
    if (raw.trim() === '') return;
    const parent = open.at(-1);
    if (!parent) stop('not-xml', raw.trim().slice(0, 20), start + raw.search(/\S/));
    parent.children.push(decoded(raw, start));
  }

  function readInstruction(start: number): void {
    const name = /[\w-]*/y;
    name.lastIndex = start + 2;
    const target = name.exec(text)?.[0] ?? '';
    if (!HARMLESS_INSTRUCTIONS.includes(target)) stop('refused', `<?${target}`, start);
    at = past('?>', start + 2);
  }

  function readEnd(start: number): void {
    const name = nameAt(start + 2);
    const closed = open.pop();
    if (closed?.name !== name) stop('not-xml', `</${name}>`, start);
    at = past('>', start + 2 + name.length);
    if (text.slice(start + 2 + name.length, at - 1).trim() !== '') stop('not-xml', `</${name}>`, start);
  }

  function readStart(start: number): void {
    const name = nameAt(start + 1);
    const node: StyleNode = { name, attrs: {}, children: [] };
    at = start + 1 + name.length;
    readAttributes(node);
    const rest = /\s*(\/?)>/y;
    rest.lastIndex = at;
    const end = rest.exec(text);
    if (!end) stop('not-xml', `<${name}`, at);
    at = rest.lastIndex;
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (root) stop('not-xml', `<${name}>`, start);
    else root = node;
    offsets.set(node, start);
    count += 1;
    if (count > MOST_ELEMENTS) stop('too-large', String(MOST_ELEMENTS), start);
    if (end[1] === '') open.push(node);
    if (open.length > DEEPEST) stop('too-large', String(DEEPEST), start);
  }

  function readAttributes(node: StyleNode): void {
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(text);
      if (!found) return;
      const [whole, name = '', doubled, single] = found;
      if (Object.hasOwn(node.attrs, name) || name === '__proto__') stop('not-xml', name, at);
      node.attrs[name] = decoded(doubled ?? single ?? '', at);
      at += whole.length;
    }
  }

  function nameAt(start: number): string {
    NAME.lastIndex = start;
    const name = NAME.exec(text)?.[0];
    return name ?? stop('not-xml', text.slice(start - 1, start + 10), start);
  }

  /** The offset behind the next `mark`. */
  function past(mark: string, from: number): number {
    const found = text.indexOf(mark, from);
    return found === -1 ? stop('not-xml', mark, from) : found + mark.length;
  }

  function decoded(raw: string, start: number): string {
    return raw.replace(/&([^;&\s]{0,12});?/g, (whole, name: string, offset: number) => {
      const entity = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : characterOf(name);
      if (entity === undefined || !whole.endsWith(';')) {
        // An entity of the file's own is how a file of a page becomes one of a gigabyte.
        return stop(/^[A-Za-z_]/.test(name) && whole.endsWith(';') ? 'refused' : 'not-xml', whole, start + offset);
      }
      return entity;
    });
  }

  function stop(kind: StyleFault['kind'], detail: string, offset: number): never {
    throw new StyleError({ kind, detail, ...placeIn(text, offset) });
  }
}

/** The character of a numeric reference such as `#8217` or `#x2019`; undefined for what XML does not allow. */
function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  return allowed && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
