import type { Secondhand } from '../../citations/index.ts';
import type { Excerpt, Span, Voice } from '../../library/index.ts';

/** What a reader would quote of a passage, and whose words these are. */
export interface QuotedPart {
  /** Character for character as the source has them, without quotation marks around them and a comma at their end. */
  words: string;
  /** Where they begin in the passage, UTF-16. */
  start: number;
  /** Who says them; absent where the source speaks itself, or tells it in its own words. */
  speaker?: string;
  /** How the passage is to be cited: as words that the source has from someone else. */
  secondhand?: Secondhand;
}

/** Marks and blanks at the ends of quoted words that belong to the sentence around them, a comma at their end among them. */
const MARKS = /^[\s"“”„«»‹›‘’「」『』]+|[\s,"“”„«»‹›‘’「」『』]+$/g;

/**
 * The part that bears on the sentence: the words of the voice that has most of the bearing words. Without any, a passage of one voice is
 * that voice's, any other the source's. Only quoted words are given with their speaker; what a source tells in its own words is the
 * source's to quote, but cited as told by it.
 */
export function quotedPart(excerpt: Excerpt): QuotedPart {
  const voice = bearingVoice(excerpt);
  if (!voice?.speaker) return { words: excerpt.text, start: 0 };
  const secondhand: Secondhand = {
    speaker: voice.speaker.name,
    ...(voice.via && { via: voice.via.name }),
    ...(voice.how === 'reported' && { reported: true }),
  };
  if (voice.how === 'reported') return { words: excerpt.text, start: 0, secondhand };
  const words = excerpt.text.slice(...voice.span).replace(MARKS, '');
  return { words, start: excerpt.text.indexOf(words, voice.span[0]), speaker: voice.speaker.name, secondhand };
}

function bearingVoice({ voices, bearing }: Excerpt): Voice | undefined {
  const shares = voices.map(({ span }) => bearing.reduce((sum, words) => sum + overlap(span, words), 0));
  const most = Math.max(...shares);
  if (most > 0) return voices[shares.indexOf(most)];
  return voices.length === 1 ? voices[0] : undefined;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}
