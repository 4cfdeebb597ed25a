import { MOST_PROBLEMS, type PackProblem, placeOf } from './pack-problem.ts';

/** Deepest nesting of lists and objects: the format needs 6, a CSL-JSON record may bring its own. */
const DEEPEST = 16;
/** Most values in a pack: the bundled one has about 60,000; this much still parses in a second or two. */
const MOST_VALUES = 2_000_000;
/** Keys that reach an object's prototype when they are copied carelessly. */
const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no part of a pack may have, whatever its fields mean: dangerous keys, endless nesting, endless size.
 * Runs before the schema, so that the schema only ever sees a value of bounded size and depth.
 */
export function checkShape(value: unknown): PackProblem[] {
  const problems: PackProblem[] = [];
  const path: (string | number)[] = [];
  let values = 0;

  /** Whether to go on. */
  function visit(here: unknown): boolean {
    values += 1;
    if (values > MOST_VALUES) return stop('', `more than ${MOST_VALUES} values`);
    if (typeof here !== 'object' || here === null) return true;
    if (path.length >= DEEPEST) return stop(placeOf(path), `nested deeper than ${DEEPEST} levels`);
    const inList = Array.isArray(here);
    for (const [key, inner] of Object.entries(here)) {
      path.push(inList ? Number(key) : key);
      if (!inList && DANGEROUS_KEYS.has(key)) {
        problems.push({ place: placeOf(path), message: 'this key is not allowed in a pack' });
        if (problems.length >= MOST_PROBLEMS) return false;
      } else if (!visit(inner)) {
        return false;
      }
      path.pop();
    }
    return true;
  }

  function stop(place: string, message: string): false {
    problems.push({ place, message });
    return false;
  }

  visit(value);
  return problems;
}
