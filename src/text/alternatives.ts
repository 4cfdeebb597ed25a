/** Most texts that one may stand for; above it, it stands for itself alone. */
export const MOST_ALTERNATIVES = 500;
/** The innermost alternatives of a text. */
const CHOICE = /\{([^{}]*)\}/u;

/**
 * The texts that one text with alternatives stands for: `{UN|United Nations} report` for `UN report` and `United Nations
 * report`. Alternatives may be empty and may hold others.
 *
 * Result: never empty, in the order of the alternatives. Braces that do not close, and a text that would stand for more
 *         than `MOST_ALTERNATIVES`, are taken as they are written.
 */
export function alternativesOf(text: string): readonly string[] {
  if (!text.includes('{')) return [text];
  let texts: readonly string[] = [text];
  while (texts.length <= MOST_ALTERNATIVES) {
    if (!texts.some(one => CHOICE.test(one))) return texts;
    texts = texts.flatMap(expandFirst);
  }
  return [text];
}

function expandFirst(text: string): readonly string[] {
  const choice = CHOICE.exec(text);
  if (!choice) return [text];
  const before = text.slice(0, choice.index);
  const after = text.slice(choice.index + choice[0].length);
  return (choice[1] ?? '').split('|').map(one => before + one + after);
}
