/** What menus and banners put before "us", which title case or shouting makes "US". */
const BEFORE = /(?:^|[^\p{L}])(?:about|contact|join|follow|email|write to|advertise with|work with)\s+$/iu;
/** Such a phrase ends with the word. */
const AFTER = /^\s*(?:$|[·|•,.!?:;/()\n–—-])/u;
const PRONOUN = 'US';
const LONGEST_BEFORE = 20;

/** Whether a span is the English pronoun in capitals: "Contact US", "Join US today" is left to its other evidence. */
export function isPronoun(text: string, start: number, end: number): boolean {
  return (
    text.slice(start, end) === PRONOUN &&
    BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)) &&
    AFTER.test(text.slice(end))
  );
}
