import { type Located, locate, type Span, type StatedWords } from './locate.ts';

/** Whose words a run of a passage is. Ids of actors; `speaker` is absent in the source's own voice. */
export interface VoiceRun {
  how: 'quoted' | 'reported' | 'own';
  speaker?: string;
  via?: string;
  span: Span;
}

const CLOSING = /["”»›’'」』]/u;
const MARKS = /["“”„«»‹›‘’「」『』]/gu;
const WORDS = /[\p{L}\p{N}]/u;
/** What closes before, and what opens after. A straight mark opens where a blank is before it. */
const BEFORE = /^[^\p{L}\p{N}([“„«‹‘「『]*/u;
const AFTER = /[\s“„«‹‘「『]*(?:\s["'])?$/u;

/**
 * Who says what in a passage, in order, never overlapping: the stated words, and between them the source's own voice.
 *
 * Where one statement stands inside another, its characters are the inner speaker's alone. A quotation that goes on after its
 * stated words, because no mark closes it there, is its speaker's up to the mark that does: `It concludes that "…"` within a
 * statement stays that statement's. Runs of only blanks, stops and quotation marks belong to nobody and are left out; marks
 * and blanks at the edges of a run between statements are left out too.
 *
 * Errors: UnfoundStatementError when a statement's words are not in the passage.
 */
export function voicesOf(passage: string, statements: readonly StatedWords[]): VoiceRun[] {
  const located = locate(passage, statements);
  const layers = [...openQuotations(passage, located), ...located];
  return runsOf<Omit<VoiceRun, 'span'>>(
    passage,
    layers.map(({ statement: { kind, speaker, via }, span }) => ({
      span,
      voice: { how: kind, speaker, ...(via === undefined ? {} : { via }) },
    })),
    { how: 'own' },
  );
}

/**
 * Lays voices over a passage: each character is the narrowest one's, of two with the same words the later one's; what none covers is
 * `rest`. In order, never overlapping.
 */
export function runsOf<V extends object>(
  passage: string,
  layers: readonly { span: Span; voice: V }[],
  rest: V,
): (V & { span: Span })[] {
  const owners: (number | undefined)[] = new Array(passage.length).fill(undefined);
  const widestFirst = [...layers].sort((a, b) => length(b.span) - length(a.span));
  for (const [index, { span }] of widestFirst.entries()) owners.fill(index, ...span);

  const runs: (V & { span: Span })[] = [];
  for (let start = 0; start < passage.length; ) {
    const owner = owners[start];
    let end = start + 1;
    while (end < passage.length && owners[end] === owner) end++;
    const layer = owner === undefined ? undefined : widestFirst[owner];
    const whole = layer !== undefined && layer.span[0] === start && layer.span[1] === end;
    const span = whole ? layer.span : trimmed(passage, start, end);
    if (span && WORDS.test(passage.slice(...span))) runs.push({ ...(layer?.voice ?? rest), span });
    start = end;
  }
  return runs;
}

function length([start, end]: Span): number {
  return end - start;
}

function trimmed(passage: string, start: number, end: number): Span | undefined {
  const part = passage.slice(start, end);
  const before = BEFORE.exec(part)?.[0] ?? '';
  const after = AFTER.exec(part)?.[0] ?? '';
  return before.length < part.length ? [start + before.length, end - after.length] : undefined;
}

/** The whole of each quotation that goes on after its stated words to words which the source has through the same speaker. */
function openQuotations(passage: string, located: readonly Located[]): Located[] {
  const inOrder = [...located].sort((a, b) => a.span[0] - b.span[0]);
  return inOrder.flatMap((first, index) => {
    const { kind, speaker } = first.statement;
    if (kind !== 'quoted' || CLOSING.test(passage.charAt(first.span[1]))) return [];
    const inner = inOrder.slice(index + 1).filter(later => later.span[0] >= first.span[1]);
    const stranger = inner.findIndex(later => later.statement.via !== speaker);
    const last = (stranger < 0 ? inner : inner.slice(0, stranger)).at(-1);
    if (!last) return [];
    // The first mark after the inner words closes the inner quotation, the next one the outer.
    MARKS.lastIndex = last.span[1];
    MARKS.exec(passage);
    const close = MARKS.exec(passage);
    return close ? [{ statement: first.statement, span: [first.span[0], close.index] as const }] : [];
  });
}
