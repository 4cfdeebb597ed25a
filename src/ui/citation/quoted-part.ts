import type { Secondhand } from '../../citations/index.ts';
import type { Excerpt, Span, Voice } from '../../library/index.ts';

/** A passage that is cited, and which of its words a page or the reader quotes, in UTF-16 code units; without them, what bears on a sentence. */
export type CitedExcerpt = Excerpt & { quoted?: readonly Span[] };

/** What a reader would quote of a passage, and whose words these are. */
export interface QuotedPart {
  /** Character for character as the source has them, without quotation marks around them and a comma at their end; … where it goes on. */
  words: string;
  /** The first row of them that stands so in the passage, and where it begins, UTF-16. */
  unbroken: string;
  start: number;
  /** Who says them; absent where the source speaks itself, or tells it in its own words. */
  speaker?: string;
  /** How the passage is to be cited: as words that the source has from someone else. */
  secondhand?: Secondhand;
}

/** Marks and blanks at the ends of quoted words that belong to the sentence around them, a comma at their end among them. */
const MARKS = /^[\s"“”„«»‹›‘’「」『』]+|[\s,"“”„«»‹›‘’「」『』]+$/g;
/** Nothing but marks, blanks and stops. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
/** The end of a sentence, with the marks that close it. */
const ENDS_BEFORE = /[.!?。！？]["”’»›」』)\]]*\s*["“„‘«‹「『([]*$/u;
const ENDS_AFTER = /^["”’»›」』)\]]*[.!?。！？]/u;

/**
 * The words that are quoted, if they are known: exactly these, with their speaker only where all of them are that speaker's. Else the part
 * that bears on the sentence: the words of the voice that has most of the bearing words. Without any, a passage of one voice is that
 * voice's, any other the source's. Only quoted words are given with their speaker; what a source tells in its own words is the source's to
 * quote, but cited as told by it.
 */
export function quotedPart(excerpt: CitedExcerpt): QuotedPart {
  const { quoted = [], text } = excerpt;
  if (quoted.length > 0) return exactly(excerpt, inOrder(text, quoted));
  const voice = bearingVoice(excerpt);
  const secondhand = secondhandOf(voice);
  if (voice?.speaker === undefined || voice.how === 'reported')
    return { words: text, unbroken: text, start: 0, ...(secondhand && { secondhand }) };
  const words = text.slice(...voice.span).replace(MARKS, '');
  const start = text.indexOf(words, voice.span[0]);
  return { words, unbroken: words, start, speaker: voice.speaker.name, ...(secondhand && { secondhand }) };
}

function exactly({ text, voices }: CitedExcerpt, spans: readonly Span[]): QuotedPart {
  const [first = [0, 0]] = spans;
  const last = spans.at(-1) ?? first;
  const voice = voices
    .filter(({ span }) => span[0] <= first[0] && last[1] <= span[1])
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
  // A source goes on beyond what it says between two quotations; a speaker's words end where they are no longer quoted.
  const [from, to] = voice === undefined || voice.how === 'own' ? [0, text.length] : voice.span;
  const blank = /\s/u.test(text) ? ' ' : '';
  const before = goesOnBefore(text.slice(from, first[0])) ? `…${blank}` : '';
  const after = goesOnAfter(text.slice(last[1], to)) ? `${blank}…` : '';
  const secondhand = secondhandOf(voice);
  return {
    words: before + spans.map(span => text.slice(...span)).join(`${blank}…${blank}`) + after,
    unbroken: text.slice(...first),
    start: first[0],
    ...(voice?.speaker && voice.how === 'quoted' && { speaker: voice.speaker.name }),
    ...(secondhand && { secondhand }),
  };
}

/** Share of a passage that its only speaker must have for the whole to be cited as that speaker's words. */
const MOSTLY = 0.5;

/** How a passage is cited that is copied as a whole: through its source from the one who speaks in it, if one alone does and most of it is theirs. */
export function wholeSecondhand({ text, voices }: Excerpt): Secondhand | undefined {
  const others = voices.filter(({ speaker }) => speaker !== undefined);
  const [first] = others;
  const alone = others.every(({ speaker, via }) => speaker?.id === first?.speaker?.id && via?.id === first?.via?.id);
  const length = others.reduce((sum, { span: [start, end] }) => sum + end - start, 0);
  return alone && length >= text.length * MOSTLY ? secondhandOf(first) : undefined;
}

function secondhandOf(voice: Voice | undefined): Secondhand | undefined {
  if (!voice?.speaker) return undefined;
  return {
    speaker: voice.speaker.name,
    ...(voice.via && { via: voice.via.name }),
    ...(voice.how === 'reported' && { reported: true }),
  };
}

/** In the order of the source; what only stops or marks part is one row. */
function inOrder(text: string, spans: readonly Span[]): Span[] {
  const rows: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = rows.at(-1);
    if (last && NO_WORD.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else rows.push([start, end]);
  }
  return rows;
}

function goesOnBefore(before: string): boolean {
  return !NO_WORD.test(before) && !ENDS_BEFORE.test(before);
}

function goesOnAfter(after: string): boolean {
  return !NO_WORD.test(after) && !ENDS_AFTER.test(after);
}

function bearingVoice({ voices, bearing }: Excerpt): Voice | undefined {
  const shares = voices.map(({ span }) => bearing.reduce((sum, words) => sum + overlap(span, words), 0));
  const most = Math.max(...shares);
  if (most > 0) return voices[shares.indexOf(most)];
  return voices.length === 1 ? voices[0] : undefined;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}
