import type { Excerpt } from '../../library/index.ts';
import { cutPassage, piecesOf, type Run, type Speaker, type Stretch } from './passage-runs.ts';
import { speakerLine } from './voice-words.ts';

/** A part of a passage that is shown. UTF-16 code units. */
export type Piece = { span: readonly [number, number]; cutBefore: boolean; cutAfter: boolean };

type Props = {
  excerpt: Excerpt;
  /** What of it is shown; the whole by default. */
  pieces?: readonly Piece[];
};

/**
 * The words of a passage, character for character, each stretch with who says it.
 *
 * Numbers and signs at the words are drawn by the style sheet from `data-` attributes: they are read out, but they are
 * not in the text, so that what is copied or compared is the source's alone. The marks of omission are in it: whoever copies
 * words must not lose that some are missing.
 */
export function Words({ excerpt, pieces }: Props) {
  const { speakers, stretches } = cutPassage(excerpt);
  const shown = piecesOf(stretches, pieces ?? [{ span: [0, excerpt.text.length], cutBefore: false, cutAfter: false }]);
  return (
    <blockquote class="words" dir="auto" lang={excerpt.lang || undefined}>
      {shown.map(({ stretches: part, cutBefore, cutAfter }, index) => (
        <>
          {cutBefore && <span class="cut">{index === 0 ? '… ' : ' … '}</span>}
          {part.map((stretch, place) => (
            <StretchView key={place} stretch={stretch} speakers={speakers} excerpt={excerpt} />
          ))}
          {cutAfter && index === shown.length - 1 && <span class="cut"> …</span>}
        </>
      ))}
    </blockquote>
  );
}

type StretchProps = { stretch: Stretch; speakers: readonly Speaker[]; excerpt: Excerpt };

function StretchView({ stretch, speakers, excerpt }: StretchProps) {
  const words = stretch.runs.map((run, index) => <RunView key={index} run={run} excerpt={excerpt} />);
  const speaker = stretch.speaker === undefined ? undefined : speakers[stretch.speaker];
  // One voice needs no telling apart: the line below says whose it is.
  if (!speaker || speakers.length === 1) return <>{words}</>;
  if (speaker.how === 'own') return <span class="own">{words}</span>;
  return (
    <span class="voice" data-voice={numeral(speakers, speaker)} data-who={`${speakerLine(speaker, excerpt.csl)}: `}>
      {words}
    </span>
  );
}

function RunView({ run, excerpt }: { run: Run; excerpt: Excerpt }) {
  const words = run.bearing ? <mark>{run.text}</mark> : run.text;
  if (run.notice === undefined) return <>{words}</>;
  // A notice's words may be cut by emphasis: the sign stands after the last of them only.
  const last = excerpt.notices[run.notice]?.text.endsWith(run.text);
  return (
    <span class="noticed" data-sign={last ? sign(run.notice) : undefined}>
      {words}
    </span>
  );
}

const SIGNS = ['*', '†', '‡', '§'];

/** Signs for notices, in the order of the trade; from the fifth on they are doubled. */
export function sign(index: number): string {
  return (SIGNS[index % SIGNS.length] ?? '*').repeat(Math.floor(index / SIGNS.length) + 1);
}

/** The number of a speaker at the words; the source's own voice has none. */
export function numeral(speakers: readonly Speaker[], speaker: Speaker): string {
  return String(speakers.filter(other => other.how !== 'own').indexOf(speaker) + 1);
}
