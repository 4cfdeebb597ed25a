import type { Citation } from './cite.ts';
import { phrasesFor } from './phrases.ts';
import { joinRuns, type Run } from './runs.ts';

/** Words with who says them. */
export interface Quoted {
  /** Character for character as the source has them. */
  words: string;
  /** Who says them; absent in the source's own voice. */
  speaker?: string | undefined;
  /** Language of the words, BCP 47: that of the quotation marks. */
  locale: string;
}

/**
 * Words, speaker and citation in one: `Speaker: “words” (reference)` and the entry below, or `Speaker: “words”` and the note below.
 */
export function withQuotation({ words, speaker, locale }: Quoted, { source, inText }: Citation): Run[] {
  const { open, close } = phrasesFor(locale);
  const who = speaker === undefined ? '' : `${speaker}: `;
  const quotation: Run[] = [{ text: `${who}${open}${words.trim()}${close}` }];
  const reference: Run[] = inText ? [{ text: ' ' }, ...inText] : [];
  return joinRuns([...quotation, ...reference, { text: '\n\n' }, ...source]);
}
