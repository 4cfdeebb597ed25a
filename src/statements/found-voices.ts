import { type FoundStatement, findStatements } from './find.ts';
import type { Span } from './locate.ts';
import { DOCUMENT_NOUN } from './sayings/sayings.ts';
import { runsOf, type VoiceRun } from './voices.ts';
import { firstMatch } from './whole-words.ts';

/** A mention of an actor in a passage. */
export interface NamedIn {
  actor: string;
  span: Span;
}

/** A voice found by rule. Where no actor of the library is meant, the passage's own words say who it is. */
export interface FoundVoice extends VoiceRun {
  /** Words of the passage that name who says it; absent when that is left open. */
  speakerWords?: Span;
  found: 'by rule';
}

/** Before a name that only says where the speaker belongs: `a spokesman of the …`, `a study by the …`. */
const BELONGS =
  /(?<!\p{L})(?:of|by|at|for|from|to|in|with|against|on|der|des|von|de|du|del|della|da|do|из|от)(?!\p{L})/iu;
/** After the name of the one who speaks: nothing, what is told of it, or its own document. */
const TOLD_OF = /^\s*(?:$|[,(]|(?:of|at|for|from|in|who|which)\s)/iu;
const POSSESSIVE = /^['’]s?\s+/u;

/**
 * Who says what in a passage for which nobody has marked it, as `voicesOf` gives it for marked ones. An actor is the speaker only when the
 * words that name the speaker are its name: never when it is merely named in them.
 */
export function voicesFound(passage: string, lang: string, named: readonly NamedIn[]): FoundVoice[] {
  const layers = findStatements(passage, lang).map(statement => ({
    span: statement.span,
    voice: voiceOf(passage, statement, named),
  }));
  return runsOf<Omit<FoundVoice, 'span'>>(passage, layers, { how: 'own', found: 'by rule' });
}

function voiceOf(
  passage: string,
  { kind, speaker, via }: FoundStatement,
  named: readonly NamedIn[],
): Omit<FoundVoice, 'span'> {
  const who = speaker && actorMeant(passage, speaker, named);
  const through = via && actorMeant(passage, via, named);
  return {
    how: kind,
    found: 'by rule',
    ...(who === undefined ? {} : { speaker: who }),
    ...(through === undefined ? {} : { via: through }),
    ...(speaker === undefined ? {} : { speakerWords: speaker }),
  };
}

/** The actor whose name the speaker's words are; undefined when they name another, of whom the actor is told. */
export function actorMeant(passage: string, speaker: Span, named: readonly NamedIn[]): string | undefined {
  const fitting = named.filter(({ span: [start, end] }) => {
    if (start < speaker[0] || start >= speaker[1] || BELONGS.test(passage.slice(speaker[0], start))) return false;
    // A name may go on where the speaker's words were cut: `the report published | on Monday`.
    const rest = passage.slice(end, Math.max(end, speaker[1]));
    const possessed = rest.replace(POSSESSIVE, '');
    return TOLD_OF.test(rest) || (possessed !== rest && firstMatch(DOCUMENT_NOUN, possessed)?.index === 0);
  });
  return fitting.reduce<NamedIn | undefined>(
    (widest, item) => (widest && length(widest.span) >= length(item.span) ? widest : item),
    undefined,
  )?.actor;
}

function length([start, end]: Span): number {
  return end - start;
}
