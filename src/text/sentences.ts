/** UTF-16 code units into a text, end exclusive. */
export type SentenceSpan = readonly [start: number, end: number];

/** Longest sentence that is given round a mention, in UTF-16 code units. */
export const SENTENCE_LENGTH = 1_000;

/** A stop with what closes after it: quotation marks, brackets, footnote figures in brackets. */
const STOP = /([.!?…‽؟۔।॥።။]+|[。！？｡]+)((?:["'”’»›」』）)\]]|\[\d{1,3}\])*)|\n\s*\n|\u2029/gu;
const FULL_WIDTH = /[。！？｡।॥]/u;
const OPENING = /^[\s"'“‘„‚«‹「『（([¿¡–—-]*/u;

/** Titles and the like, which a name or figure follows: their stop never ends a sentence. Without the stop. */
const TITLE =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|maj|adm|hon|rev|st|sra?|srta|mme|mlle|hr|fr|frl|sig|dott|vs|v|cf|approx|bzw|ggf|evtl|гг?|им|ул|стр|т|tzv|např|tj|tzn|ca)$/iu;
/** What ends a sentence unless a figure follows. */
const NUMBERED =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:nos?|nr|núm|n|arts?|paras?|pp?|vol|ch|sec|fig|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|abs|ziff|ст)$/iu;
/** What ends a sentence only where a word follows that mostly begins one. */
const SHORTENED = /(?:^|[^\p{L}\p{M}\p{N}])(?:al|etc|inc|ltd|co|corp|dept|jr|usw|osv|eds?|млн|млрд|тыс|руб)$/iu;
/** A single capital: an initial. */
const INITIAL = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}$/u;
/** `U.S.`, `z.B.`, `EE.UU.` */
const DOTTED = /(?:^|[^\p{L}\p{M}\p{N}])\p{L}{1,2}\.\s?\p{L}{1,2}$/u;
const BEGINNER =
  /^(?:the|a|an|it|its|he|she|they|we|you|i|this|that|these|those|there|in|on|at|for|but|and|as|after|when|while|however|der|die|das|es|sie|le|la|les|il|elle|el|los|las|он|она|они|это|в|на)(?![\p{L}\p{N}])/iu;
/** Languages that write `31. August`. */
const ORDINAL_LANGUAGES = /^(?:de|da|no|nb|nn|fi|et|cs|sk|sl|hr|sr|bs|hu|lv|pl|tr)\b/;
const ORDINAL = /(?:^|[^\p{N}.,])\p{N}{1,2}$/u;

/** How far back the word before a stop is read, in UTF-16 code units. */
const LOOK_BACK = 16;

/**
 * The sentences of a text, trimmed, in order; together they hold every character that is not blank.
 * Shapes: `lang` is BCP 47 and may be empty.
 */
export function sentencesOf(text: string, lang: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (end <= start || !endsSentence(text, stop.index, end, stop[1] ?? '', lang)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/**
 * The sentence round a mention; several when the mention reaches over a stop. A longer one than SENTENCE_LENGTH is cut at
 * blanks round the mention, so the result is never longer.
 *
 * Units:  UTF-16 code units. Only the text near the mention is read, so the cost does not depend on the text's length.
 */
export function sentenceAt(text: string, start: number, end: number, lang: string): SentenceSpan {
  const from = Math.max(0, start - SENTENCE_LENGTH - LOOK_BACK);
  const near = text.slice(from, end + SENTENCE_LENGTH + LOOK_BACK);
  const sentences = sentencesOf(near, lang).filter(([a, b]) => from + a < end && from + b > start);
  const first = Math.min(start, from + (sentences[0]?.[0] ?? start - from));
  const last = Math.max(end, from + (sentences.at(-1)?.[1] ?? end - from));
  return last - first <= SENTENCE_LENGTH ? [first, last] : cut(text, start, end, first, last);
}

function endsSentence(text: string, stop: number, end: number, mark: string, lang: string): boolean {
  if (!mark) return true;
  if (FULL_WIDTH.test(mark)) return true;
  const after = text.slice(end, end + LOOK_BACK);
  if (after && !/^\s/u.test(after)) return false;
  const next = after.replace(OPENING, '');
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark !== '.' || !next) return true;
  const before = text.slice(Math.max(0, stop - LOOK_BACK), stop);
  if (TITLE.test(before) || (NUMBERED.test(before) && /^\p{N}/u.test(next))) return false;
  if (SHORTENED.test(before) || DOTTED.test(before)) return BEGINNER.test(next);
  if (INITIAL.test(before)) return false;
  return !(ORDINAL_LANGUAGES.test(lang) && ORDINAL.test(before));
}

function pushTrimmed(sentences: SentenceSpan[], text: string, start: number, end: number): void {
  const part = text.slice(start, end);
  const first = start + part.length - part.trimStart().length;
  const last = start + part.trimEnd().length;
  if (last > first) sentences.push([first, last]);
}

/** As much on both sides of the mention as fits, at blanks where there are some. */
function cut(text: string, start: number, end: number, first: number, last: number): SentenceSpan {
  if (end - start >= SENTENCE_LENGTH) return [start, whole(text, start + SENTENCE_LENGTH, start)];
  const room = SENTENCE_LENGTH - (end - start);
  const before = Math.min(start - first, Math.max(room >> 1, room - (last - end)));
  let from = start - before;
  let to = Math.min(last, end + room - before);
  if (from > first) {
    const blank = text.slice(from, start).search(/\s/u);
    from = blank >= 0 ? from + blank + 1 : whole(text, from + 1, start);
  }
  if (to < last) {
    const kept = text.slice(end, to).replace(/\s\S*$/u, '');
    to = /\s/u.test(text.slice(end, to)) ? end + kept.length : whole(text, to, end);
  }
  return [from, to];
}

/** Not between the two halves of a character beyond the first plane. */
function whole(text: string, at: number, nearest: number): number {
  const code = text.charCodeAt(at);
  const inside = code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return inside ? at + (at > nearest ? -1 : 1) : at;
}
