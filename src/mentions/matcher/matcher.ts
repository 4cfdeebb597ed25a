import type { ActorType } from '../../packs/index.ts';
import type { Trie } from './trie.ts';

/** What stands at the end of a way through the trie. */
export const Kind = { alias: 0, context: 1, veto: 2 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Bits of a form. */
export const Flag = {
  /** Endings and prefixes of its language may be attached. */
  inflect: 1,
  /** Every letter must have the case of the form. */
  exactCase: 2,
  /** The form's capitals must be capitals; its small letters may be. */
  keepsCapitals: 4,
  /** Counts only after its actor was named. */
  after: 8,
  /** Letters of any ending may follow. */
  stem: 16,
  /** All its letters are capitals. */
  acronym: 32,
  /** A veto that forbids the name it stands behind. */
  follows: 64,
  /** A veto that forbids the name it stands before. */
  precedes: 128,
} as const;

export const ACTOR_TYPES: readonly ActorType[] = ['person', 'people', 'place', 'body', 'document', 'concept', 'event'];

/**
 * A compiled vocabulary in flat arrays, so that it is stored as one record and used without being rebuilt (`record.ts`).
 * A form is one folded spelling of an alias, of a context's word or of a string that vetoes an alias.
 */
export interface Tables extends Trie {
  /** Which openings names have (`openings.ts`). */
  readonly openings: Uint8Array;
  /** For each pattern of the trie, and one beyond: its first form. */
  readonly forms: Uint32Array;
  /** For each form: a `Kind`. */
  readonly kind: Uint8Array;
  /** For each form: the index of its actor (alias, veto) or context. */
  readonly owner: Uint32Array;
  /** For each form: the index of its language group; 0 is any language. */
  readonly language: Uint16Array;
  /** For each form: `Flag` bits. */
  readonly flags: Uint8Array;
  /** For each form: where its capitals start in `capitals`, plus 1; 0 where case does not matter. */
  readonly shape: Uint32Array;
  /** For each form: its alias's folded length; what a veto forbids is no longer than that. */
  readonly reach: Uint16Array;
  /** For each form: the index of its list in `needsStart`. */
  readonly needs: Uint16Array;
  /** For each form: the index of the string that a veto was written as; an empty one for others. */
  readonly name: Uint32Array;
  /** One after the other: for each folded unit of a form, 1 for a capital. */
  readonly capitals: Uint8Array;
  /** For each list of needed contexts, and one beyond: where it starts in `needsContexts`. The first list is empty. */
  readonly needsStart: Uint32Array;
  readonly needsContexts: Uint16Array;
  /** For each actor: the library's number. */
  readonly actorNumber: Uint32Array;
  /** For each actor: an index into `ACTOR_TYPES`. */
  readonly actorType: Uint8Array;
  /** Strings one after the other: language groups, then context names, then what vetoes were written as. */
  readonly stringUnits: Uint16Array;
  /** For each string, and one beyond: where it starts in `stringUnits`. */
  readonly stringStart: Uint32Array;
  /** How many language groups and contexts there are. */
  readonly counts: Uint32Array;
}

/** The tables with the few strings that every text asks for. */
export interface Matcher extends Tables {
  /** Language groups; `mul` is the first. */
  readonly languages: readonly string[];
}

export function matcherOf(tables: Tables): Matcher {
  const count = tables.counts[0] ?? 0;
  return { ...tables, languages: Array.from({ length: count }, (_, language) => stringAt(tables, language)) };
}

export function contextCount({ counts }: Tables): number {
  return counts[1] ?? 0;
}

export function contextName(matcher: Matcher, context: number): string {
  return stringAt(matcher, matcher.languages.length + context);
}

/** What a veto was written as, before folding. */
export function vetoName(matcher: Matcher, form: number): string {
  return stringAt(matcher, matcher.name[form] ?? 0);
}

/** The contexts of which one must be evident for a form; empty for a sure one. */
export function needsOf(matcher: Matcher, form: number): Uint16Array {
  const list = matcher.needs[form] ?? 0;
  return matcher.needsContexts.subarray(matcher.needsStart[list] ?? 0, matcher.needsStart[list + 1] ?? 0);
}

function stringAt({ stringUnits, stringStart }: Tables, index: number): string {
  return String.fromCharCode(...stringUnits.subarray(stringStart[index] ?? 0, stringStart[index + 1] ?? 0));
}
