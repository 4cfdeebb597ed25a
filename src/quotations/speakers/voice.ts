import { findStatements, type Span, voicesOf } from '../../statements/index.ts';
import type { SourcePassage } from '../shelf.ts';

/** Who says some words of a source. */
export interface Voice {
  /** `own`: the source itself; else how it has the words of another. */
  how: 'own' | 'quoted' | 'reported';
  /** Actor id; absent in the source's own voice. */
  speaker?: string;
  /** Actor through whom the source has them: the words stand in a quotation within that actor's words. */
  via?: string;
  /** All who say at least one of the words, those whose words these are mixed with too. */
  speakers: ReadonlySet<string>;
  /** In the source's own voice by the pack, but found by rule within what somebody says: the words that name them, if any. */
  ruled?: { words?: string };
}

/** Share of the words that must be one speaker's for the whole to be that speaker's. */
const MOSTLY = 0.5;

/** Where the words of somebody else than the source stand in a passage, innermost. Computed once for each passage. */
const runs = new WeakMap<SourcePassage, ReturnType<typeof voicesOf>>();
const ruled = new WeakMap<SourcePassage, ReturnType<typeof findStatements>>();

function runsOf(passage: SourcePassage): ReturnType<typeof voicesOf> {
  const known = runs.get(passage) ?? voicesOf(passage.text, passage.statements);
  runs.set(passage, known);
  return known;
}

/** Words of somebody else than the source, of which a word of a passage is one. */
export type Run = ReturnType<typeof voicesOf>[number];

/** A word of a source by its passage and place. */
export interface PlacedWord {
  passage: SourcePassage;
  /** UTF-16 offset of its first character in the passage. */
  start: number;
}

/**
 * Who says these words of a source.
 *
 * All in one quotation within another's: its speaker, and via. All within one speaker's words, quotations in them included: that
 * speaker. Mixed: whoever says most of them, or the source itself. `owners`: for each word what `runAt` says of it.
 */
export function voiceOf(words: readonly PlacedWord[], owners: readonly (Run | undefined)[]): Voice {
  const speakers = new Set([...new Set(owners)].flatMap(run => [run?.speaker ?? [], run?.via ?? []].flat()));
  const [first] = owners;
  if (first && owners.every(run => run?.speaker === first.speaker && run?.via === first.via)) {
    if (first.speaker === undefined) return { how: 'own', speakers, ...byRule(words) };
    const { how, speaker, via } = first;
    return { how, speaker, speakers, ...(via === undefined ? {} : { via }) };
  }
  const within = [...speakers].map(speaker => ({
    speaker,
    count: owners.filter(run => run?.speaker === speaker || run?.via === speaker).length,
  }));
  const outer = within.sort((a, b) => b.count - a.count)[0];
  if (!outer || outer.count < words.length * MOSTLY) return { how: 'own', speakers, ...byRule(words) };
  const how = owners.find(run => run?.speaker === outer.speaker)?.how ?? 'quoted';
  return { how, speaker: outer.speaker, speakers };
}

/** The innermost words of somebody else in which a word stands. */
export function runAt({ passage, start }: PlacedWord): Run | undefined {
  return runsOf(passage).find(({ span }) => start >= span[0] && start < span[1]);
}

/** Whether a word stands in words that the source has from somebody else. */
export function isSecondhand({ passage, start }: PlacedWord): boolean {
  return runsOf(passage).some(({ how, span }) => how !== 'own' && start >= span[0] && start < span[1]);
}

/** Who says one word, and through whom. */
export function speakerAt(word: PlacedWord): { speaker?: string; via?: string } {
  const run = runAt(word);
  return {
    ...(run?.speaker === undefined ? {} : { speaker: run.speaker }),
    ...(run?.via === undefined ? {} : { via: run.via }),
  };
}

/** What the rules say of words that the pack gives to nobody: enough to doubt that they are the source's own. */
function byRule(words: readonly PlacedWord[]): Pick<Voice, 'ruled'> {
  const [first] = words;
  if (!first) return {};
  const { passage } = first;
  const found = ruled.get(passage) ?? findStatements(passage.text, passage.lang);
  ruled.set(passage, found);
  const inside = ({ span: [start, end] }: { span: Span }) =>
    words.filter(word => word.passage === passage && word.start >= start && word.start < end).length;
  const statement = found.filter(one => inside(one) >= words.length * MOSTLY).at(-1);
  if (!statement) return {};
  return { ruled: statement.speaker ? { words: passage.text.slice(...statement.speaker) } : {} };
}
