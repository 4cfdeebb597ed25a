import { foldText, isWordLimit } from '../../text/index.ts';
import { ENDING_RULES, type EndingRule } from './ending-rules.ts';

/** Longest run of letters that is looked at as an ending, in UTF-16 units. */
const LONGEST = 16;

interface Endings {
  endings: ReadonlySet<string>;
  longest: number;
  chain: number;
}

const rules = new Map(Object.entries(ENDING_RULES).map(([language, rule]) => [language, prepare(rule)]));
/** For languages without a rule, and where the language is not known. */
const PLURAL: Endings = prepare({ endings: 's', chain: 1 });

/**
 * Where the word ends whose name ends at `at`, if what follows the name is an ending of one of the languages.
 *
 * Shapes: `text` is folded; `languages` are language groups.
 * Result: a UTF-16 offset greater than `at`, or `undefined`.
 */
export function endOfInflected(text: string, at: number, languages: Iterable<string>): number | undefined {
  const end = wordEnd(text, at);
  if (end === undefined) return undefined;
  const rest = text.slice(at, end);
  for (const language of languages) if (isChain(rest, rules.get(language) ?? PLURAL)) return end;
  return undefined;
}

/** Where the word ends that goes on at `at`; `undefined` if it goes on for longer than any ending. */
export function wordEnd(text: string, at: number, longest = LONGEST): number | undefined {
  for (let end = at + 1; end <= at + longest; end++) if (isWordLimit(text, end)) return end;
  return undefined;
}

function isChain(rest: string, { endings, longest, chain }: Endings): boolean {
  if (endings.has(rest)) return true;
  if (chain === 1) return false;
  // Bounded by the length of the rest (at most 16) and of the chain (at most 4).
  for (let length = Math.min(longest, rest.length - 1); length > 0; length--) {
    if (endings.has(rest.slice(0, length)) && isChain(rest.slice(length), { endings, longest, chain: chain - 1 }))
      return true;
  }
  return false;
}

function prepare({ endings, chain }: EndingRule): Endings {
  const folded = new Set(endings.split(' ').map(foldText));
  return { endings: folded, longest: Math.max(...[...folded].map(({ length }) => length)), chain };
}
