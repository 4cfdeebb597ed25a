import type { Folded } from '../../text/index.ts';

/** Whether a character is a capital letter. İ is one, ß is none. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Whether a character has letter case and is small. */
export function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}

/** For each folded unit, whether the character it stands for is a capital. */
export function capitalsOf(original: string, folded: Folded): Uint8Array {
  return Uint8Array.from(folded.starts, start => (isCapital(original.charAt(start)) ? 1 : 0));
}

/** Whether a name's letters are capitals only, two or more of them: its endings are then written small. */
export function isAcronym(name: string): boolean {
  let capitals = 0;
  for (const character of name) {
    if (isCapital(character)) capitals++;
    else if (isSmall(character)) return false;
  }
  return capitals >= 2;
}

/** Letters on each side that are looked at to tell whether a line is in capitals only. */
const LINE_LETTERS = 40;
/** So many letters beside the name must be there to speak of a line. */
const FEWEST_LETTERS = 3;
const SENTENCE_END = /[.!?;:\n|•»«]/u;

/**
 * Whether the text around a span is written in capitals only, so that capitals tell nothing: "US" in "ABOUT US".
 * Letters without case, such as Han, show that the capitals are meant.
 */
export function isCapitalsOnly(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (const step of [-1, 1]) {
    let seen = 0;
    for (let at = step < 0 ? start - 1 : end; at >= 0 && at < text.length && seen < LINE_LETTERS; at += step) {
      const character = text.charAt(at);
      if (SENTENCE_END.test(character)) break;
      if (isCapital(character)) letters++;
      else if (/\p{L}/u.test(character)) return false;
      seen++;
    }
  }
  return letters >= FEWEST_LETTERS;
}
