import { SENTENCE_LENGTH, sentencesOf } from '../text/index.ts';
import type { Span } from './locate.ts';
import { maskQuotes } from './marks/mask.ts';
import { type Quoted, quotedIn } from './marks/quotation-marks.ts';
import { type Sayings, sayingsOf } from './sayings/sayings.ts';
import { attributionBefore } from './speakers/attribution.ts';
import { reportedIn } from './speakers/reported.ts';
import type { Speaker } from './speakers/speaker.ts';
import { speakersIn } from './speakers/speakers-in.ts';

/** Words that somebody says, found by rule in a text that nobody has marked. */
export interface FoundStatement {
  /** The words, UTF-16 code units into the text. */
  span: Span;
  kind: 'quoted' | 'reported';
  /** The words that name who says it; absent when that is left open: a pronoun, or nobody is named. */
  speaker?: Span;
  /** The words that name through whom the text has it: the speaker of the quotation around it. */
  via?: Span;
  found: 'by rule';
}

/**
 * Who says what in a text, by rule: words in quotation marks that a verb of saying, `according to` or a colon gives to somebody,
 * and clauses that are reported (`X said that …`). Words in quotation marks that nobody is said to say (titles, scare quotes)
 * are none.
 *
 * Result: in order of their start; a quotation within a quotation or within a reported clause comes besides it.
 * Languages: those of `sayings.ts`; others are read by the English rules, which seldom find anything there.
 */
export function findStatements(text: string, lang: string): FoundStatement[] {
  const sayings = sayingsOf(lang);
  const quotes = quotedIn(text, lang);
  const masked = maskQuotes(text, quotes, sayings);
  const outermost = quotes.filter(({ within }) => within === undefined);
  const found: FoundStatement[] = [];
  const speakers = new Map<Quoted, Speaker>();
  let last: { speaker: Speaker; end: number } | undefined;
  let next = 0;
  for (const [start, end] of sentencesOf(masked, lang)) {
    const inside: Quoted[] = [];
    for (let quote = outermost[next]; quote && quote.outer[1] <= end; quote = outermost[++next])
      if (quote.outer[0] >= start) inside.push(quote);
    const places = inside.map(({ outer }) => outer);
    const saidBy = speakersIn(masked, [start, end], places, sayings);
    for (const [index, quote] of inside.entries()) {
      const speaker = saidBy[index] ?? goesOn(masked, last, quote.outer);
      if (!speaker) continue;
      speakers.set(quote, speaker);
      last = { speaker, end };
      found.push(statement(quote.span, 'quoted', speaker));
    }
    for (const { span, speaker } of reportedIn(
      masked,
      [start, Math.min(end, start + SENTENCE_LENGTH)],
      nearby(places, start),
      sayings,
    )) {
      found.push(statement(span, 'reported', speaker));
    }
  }
  found.push(...nested(text, quotes, speakers, sayings));
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function statement(span: Span, kind: FoundStatement['kind'], speaker: Speaker, via?: Speaker): FoundStatement {
  return {
    span,
    kind,
    ...(speaker === 'open' ? {} : { speaker: speaker.span }),
    ...(via === undefined || via === 'open' ? {} : { via: via.span }),
    found: 'by rule',
  };
}

/** The quotations in as much of a sentence as is read for reports. */
function nearby(places: readonly Span[], start: number): readonly Span[] {
  return places.filter(([from]) => from < start + SENTENCE_LENGTH);
}

/** `"…," said X. "…"`: the second quotation is X's too when nothing stands between. */
function goesOn(
  masked: string,
  last: { speaker: Speaker; end: number } | undefined,
  [start]: Span,
): Speaker | undefined {
  return last && start >= last.end && masked.slice(last.end, start).trim() === '' ? last.speaker : undefined;
}

/** Quotations within attributed quotations: theirs is who the outer words name before them. */
function nested(
  text: string,
  quotes: readonly Quoted[],
  speakers: ReadonlyMap<Quoted, Speaker>,
  sayings: Sayings,
): FoundStatement[] {
  return quotes.flatMap(quote => {
    const outer = quote.within === undefined ? undefined : quotes[quote.within];
    const via = outer && speakers.get(outer);
    if (!outer || !via) return [];
    const from = Math.max(outer.span[0], quote.outer[0] - SENTENCE_LENGTH);
    const sentence = sentencesOf(text.slice(from, quote.outer[0]), '').at(-1);
    const start = from + (sentence?.[0] ?? 0);
    const speaker = attributionBefore(text, start, quote.outer, sayings);
    return speaker ? [statement(quote.span, 'quoted', speaker, via)] : [];
  });
}
