import type { Span } from './locate.ts';
import type { Sayings } from './sayings/sayings.ts';
import { type Speaker, speakerAfter } from './speakers/speaker.ts';
import { firstMatch } from './whole-words.ts';

/** As much as a verb and a name take, in UTF-16 code units. */
const NEAR = 120;
/** What ends the words set in: the mark that began them, or the end of the quotation. */
const ENDS = { comma: /^\s*(?:,\s+|$)/u, dash: /^\s*(?:[,.!?:;]*\s*[—–-]\s+|[,.]?\s*$)/u };

/** Words set into a quotation that are not its own. */
export interface Inserted {
  /** From the comma or dash before to that after. */
  gap: Span;
  speaker: Speaker;
}

/**
 * Who says a quotation, where the page says so between the marks: « Les sirènes ont marché, assure X, et … », «Нет, — сказал X. — Никогда».
 * French, Russian, Ukrainian and Polish do; other languages give none.
 */
export function insertedIn(text: string, [start, end]: Span, sayings: Sayings): Inserted[] {
  const found: Inserted[] = [];
  if (!sayings.inserted) return found;
  for (const match of text.slice(start, end).matchAll(sayings.inserted)) {
    const from = start + match.index + match[0].length;
    const near = text.slice(from, Math.min(end, from + NEAR));
    const verb = firstMatch(sayings.verb, near);
    if (verb?.index !== 0) continue;
    const verbEnd = from + verb[0].length;
    const speaker = speakerAfter(text, verbEnd, from + near.length, sayings);
    if (!speaker) continue;
    const nameEnd =
      speaker === 'open'
        ? verbEnd + (/^[-\p{L}]*(?:\s\p{L}+)?/u.exec(text.slice(verbEnd, end))?.[0].length ?? 0)
        : speaker.span[1];
    const closing = (/[—–-]/u.test(match[0]) ? ENDS.dash : ENDS.comma).exec(text.slice(nameEnd, end));
    if (closing)
      found.push({
        gap: [start + match.index + (match[0].startsWith(',') ? 0 : 1), nameEnd + closing[0].length],
        speaker,
      });
  }
  return found;
}
