import { type PassageStretch, wordAt } from './alignment/stretch.ts';
import type { Deviation } from './deviations.ts';
import type { Judgement } from './judge.ts';
import type { Token } from './words/tokens.ts';

/** Hyphens, blanks, note figures: what an extraction adds or loses within and between words. */
const ADDED_BY_EXTRACTION = /[^\p{L}\p{M}]/gu;
/** Stops that are lost or found with a line's end or a note: not those that end a sentence. */
const OF_LINES = /[-—\p{Nd}[\]()*…]/gu;
/** A line at the head or foot of a page has a figure or is set in capitals, and is short. */
const RUNNING_HEAD_WORDS = 12;
/** Tokens beyond an end of the quotation that may belong to its outermost words. */
const PARTS = 2;
const CAPITALISED = /^(?:\p{Lu}|\p{Nd})/u;

/** The kinds that a page itself marks, or that are no change of words. */
const MARKED: readonly Deviation['kind'][] = ['inserted', 'left-out'];

/**
 * Whether everything in which a quotation differs from extracted passages can come from the extraction: hyphens at line ends, lost blanks,
 * footnote figures, running heads. Then our copy may be wrong, not the page.
 */
export function explainedByExtraction(
  quoted: readonly Token[],
  stretch: PassageStretch,
  { deviations }: Judgement,
): boolean {
  const regions = regionsOf(deviations.filter(({ kind }) => !MARKED.includes(kind)));
  return (
    regions.length > 0 &&
    regions.every(region => isExtracted(stretch, region) && isExplained(quoted, stretch.tokens, region))
  );
}

interface Region {
  quoted: [start: number, end: number];
  source: [start: number, end: number];
  stops: boolean;
}

/** Deviations that touch each other are one: a word swapped and the next one added is a lost blank. */
function regionsOf(deviations: readonly Deviation[]): Region[] {
  const regions: Region[] = [];
  for (const { kind, quoted, source } of deviations) {
    const open = regions.at(-1);
    const stops = kind === 'stops';
    if (open && !stops && !open.stops && quoted[0] <= open.quoted[1] && source[0] <= open.source[1]) {
      open.quoted[1] = Math.max(open.quoted[1], quoted[1]);
      open.source[1] = Math.max(open.source[1], source[1]);
    } else regions.push({ quoted: [...quoted], source: [...source], stops });
  }
  return regions;
}

function isExtracted(stretch: PassageStretch, { source }: Region): boolean {
  const at = Math.min(source[0], stretch.tokens.length - 1);
  return wordAt(stretch, at).passage.quality === 'extracted';
}

function isExplained(quoted: readonly Token[], source: readonly Token[], region: Region): boolean {
  const [ours, theirs] = [source.slice(...region.source), quoted.slice(...region.quoted)];
  if (region.stops) {
    const bare = (tokens: readonly Token[]) => (tokens.at(-1)?.joint ?? '').replace(OF_LINES, '');
    return bare(ours) === bare(theirs);
  }
  const letters = (tokens: readonly Token[]) =>
    tokens
      .map(({ form }) => form.replace(ADDED_BY_EXTRACTION, ''))
      .join('')
      .toLowerCase();
  if (theirs.length > 0) {
    const wanted = letters(theirs);
    return wanted !== '' && widened(quoted, source, region).some(tokens => letters(tokens) === wanted);
  }
  return isRunningHead(ours);
}

/** The source's tokens of a region, and, at an end of the quotation, with what stands before or after them: half of a parted word. */
function widened(quoted: readonly Token[], source: readonly Token[], region: Region): (readonly Token[])[] {
  const [start, end] = region.source;
  const before = region.quoted[0] === 0 ? PARTS : 0;
  const after = region.quoted[1] === quoted.length ? PARTS : 0;
  return Array.from({ length: before + 1 }, (_, left) =>
    Array.from({ length: after + 1 }, (_right, right) => source.slice(Math.max(0, start - left), end + right)),
  ).flat();
}

/** `A/HRC/50/7 Page 12`, `ANNUAL REPORT OF THE BOARD 9`, `12`. */
function isRunningHead(tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.length > RUNNING_HEAD_WORDS) return false;
  if (tokens.every(({ form }) => /^\p{Nd}+$/u.test(form))) return true;
  const figures = tokens.some(({ form }) => /^\p{Nd}+$/u.test(form));
  const capitalised = tokens.filter(({ form }) => CAPITALISED.test(form)).length;
  const capitals = tokens.every(({ form }) => form === form.toUpperCase());
  return capitals || (figures && capitalised >= tokens.length / 2);
}
