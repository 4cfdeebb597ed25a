import { LINES, type Line } from './lines.ts';

/** Seen on white (4.2 : 1) and on near-black (4.5 : 1) alike: a page does not tell on which of them it draws. */
const LINE_COLOUR = '#b06a10';
const TINT = 'rgb(240 180 92 / 0.32)';

/**
 * Where an element's highlights inherit from its parent's, as CSS has it, rules at the root are enough, and spare the browser the matching of every element
 * with each: a third of what the rules cost a page. Firefox, told by what only it knows, does not inherit them.
 * Source: CSS Pseudo-Elements 4, highlight inheritance.
 */
const INHERITS_NOT = '-moz-appearance: none';

/**
 * The rules for one document's highlights, of which the key is a part of the name. They are inserted with the first mark and not before: a page can
 * ask for the style of a highlight, so a rule tells it that Sourcelight is there.
 */
export function rulesFor(key: string): string {
  const kinds = [...new Set<Line>(Object.values(LINES))];
  const rulesAt = (element: string) => [
    ...kinds.map(
      kind =>
        `${element}::highlight(${key}-${kind}) { text-decoration: underline ${kind} ${LINE_COLOUR} ${kind === 'double' ? 'auto' : '2px'} !important; text-underline-offset: 3px !important; text-decoration-skip-ink: auto !important; }`,
    ),
    `${element}::highlight(${key}-here) { background-color: ${TINT} !important; }`,
    '@media (forced-colors: active) {',
    ...kinds.map(kind => `${element}::highlight(${key}-${kind}) { text-decoration-color: Highlight !important; }`),
    '}',
  ];
  return [
    `@supports (${INHERITS_NOT}) {`,
    ...rulesAt(''),
    '}',
    `@supports not (${INHERITS_NOT}) {`,
    ...rulesAt(':root'),
    '}',
  ].join('\n');
}
