import type { Span } from './locate.ts';

/** Words between quotation marks. */
export interface Quoted {
  /** The words without the marks, UTF-16 code units. */
  span: Span;
  /** With the marks. */
  outer: Span;
  /** Index of the quotation in which this one stands. */
  within: number | undefined;
}

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"',
};
const MARK = /["“”„«»‹›‘’‚「」『』]/gu;
const BLANK_OR_OPENING = /^$|[\s([{“„«‹‘‚「『—–:/，：。、；]/u;
/** Whatever stands before them, these only ever open, unless they close a German quotation. */
const ONLY_OPENING = /[“„「『]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The pairs of quotation marks in a text, outer before inner, in order of their start. A mark without a partner is none: inch
 * signs, apostrophes, a quotation that goes on in the next paragraph.
 */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    const apostrophe = mark === '’' && LETTER.test(before) && LETTER.test(after);
    if (apostrophe) continue;
    const opensHere =
      mark in CLOSES && after.trim() !== '' && (ONLY_OPENING.test(mark) || BLANK_OR_OPENING.test(before));
    const partner = open.findLastIndex(item => CLOSES[item.mark]?.includes(mark));
    if (partner >= 0 && !(opensHere && (mark === '"' || mark === '„'))) {
      const opened = open[partner];
      open.length = partner;
      if (opened && at > opened.at + 1) {
        found.push({ span: [opened.at + 1, at], outer: [opened.at, at + 1], within: undefined });
      }
    } else if (opensHere || mark === '«') {
      open.push({ mark, at });
    }
  }
  const sorted = found
    .map(({ span, outer }) => ({ span: trimmed(text, span), outer, within: undefined }))
    .sort((a, b) => a.outer[0] - b.outer[0]);
  return sorted.map(item => {
    const within = sorted.findLastIndex(other => other.outer[0] < item.outer[0] && other.outer[1] > item.outer[1]);
    return { ...item, within: within < 0 ? undefined : within };
  });
}

/** French marks keep a blank inside. */
function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length];
}
