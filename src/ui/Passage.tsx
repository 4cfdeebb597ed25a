import type { ComponentChildren } from 'preact';
import type { Excerpt } from '../library/index.ts';
import { Cited } from './Cited.tsx';
import { cutPassage, type Run, type Speaker, type Stretch } from './passage-runs.ts';
import { t } from './strings.ts';
import { howWords, ownVoiceWords, speakerWords } from './voice-words.ts';

type Props = {
  excerpt: Excerpt;
  /** Whether a click counts at this moment; it always does by default. */
  live?: () => boolean;
  children?: ComponentChildren;
};

/**
 * A passage of a source, character for character, with who says each of its words, its notices and its citation.
 *
 * Numbers and signs at the words are drawn by the style sheet from `data-` attributes: they are read out, but they are
 * not in the text, so that what is copied or compared is the source's alone. `children` stand beside the citation.
 */
export function Passage({ excerpt, live, children }: Props) {
  const { speakers, stretches } = cutPassage(excerpt);
  return (
    <section class="passage" data-passage={excerpt.passage}>
      <blockquote class="words" dir="auto" lang={excerpt.lang || undefined}>
        {stretches.map((stretch, index) => (
          <StretchView key={index} stretch={stretch} speakers={speakers} excerpt={excerpt} />
        ))}
      </blockquote>
      <Said speakers={speakers} excerpt={excerpt} />
      <Notices excerpt={excerpt} />
      <div class="source">
        <Cited excerpt={excerpt} live={live} />
        {children}
      </div>
    </section>
  );
}

function StretchView({
  stretch,
  speakers,
  excerpt,
}: {
  stretch: Stretch;
  speakers: readonly Speaker[];
  excerpt: Excerpt;
}) {
  const words = stretch.runs.map((run, index) => <RunView key={index} run={run} excerpt={excerpt} />);
  const speaker = stretch.speaker === undefined ? undefined : speakers[stretch.speaker];
  // One voice needs no telling apart: the line below says whose it is.
  if (!speaker || speakers.length === 1) return <>{words}</>;
  if (speaker.how === 'own') return <span class="own">{words}</span>;
  return (
    <span class="voice" data-voice={numeral(speakers, speaker)} data-who={`${speakerWords(speaker, excerpt.csl)}: `}>
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

/** Who says the words, in the order in which they begin to; the source's own voice has no number. */
function Said({ speakers, excerpt }: { speakers: readonly Speaker[]; excerpt: Excerpt }) {
  const only = speakers.length === 1;
  const named = speakers.filter(speaker => speaker.how !== 'own');
  const own = named.length < speakers.length;
  return (
    <ul class="said" aria-label={t('said_label')}>
      {named.map(speaker => (
        <li key={`${speaker.speaker?.id} ${speaker.how} ${speaker.via?.id}`}>
          {!only && <span class="numeral">{numeral(speakers, speaker)} </span>}
          <span>
            <b data-actor={speaker.speaker?.id}>
              <bdi>{speaker.speaker?.name}</bdi>
            </b>{' '}
            <span class="how">·&nbsp;{howWords(speaker)}</span>
          </span>
        </li>
      ))}
      {own && <li class="own">{only ? ownVoiceWords(excerpt.csl) : t('own_rest', ownVoiceWords(excerpt.csl))}</li>}
    </ul>
  );
}

function Notices({ excerpt }: { excerpt: Excerpt }) {
  if (excerpt.notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={t('notices_label')}>
      {excerpt.notices.map((notice, index) => (
        <li key={notice.text}>
          <span class="numeral">{sign(index)} </span>
          <span dir="auto">
            <q lang={excerpt.lang || undefined}>
              <bdi>{notice.text}</bdi>
            </q>{' '}
            <bdi>{notice.notice}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

const SIGNS = ['*', '†', '‡', '§'];

/** Signs for notices, in the order of the trade; from the fifth on they are doubled. */
function sign(index: number): string {
  return (SIGNS[index % SIGNS.length] ?? '*').repeat(Math.floor(index / SIGNS.length) + 1);
}

function numeral(speakers: readonly Speaker[], speaker: Speaker): string {
  return String(speakers.filter(other => other.how !== 'own').indexOf(speaker) + 1);
}
