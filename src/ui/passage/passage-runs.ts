import type { Excerpt, Voice } from '../../library/index.ts';

/** A voice of a passage, once however often it speaks there. */
export interface Speaker {
  how: Voice['how'];
  speaker?: { id: string; name: string };
  /** How the passage names one who is no actor of the library. */
  speakerWords?: string;
  via?: { id: string; name: string };
}

/** A run of a passage's characters that are alike in all that is shown of them. */
export interface Run {
  text: string;
  /** Index into the passage's speakers; undefined for blanks that nobody says. */
  speaker: number | undefined;
  bearing: boolean;
  /** Index into the passage's notices. */
  notice: number | undefined;
}

/** What is drawn as one stretch: runs in the same voice. */
export interface Stretch {
  speaker: number | undefined;
  runs: Run[];
}

/**
 * Cuts a passage where its voice, its emphasis or a notice changes, so that no character is shown without who says it.
 *
 * Where voices lie in one another (words quoted inside a quotation), the innermost counts: it is who says these words.
 * Quotation marks that enclose a stretch go with it, and so do blanks inside it. The stretches, joined, are the passage, character for character.
 */
export function cutPassage(excerpt: Pick<Excerpt, 'text' | 'voices' | 'bearing' | 'notices'>): {
  speakers: Speaker[];
  stretches: Stretch[];
} {
  const { text } = excerpt;
  const speakers: Speaker[] = [];
  const speaking = new Array<number | undefined>(text.length).fill(undefined);
  for (const voice of [...excerpt.voices].sort((a, b) => length(b) - length(a) || a.span[0] - b.span[0])) {
    speaking.fill(indexOf(speakers, voice), voice.span[0], voice.span[1]);
  }
  enclose(text, speaking, speakers);

  const bearing = new Array<boolean>(text.length).fill(false);
  for (const [start, end] of excerpt.bearing) bearing.fill(true, start, end);
  const noticed = new Array<number | undefined>(text.length).fill(undefined);
  for (const [index, notice] of excerpt.notices.entries()) {
    const start = text.indexOf(notice.text);
    if (start >= 0) noticed.fill(index, start, start + notice.text.length);
  }
  return inOrder(speakers, joinRuns(text, speaking, bearing, noticed));
}

/** A part of a passage that is shown, in stretches; `cutBefore`, `cutAfter`: words were left out there. */
export interface ShownPiece {
  stretches: Stretch[];
  cutBefore: boolean;
  cutAfter: boolean;
}

/** What of a passage's stretches stands in each piece. The pieces are in order and lie within the passage. */
export function piecesOf(
  stretches: readonly Stretch[],
  pieces: readonly { span: readonly [number, number]; cutBefore: boolean; cutAfter: boolean }[],
): ShownPiece[] {
  return pieces.map(({ span: [from, to], cutBefore, cutAfter }) => {
    let at = 0;
    const shown = stretches.map(({ speaker, runs }) => ({
      speaker,
      runs: runs.flatMap(run => {
        const start = at;
        at += run.text.length;
        const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
        return text ? { ...run, text } : [];
      }),
    }));
    return { stretches: shown.filter(({ runs }) => runs.length > 0), cutBefore, cutAfter };
  });
}

function joinRuns(
  text: string,
  speaking: (number | undefined)[],
  bearing: boolean[],
  noticed: (number | undefined)[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    const same =
      end < text.length &&
      speaking[end] === speaking[start] &&
      bearing[end] === bearing[start] &&
      noticed[end] === noticed[start];
    if (same) continue;
    const run: Run = {
      text: text.slice(start, end),
      speaker: speaking[start],
      bearing: bearing[start] ?? false,
      notice: noticed[start],
    };
    const last = stretches.at(-1);
    if (last && last.speaker === run.speaker) last.runs.push(run);
    else stretches.push({ speaker: run.speaker, runs: [run] });
    start = end;
  }
  return stretches;
}

const QUOTATION_MARK = /["'“”„‟‘’‚‛«»‹›「」『』〝〞＂]/;

/** Lets blanks take the voice on their two sides, and quotation marks the voice that they enclose. */
function enclose(text: string, speaking: (number | undefined)[], speakers: readonly Speaker[]): void {
  for (let at = 0; at < text.length; at += 1) {
    if (speaking[at] === undefined)
      speaking[at] = at > 0 && speaking[at - 1] === nextSpeaking(speaking, at) ? speaking[at - 1] : undefined;
  }
  const quoted = (index: number | undefined) => index !== undefined && speakers[index]?.how === 'quoted';
  const before = [...speaking];
  for (let at = 0; at < text.length; at += 1) {
    if (!QUOTATION_MARK.test(text[at] ?? '') || quoted(before[at])) continue;
    const [previous, next] = [before[at - 1], before[at + 1]];
    if (quoted(next) && !isWord(text[at - 1])) speaking[at] = next;
    else if (quoted(previous) && !isWord(text[at + 1])) speaking[at] = previous;
  }
}

function nextSpeaking(speaking: readonly (number | undefined)[], from: number): number | undefined {
  for (let at = from; at < speaking.length; at += 1) if (speaking[at] !== undefined) return speaking[at];
  return undefined;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Numbers the speakers as they come in the text, and leaves out one of whom nothing is left. */
function inOrder(
  speakers: readonly Speaker[],
  stretches: readonly Stretch[],
): { speakers: Speaker[]; stretches: Stretch[] } {
  const order = [...new Set(stretches.map(stretch => stretch.speaker))].filter(index => index !== undefined);
  const place = (index: number | undefined) => (index === undefined ? undefined : order.indexOf(index));
  return {
    speakers: order.flatMap(index => speakers[index] ?? []),
    stretches: stretches.map(({ speaker, runs }) => ({
      speaker: place(speaker),
      runs: runs.map(run => ({ ...run, speaker: place(run.speaker) })),
    })),
  };
}

function indexOf(speakers: Speaker[], { how, speaker, speakerWords, via }: Voice): number {
  const index = speakers.findIndex(
    known =>
      known.how === how &&
      known.speaker?.id === speaker?.id &&
      known.speakerWords === speakerWords &&
      known.via?.id === via?.id,
  );
  if (index >= 0) return index;
  const named = { ...(speaker ? { speaker } : {}), ...(speakerWords === undefined ? {} : { speakerWords }) };
  return speakers.push({ how, ...named, ...(via ? { via } : {}) }) - 1;
}

function length(voice: Voice): number {
  return voice.span[1] - voice.span[0];
}
