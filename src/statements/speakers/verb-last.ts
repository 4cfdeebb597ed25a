import type { Span } from '../locate.ts';
import type { Sayings } from '../sayings/sayings.ts';
import { firstMatch } from '../whole-words.ts';
import { cutAside, named, type Speaker, speakerAfter } from './speaker.ts';

/** As much after a quotation as can hold who says it and the verb, in UTF-16 code units. */
const NEAR = 60;
/** What is left when the name is taken off: an adverbial at the beginning, up to its comma or particle. */
const ADVERBIAL =
  /^(?:.*[、,，；;]|[^、]*?(?:で|には|に)(?=[\p{sc=Han}\p{sc=Kana}]{2})|\s|また|さらに|しかし|一方|이날|한편|또)+/u;
/** `"…" denildi`: it was said, by whoever made the statement. */
const PASSIVE = /denil\p{L}+$/u;
const LONGEST_PASSIVE = 12;
/** A name with its titles, which begin in small letters or not: up to the last capital among the first words. */
const NAME = /^\s*(?:[\p{L}\p{M}.'’-]+\s+){0,5}\p{Lu}[\p{L}\p{M}.'’-]*/u;

/**
 * Who says a quotation in languages that set the verb last: 「…」と市長は述べた, 시장은 "…"라고 말했다, Başkan "…" dedi. `undefined` where the words
 * after the quotation do not say that it is said.
 */
export function speakerOfVerbLast(
  text: string,
  start: number,
  [quoteStart, quoteEnd]: Span,
  end: number,
  sayings: Sayings,
): Speaker | undefined {
  const rule = sayings.verbLast;
  if (!rule) return undefined;
  const rest = text.slice(quoteEnd, Math.min(end, quoteEnd + NEAR));
  const frame = rule.frame.exec(rest);
  const verb = frame && firstMatch(sayings.verb, rest);
  if (!frame || !verb) return undefined;
  if (!rule.topic) return turkish(text, start, quoteStart, quoteEnd + verb.index + verb[0].length, end, sayings);
  const between = rest.slice(frame[0].length, Math.max(frame[0].length, verb.index));
  const after = rule.topic.exec(between);
  if (after) return clean(text, quoteEnd + frame[0].length, quoteEnd + frame[0].length + after.index, sayings);
  const topic = rule.topic.exec(text.slice(start, quoteStart));
  return topic ? clean(text, start, start + topic.index, sayings) : 'open';
}

function clean(text: string, start: number, end: number, sayings: Sayings): Speaker | undefined {
  const adverbial = ADVERBIAL.exec(text.slice(start, end))?.[0].length ?? 0;
  return named(text, start + adverbial, end, sayings);
}

/** The subject stands at the beginning, or after the verb: `"…" diyen X`, `"…" dedi X`. */
function turkish(
  text: string,
  start: number,
  quoteStart: number,
  verbEnd: number,
  end: number,
  sayings: Sayings,
): Speaker | undefined {
  if (PASSIVE.test(text.slice(verbEnd - LONGEST_PASSIVE, verbEnd))) return 'open';
  const comma = text.slice(start, quoteStart).indexOf(',');
  const to = cutAside(text, [start, comma < 0 ? quoteStart : start + comma], sayings);
  const name = comma < 0 || to < start + comma ? NAME.exec(text.slice(start, to))?.[0] : text.slice(start, to);
  if (name) return named(text, start, start + name.length, sayings);
  return /^\s+\p{Lu}/u.test(text.slice(verbEnd, end)) ? speakerAfter(text, verbEnd, end, sayings) : 'open';
}
