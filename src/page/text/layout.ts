import { allTextOf, attributeOf, checkVisibility, dataOf, hasAttributes, tagOf, textsIn } from '../dom.ts';

/** How an element takes part in the text around it. */
export type Role =
  /** Its text is not for reading: code, fields, media, what is not shown. */
  | 'skip'
  /** Not shown now; it may be later. */
  | 'hidden'
  /** Its text runs on with the text around it. */
  | 'inline'
  /** Runs on, but a word ends at its edges. */
  | 'apart'
  /** A line break or the like. */
  | 'break'
  /** Its text is a block, or several, of its own. */
  | 'block';

const skipped = new Set(
  [
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'title',
    'textarea',
    'input',
    'select',
    'option',
    'code',
    'pre',
    'kbd',
    'samp',
    'var',
  ]
    .concat([
      'iframe',
      'frame',
      'object',
      'embed',
      'video',
      'audio',
      'canvas',
      'svg',
      'math',
      'img',
      'picture',
      'map',
      'progress',
      'meter',
    ])
    // The reading aid above ruby text is not part of the name below it.
    .concat(['rt', 'rp', 'rtc']),
);
/** Void elements after which a word may go on in the same block. */
const breaks = new Set(['br', 'hr']);
const inlineDisplays = new Set(['inline', 'contents', 'ruby', 'ruby-base', 'ruby-text', 'ruby-base-container']);

/** The role that an element takes because of what it is, whatever its style; undefined where the style decides. */
export function roleByKind(element: Element, tag: string): Role | undefined {
  if (skipped.has(tag)) return 'skip';
  if (breaks.has(tag)) return 'break';
  if (tag === 'wbr') return 'inline';
  if (!hasAttributes(element)) return undefined;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'skip';
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox' ? 'skip' : undefined;
}

export function roleOf(element: Element): Role {
  return roleByKind(element, tagOf(element)) ?? roleByStyle(element, getComputedStyle(element));
}

/** `style`: the element's computed one. An element with `display: contents` has no box of its own, so its visibility is its children's. */
export function roleByStyle(element: Element, style: CSSStyleDeclaration): Role {
  const display = style.display;
  if (display === 'none') return 'hidden';
  if (inlineDisplays.has(display)) return 'inline';
  if (display.startsWith('inline')) return 'apart';
  // A closed <details>, `hidden=until-found` and the like keep their boxes but show nothing.
  return checkVisibility(element) ? 'block' : 'hidden';
}

/** Whether an element of this computed style runs on with the text around it. */
export function isInlineStyle(style: CSSStyleDeclaration): boolean {
  return inlineDisplays.has(style.display);
}

/** The language that the element itself names. */
export function langOf(element: Element): string | null {
  return hasAttributes(element) ? (attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang')) : null;
}

/** Whether the element, hidden before, is there to be read by now. */
export function isShown(element: Element): boolean {
  return checkVisibility(element, { visibilityProperty: true });
}

/** Whether the element holds more than one visible character. */
export function hasSeveralCharacters(element: Element): boolean {
  let length = 0;
  for (const text of textsIn(element)) {
    length += dataOf(text).trim().length;
    if (length > 1) return true;
  }
  return false;
}

/** Whether an element holds nothing but a number above the line: of a note, or a power. A number in brackets shows by these that it is one. */
export function isRaisedNumber(element: Element, tag: string): boolean {
  return tag === 'sup' && /^\s*\d{1,3}\s*$/.test(allTextOf(element));
}
