/** A character that may be a quotation mark here, with what its neighbours let it be. */
export interface Candidate {
  at: number;
  mark: string;
  opens: boolean;
  closes: boolean;
  /** Nothing but a mark stands before it in its line: repeated there, it says that a quotation goes on. */
  first: boolean;
  /** A blank, a stop or another mark follows, and none that opens stands before: as a mark that closes stands. */
  ends: boolean;
  /** Another reading is likely if its quotation has a later mark to close it: plural's apostrophe, inch or foot sign. */
  doubtful: boolean;
}

const MARKS = /["“”„‟«»‹›‘’‚'＂「」『』〝〞]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that set no blank round a mark, or set a particle right after it. */
const CLOSE_SET = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\p{sc=Thai}ー々]/u;
const HEBREW = /\p{sc=Hebrew}/u;
/** What a mark that opens stands after, besides a blank. */
const BEFORE_OPENING = /[\s([{<“„‟«»‹›‘‚"'＂「『〝–—―‒/|:=+…，：。、；！？（【《·¿¡-]/u;
/** What a mark that closes stands before, besides a blank. */
const AFTER_CLOSING = /[\s)\]}>”“’‘»«›‹"'＂」』〞.,;:!?…–—―/|，：。、；！？）】》،؛؟।-]/u;
/** What a word may leave out at its beginning: `'tis`, `'90s`, Dutch `'s avonds`. */
const ELISION =
  /^['’‘](?:tis|twas|tisn|em|n|til|till|cause|bout|round|cos|cuz|kay|neath|s|t|k|r|m|\d0s?|\d\d)(?![\p{L}\p{N}])/iu;
/** Before an apostrophe at the end of a word: plurals, Italian `po'`, a foot or inch sign. */
const SHORTENED = /(?:[szx\d]|(?<!\p{L})(?:p|m)o|(?<!\p{L})(?:di|fa|va|sta|da))$/iu;
/** How far round a mark is read, in UTF-16 code units. */
const CONTEXT = 8;
const DIGIT = /\p{Nd}/u;
const BLANK = /\s/u;
/** Languages that open and close with the same curved marks. */
const SAME_BOTH_SIDES = /^(?:sv|fi|da|no|nb|nn)\b/;

/** Every character of a text that may be a quotation mark, in order; apostrophes, inch and foot signs are left out where that is sure. */
export function candidatesIn(text: string, lang: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    const here = neighbours(text, at, mark);
    const { opens, closes, doubtful = false, spaced = false } = roleOf(here, lang);
    if (!opens && !closes) continue;
    const ends = spaced || here.tight || (here.blankAfter && !here.blankBefore);
    found.push({ at, mark, opens, closes, ends, first: isFirstInLine(text, at), doubtful });
  }
  return found;
}

interface Neighbours {
  mark: string;
  /** The characters beside it, empty at an edge of the text. */
  before: string;
  after: string;
  /** Up to CONTEXT code units before, and from the mark on. */
  left: string;
  right: string;
  blankBefore: boolean;
  blankAfter: boolean;
  /** A script stands beside it that sets no blanks there. */
  tight: boolean;
}

function neighbours(text: string, at: number, mark: string): Neighbours {
  const left = text.slice(Math.max(0, at - CONTEXT), at);
  const right = text.slice(at, at + CONTEXT);
  const before = /[^\ud800-\udfff]$|[\ud800-\udbff][\udc00-\udfff]$/.exec(left)?.[0] ?? left.slice(-1);
  const after = /^.([\ud800-\udbff][\udc00-\udfff]|.)/s.exec(right)?.[1] ?? '';
  return {
    mark,
    before,
    after,
    left,
    right,
    blankBefore: before === '' || BEFORE_OPENING.test(before),
    blankAfter: after === '' || AFTER_CLOSING.test(after),
    tight: CLOSE_SET.test(before) || CLOSE_SET.test(after),
  };
}

/** `spaced`: blanks on both sides, so that it closes what is open, or opens. */
type Role = Pick<Candidate, 'opens' | 'closes'> & { doubtful?: boolean; spaced?: boolean };

function roleOf(here: Neighbours, lang: string): Role {
  const { mark, before, after, blankBefore, blankAfter } = here;
  const spaceBefore = before === '' || BLANK.test(before);
  const spaceAfter = after === '' || BLANK.test(after);
  switch (mark) {
    case '」':
    case '』':
    case '〞':
      return { opens: false, closes: true };
    case '„':
    case '‟':
    case '「':
    case '『':
    case '〝':
      return { opens: after !== '', closes: false };
    case '‚': // Looks like a comma, and is one in some texts.
      return { opens: blankBefore && !spaceAfter, closes: false };
    case '“':
      return { opens: after !== '', closes: !spaceBefore && blankAfter };
    case '”':
      return { opens: blankBefore && !spaceAfter, closes: before !== '' };
    case '«':
    case '‹': // French sets blanks inside; in English `« Previous` is an arrow.
      return { opens: after !== '' && !(after === ' ' && /^en\b/.test(lang)), closes: !spaceBefore };
    case '»':
    case '›':
      return { opens: blankBefore && !spaceAfter, closes: before !== '' };
    case '"':
    case '＂':
      if (HEBREW.test(before) && HEBREW.test(after)) return { opens: false, closes: false };
      if (spaceBefore && blankAfter && /^fr\b/.test(lang))
        return { opens: spaceAfter && after !== '', closes: before !== '', spaced: true };
      return {
        opens: !spaceAfter && (blankBefore || (here.tight && !blankAfter)),
        closes: !spaceBefore,
        doubtful: DIGIT.test(before) && !/[.,;:!?]/.test(after),
      };
    default:
      return singleRole(here, lang);
  }
}

/** `'`, `‘`, `’`: apostrophes more often than marks. */
function singleRole(
  { mark, before, after, left, right, blankBefore, blankAfter, tight }: Neighbours,
  lang: string,
): Role {
  if (LETTER.test(before) && LETTER.test(after) && !tight) return { opens: false, closes: false };
  const space = after === '' || BLANK.test(after);
  const mayOpen = mark !== '’' || SAME_BOTH_SIDES.test(lang);
  return {
    opens: mayOpen && !space && !ELISION.test(right) && (blankBefore || (tight && !blankAfter)),
    closes: before !== '' && !BLANK.test(before) && (blankAfter || tight) && !/[“„«‹「『]/u.test(after),
    doubtful: SHORTENED.test(left) && /^.\s?[\p{L}\p{N}]/u.test(right),
  };
}

function isFirstInLine(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && at - back < CONTEXT && /[^\S\n\r\u2028\u2029]|["“”„«»‹›‘’‚'＂「」『』]/u.test(text.charAt(back)))
    back--;
  return back < 0 || /[\n\r\u2028\u2029]/u.test(text.charAt(back));
}
