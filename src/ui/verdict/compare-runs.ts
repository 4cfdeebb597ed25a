import type { CheckedWords, Span } from '../../library/index.ts';

/**
 * Words of one side: the same on both, on this side only, or of the source's the words that turn the sense and that the page leaves out.
 * The runs of a side, joined, are its text but for what `…` stands for at its ends.
 */
export interface CompareRun {
  text: string;
  kind: 'same' | 'differs' | 'turns';
}

export interface CompareSource {
  passage: string;
  number: number;
  lang: string;
  /** What of the passage is shown, and whether it has words before and after that. */
  piece: { span: Span; cutBefore: boolean; cutAfter: boolean };
  runs: readonly CompareRun[];
}

/** Characters of a passage that are shown around the words, at least; then to the end of the word. */
const AROUND = 60;

type Change = CheckedWords['difference'][number];

/** Kinds of change that are no difference to show on the page's side: a mark that says so stands there already. */
const SAID_ON_PAGE: ReadonlySet<Change['kind']> = new Set(['kept', 'left-out', 'inserted']);

/** The page's words, cut into those that the source has and those that it has not. */
export function pageRuns({ asked, difference }: CheckedWords): CompareRun[] {
  const differing = difference.flatMap(({ kind, quoted }) => (quoted && !SAID_ON_PAGE.has(kind) ? [quoted] : []));
  return cut(asked.text, [0, asked.text.length], differing, []);
}

/** Whether there is anything to set beside the page's words: the passage that has them, or that they may translate. */
export function canCompare({ places, mayTranslate }: CheckedWords): boolean {
  return places.length > 0 || mayTranslate !== undefined;
}

/**
 * The source's words at each place, with what stands around them, cut into those that the page has and those that it has not. Of words in
 * another language, the passage that they may translate, whole.
 */
export function sourceRuns({ places, difference, turning, mayTranslate }: CheckedWords): CompareSource[] {
  if (places.length === 0 && mayTranslate) {
    const { passage, number, lang, text } = mayTranslate;
    const whole: Span = [0, text.length];
    const piece = { span: whole, cutBefore: false, cutAfter: false };
    return [{ passage, number, lang, piece, runs: cut(text, whole, [], []) }];
  }
  const passages = new Map(places.map(place => [place.passage, place]));
  return [...passages.values()].map(({ passage, number, lang, text }) => {
    const here = difference.flatMap(({ kind, source }) =>
      source?.passage === passage ? [{ kind, span: source.span }] : [],
    );
    const turns = turning.flatMap(place => (place.passage === passage ? [place.span] : []));
    const spans = [
      ...turns,
      ...here.map(({ span }) => span),
      ...places.filter(place => place.passage === passage).map(({ span }) => span),
    ];
    const shown = around(text, Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end)));
    const differing = here.filter(({ kind }) => kind !== 'kept').map(({ span }) => span);
    const piece = { span: shown, cutBefore: shown[0] > 0, cutAfter: shown[1] < text.length };
    return { passage, number, lang, piece, runs: cut(text, shown, differing, turns) };
  });
}

/** The span widened by what stands around it, to the limits of words. */
function around(text: string, start: number, end: number): Span {
  const before = text.lastIndexOf(' ', Math.max(0, start - AROUND));
  const after = text.indexOf(' ', Math.min(text.length, end + AROUND));
  return [start <= AROUND ? 0 : before + 1, after < 0 ? text.length : after];
}

/** A stretch of a text as runs; the spans may overlap and stand in any order. What turns the sense does so within what differs too. */
function cut(text: string, [from, to]: Span, differing: readonly Span[], turning: readonly Span[]): CompareRun[] {
  const limits = [from, to, ...[...differing, ...turning].flat()].filter(at => at >= from && at <= to);
  const ordered = [...new Set(limits)].sort((a, b) => a - b);
  const holds = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end);
  const runs: CompareRun[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    const kind = holds(turning, start) ? 'turns' : holds(differing, start) ? 'differs' : 'same';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text.slice(start, end);
    else runs.push({ text: text.slice(start, end), kind });
  }
  return runs;
}
