import type { Engine, Format } from 'citeproc';
import { type Face, joinRuns, type Run } from '../runs.ts';

/** How our format is called among citeproc's own. */
export const FORMAT_NAME = 'sourcelight runs';

/** What a mark does to the face of the text up to its end. `undefined` turns a feature off, as for a title in italics within italics. */
type Change = { [Feature in keyof Face]: Face[Feature] | undefined } | 'margin';

/** Marks are characters of the private use area; those that the text itself brings are dropped, so no title can pass for one. */
const END = '\uE000';
const LINE = '\uE001';
const FIRST_MARK = 0xe010;
const changes: Change[] = [];
const PRIVATE_USE = /[\uE000-\uF8FF]/g;

/**
 * The output format that citeproc writes in: plain text, with marks where a face begins and ends. `runsOf` reads it.
 *
 * Words that stand in square brackets as a whole describe a source that has no title; they are neither quoted nor set in italics.
 */
export const format: Format = {
  text_escape: (text = '') => text.replace(PRIVATE_USE, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': unlessDescription(marked({ italic: true })),
  '@font-style/oblique': unlessDescription(marked({ italic: true })),
  '@font-style/normal': marked({ italic: undefined }),
  '@font-variant/small-caps': marked({ smallCaps: true }),
  '@font-variant/normal': marked({ smallCaps: undefined }),
  '@font-weight/bold': marked({ bold: true }),
  '@font-weight/normal': marked({ bold: undefined }),
  '@font-weight/light': false,
  '@text-decoration/underline': marked({ underline: true }),
  '@text-decoration/none': marked({ underline: undefined }),
  '@vertical-align/sup': marked({ shift: 'super' }),
  '@vertical-align/sub': marked({ shift: 'sub' }),
  '@vertical-align/baseline': marked({ shift: undefined }),
  '@quotes/true': quoted('open-quote', 'close-quote', term => term),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', () => '’'),
  '@quotes/false': false,
  '@passthrough/true': asIs,
  '@strip-periods/true': asIs,
  '@strip-periods/false': asIs,
  '@cite/entry': asIs,
  '@bibliography/entry': asIs,
  '@showid/true': asIs,
  '@URL/true': asIs,
  '@DOI/true': asIs,
  '@display/block': onALine,
  '@display/indent': onALine,
  '@display/left-margin': marked('margin'),
  '@display/right-inline': asIs,
};

/** What citeproc wrote in our format, as runs. A number in the margin is dropped: it counts entries of a list, and here is one. */
export function runsOf(written: string): Run[] {
  const runs: Run[] = [];
  const faces: (Face | 'margin')[] = [{}];
  for (const piece of written.split(/([\uE000-\uF8FF])/)) {
    const face = faces.at(-1) ?? {};
    const change = changes[piece.charCodeAt(0) - FIRST_MARK];
    if (piece === END) faces.pop();
    else if (piece === LINE) runs.push({ text: '\n' });
    else if (change) faces.push(changed(face, change));
    else if (face !== 'margin') runs.push({ ...face, text: piece });
  }
  return joinRuns(runs);
}

function changed(face: Face | 'margin', change: Change): Face | 'margin' {
  if (face === 'margin' || change === 'margin') return 'margin';
  const features = Object.entries({ ...face, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(features) as Face;
}

function marked(change: Change): string {
  changes.push(change);
  return `${String.fromCharCode(FIRST_MARK + changes.length - 1)}%%STRING%%${END}`;
}

type Decorate = (engine: Engine, text?: string) => string;

function asIs(_engine: Engine, text = ''): string {
  return text;
}

function onALine(_engine: Engine, text = ''): string {
  return `${LINE}${text}`;
}

function unlessDescription(frame: string): Decorate {
  return (_engine, text = '') => (isDescription(text) ? text : frame.replace('%%STRING%%', () => text));
}

/** Without a text, citeproc asks for the sign of a quotation mark that has no partner: an apostrophe, more often than not. */
function quoted(open: string, close: string, alone: (term: string) => string): Decorate {
  return (engine, text) => {
    if (text === undefined) return alone(engine.getTerm(open));
    return isDescription(text) ? text : `${engine.getTerm(open)}${text}${engine.getTerm(close)}`;
  };
}

/** A description in square brackets, as a whole; American punctuation may have moved into the quotation marks. */
function isDescription(text: string): boolean {
  return /^\[[^[\]]+\][.,]?$/.test(text.replace(PRIVATE_USE, ''));
}
