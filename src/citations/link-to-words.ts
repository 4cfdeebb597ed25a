import { wordsOf } from '../text/index.ts';

/** Longest words that are written out in an address, in UTF-16 code units; of longer ones it has the beginning and the end. */
const LONGEST_WHOLE = 200;
/** How many words tell a beginning or an end; more are taken where these also stand elsewhere. */
const FEW_WORDS = 5;

/**
 * The address of a source with a text fragment, so that a browser goes to these very words and marks them; without one when the words
 * are none. Undefined for an address that is not on the web.
 *
 * Shapes: `words` as they stand in `passage`, which is one block of the page. A word that is cut at an edge is taken whole: browsers
 *   only look for whole words. Words that are not in the passage are looked for as they are. `at`: where in the passage they begin, or
 *   before; it tells words that stand there twice apart.
 * Source: WICG, "URL Fragment Text Directives": `#:~:text=[before-,]start[,end]`; `-`, `,` and `&` have a meaning there and are encoded.
 */
export function linkToWords(url: string, words: string, passage: string, at = 0): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  const [address = url] = url.split(':~:');
  const directive = directiveFor(words.trim(), passage, at);
  if (directive === undefined) return address.replace(/#$/, '');
  return `${address.includes('#') ? address : `${address}#`}:~:text=${directive}`;
}

function directiveFor(words: string, passage: string, at: number): string | undefined {
  const found = passage.indexOf(words, at);
  const text = found === -1 ? words : passage;
  const from = Math.max(found, 0);
  const bounds = wordsOf(text, '');
  const first = bounds.findIndex(({ end }) => end > from);
  const last = bounds.findLastIndex(({ start }) => start < from + words.length);
  if (words === '' || first === -1 || last < first) return undefined;
  /** The text from one word to another, both with it. */
  const slice = (a: number, b: number) => text.slice(bounds[a]?.start, bounds[b]?.end);
  const startOf = (word: number) => bounds[word]?.start ?? 0;

  const whole = slice(first, last);
  if (whole.length <= LONGEST_WHOLE) {
    // What stands before tells this place from an earlier one.
    let before = first;
    const isFirst = () => indexIn(text, slice(before, last)) === startOf(before);
    while (before > 0 && !isFirst()) before -= 1;
    return before === first ? encoded(whole) : `${encoded(slice(before, first - 1))}-,${encoded(whole)}`;
  }
  const middle = Math.floor((first + last) / 2);
  let beginning = Math.min(first + FEW_WORDS - 1, middle);
  while (beginning < middle && indexIn(text, slice(first, beginning)) !== startOf(first)) beginning += 1;
  let end = Math.max(last - FEW_WORDS + 1, middle + 1);
  const behind = startOf(beginning + 1);
  while (end > middle + 1 && indexIn(text, slice(end, last), behind) !== startOf(end)) end -= 1;
  return `${encoded(slice(first, beginning))},${encoded(slice(end, last))}`;
}

/** Where words first stand in a text, as a browser looks for them: whatever their letter case. Offsets hold where that changes no length. */
function indexIn(text: string, words: string, from = 0): number {
  const [low, wanted] = [text.toLowerCase(), words.toLowerCase()];
  return low.length === text.length ? low.indexOf(wanted, from) : text.indexOf(words, from);
}

/** As `encodeURIComponent`, which leaves the hyphen; blanks of all kinds count as one, and half a character is none. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ')).replaceAll('-', '%2D');
}
