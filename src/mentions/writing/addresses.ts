/** Longest address that is looked at around a name, in UTF-16 units on each side. */
const REACH = 120;
const PRINTABLE = /[!-~]/u;
/** A scheme, `www.`, a mailbox, or a host name with one of the endings that news link to. */
const ADDRESS =
  /:\/\/|^www\.|[a-z0-9]@[a-z0-9]|[a-z0-9-]\.(?:com|org|net|gov|edu|int|info|mil|eu|cn|tw|hk|jp|kr|tr|ru|ua|de|fr|uk|us|ch|at|it|es|pt|nl|be|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|ir|il|in|au|ca|br|mx|html?|php|pdf)(?:[/:?#]|$)/iu;

/**
 * Whether a span is part of a web or mail address, where a name names nobody: `china.org`, `news@un.org`.
 * `@` before a name makes it an account's.
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '@') return true;
  let from = start;
  while (from > 0 && start - from < REACH && PRINTABLE.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && PRINTABLE.test(text.charAt(to))) to++;
  if (from === start && to === end) return false;
  const token = text.slice(from, to).replace(/^[("'[<]+|[)"'\]>.,;:!?]+$/gu, '');
  return ADDRESS.test(token);
}
