/** One thing that is wrong in a pack. */
export interface PackProblem {
  /** Where, as a path from the pack's root: `actors[3].aliases[0].text`; empty for the pack as a whole. */
  place: string;
  /** What is wrong there, in words. */
  message: string;
}

/** Most problems that one reading lists: more would not be read, and a hostile pack could have millions. */
export const MOST_PROBLEMS = 50;

/** The path to a field: names after dots, list places in brackets, other keys quoted in brackets. */
export function placeOf(keys: readonly (string | number)[]): string {
  let place = '';
  for (const key of keys) {
    if (typeof key === 'number') place += `[${key}]`;
    else if (!/^[A-Za-z_$][\w$]*$/.test(key)) place += `[${JSON.stringify(key)}]`;
    else place += place === '' ? key : `.${key}`;
  }
  return place;
}

/** One line for people: `actors[3].aliases[0].text: …`. */
export function describeProblem({ place, message }: PackProblem): string {
  return place === '' ? message : `${place}: ${message}`;
}
