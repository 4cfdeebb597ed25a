/** A mention in the words around it. The parts, joined, are the sentence but for what `…` stands for. */
export interface Context {
  before: string;
  mention: string;
  after: string;
  /** BCP 47, as the page declares it; may be empty. */
  lang: string;
}

/** How much may stand before the mention so that it stays in view on one line, in columns: a Latin letter is one, a Han character two. */
const COLUMNS_BEFORE = 22;
/** How much is kept after it: more than any line shows, less than a page could send. */
const COLUMNS_AFTER = 160;

const BLANKS = /\s+/g;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;

/**
 * The sentence of a mention, cut at its ends at a blank where there is one.
 * `start`: where `text` begins in the sentence, in UTF-16 code units; where it does not stand there, its first place counts.
 */
export function cutContext({
  sentence,
  text,
  start,
  lang,
}: {
  sentence: string;
  text: string;
  start: number;
  lang: string;
}): Context {
  const at = sentence.startsWith(text, start) ? start : sentence.indexOf(text);
  if (at < 0) return { before: '', mention: text.replaceAll(BLANKS, ' '), after: '', lang };
  const before = sentence.slice(0, at).replaceAll(BLANKS, ' ').trimStart();
  const after = sentence
    .slice(at + text.length)
    .replaceAll(BLANKS, ' ')
    .trimEnd();
  return { before: keepEnd(before), mention: text.replaceAll(BLANKS, ' '), after: keepStart(after), lang };
}

function keepEnd(text: string): string {
  const kept = [...keep([...text].reverse(), COLUMNS_BEFORE)].reverse().join('');
  if (kept.length === text.length) return text;
  const blank = kept.indexOf(' ');
  const whole = text[text.length - kept.length - 1] === ' ' || blank < 0 || blank === kept.length - 1;
  return `… ${(whole ? kept : kept.slice(blank)).trimStart()}`;
}

function keepStart(text: string): string {
  const kept = keep([...text], COLUMNS_AFTER).join('');
  if (kept.length === text.length) return text;
  const blank = kept.lastIndexOf(' ');
  return `${(blank > 0 ? kept.slice(0, blank) : kept).trimEnd()} …`;
}

function keep(characters: readonly string[], columns: number): string[] {
  const kept: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > columns) break;
    kept.push(character);
  }
  return kept;
}
