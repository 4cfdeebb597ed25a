import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn, quotedIn } from './quotation-marks.ts';

const shown = (text: string, lang = '') => quotedIn(text, lang).map(({ span }) => text.slice(...span));

describe('quotedIn', () => {
  it.each([
    { text: 'He is 6\'2" tall, the saw has 12" and the ladder 5\'.', found: [] },
    { text: '"The 12" saw is blunt," he said.', found: ['The 12" saw is blunt,'] },
    { text: '“He is 6" taller than I am,” she said.', found: ['He is 6" taller than I am,'] },
    { text: "The boys' coats weren't the girls' coats.", found: [] },
    { text: "'It's the boys' coat,' she said, 'isn't it?'", found: ["It's the boys' coat,", "isn't it?"] },
    { text: '‘We hate the rules’ said Bo. The workers’ union agreed.', found: ['We hate the rules'] },
    { text: "Rock 'n' roll from the '90s 'til dawn.", found: [] },
    { text: "Ze liep 's avonds naar 't veer.", lang: 'nl', found: [] },
    { text: '”Nej”, sa hon. ”Aldrig.”', lang: 'sv', found: ['Nej', 'Aldrig.'] },
    { text: '„Wort“ und „Text" und „Słowo”', found: ['Wort', 'Text', 'Słowo'] },
    { text: '»Das ›Ding‹ geht«, sagt er.', lang: 'de', found: ['Das ›Ding‹ geht', 'Ding'] },
    { text: '»Suomi» ja »toinen»', lang: 'fi', found: ['Suomi', 'toinen'] },
    { text: '«\u202fUn “mot”\u202f», l’«accord»', lang: 'fr', found: ['Un “mot”', 'mot', 'accord'] },
    { text: 'Il dit : " Non merci. " Puis " oui ".', lang: 'fr', found: ['Non merci.', 'oui'] },
    { text: '他说"你好。"她说"好"。', lang: 'zh', found: ['你好。', '好'] },
    { text: '「彼は『はい』と言った」', lang: 'ja', found: ['彼は『はい』と言った', 'はい'] },
    { text: '＂full width＂ and ‹single›', found: ['full width', 'single'] },
    { text: 'צה"ל אמר "שלום"', lang: 'he', found: ['שלום'] },
    { text: '“slip“ and “slip" of the hand', found: ['slip', 'slip'] },
    { text: '“open “inner” still open', found: ['inner'] },
    { text: 'Home » News » Harbour « Back', found: [] },
    { text: '« Previous Next »', lang: 'en', found: [] },
    { text: 'Nails " 3 boxes\nScrews " 2 boxes', found: [] },
    { text: '“” "" «» “…”', found: [] },
  ])('reads $text', ({ text, lang, found }) => {
    expect(shown(text, lang)).toEqual(found);
  });

  it('gives the marks that only say, at the beginning of a line, that a quotation goes on', () => {
    const text = '« Un.\n« Deux.\n» Trois. »';
    expect(quotedIn(text, 'fr')).toEqual([
      { span: [2, text.length - 2], outer: [0, text.length], within: undefined, again: [6, 14] },
    ]);
  });

  it('gives the marks that stay open', () => {
    expect(markedIn('He said “a “b” c', '').unclosed.map(({ at }) => at)).toEqual([8]);
  });

  it('finds any well-formed nesting exactly, in every kind of marks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARKS), tree(3), ({ lang, pairs }, parts) => {
        const { text, places } = write(parts, pairs);
        expect(quotedIn(text, lang).map(({ span, outer, within }) => ({ span, outer, within }))).toEqual(places);
      }),
      { numRuns: 500 },
    );
  });

  it('gives places within any text that nest or lie apart, and never throws', () => {
    const part = fc.constantFrom(...'“”"\'«»‹›„‚‘’＂「」『』 \nas12.,—(', 'word ', "it's ", '😀', '\ud800');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 60 }),
        fc.constantFrom('', 'en', 'de', 'fr', 'sv', 'zh'),
        (parts, lang) => {
          const text = parts.join('');
          const quotes = quotedIn(text, lang);
          for (const [index, { span, outer, within }] of quotes.entries()) {
            expect(outer[0] < span[0] && span[0] < span[1] && span[1] < outer[1] && outer[1] <= text.length).toBe(true);
            expect(text.slice(...span)).toMatch(/[\p{L}\p{N}]/u);
            const around = within === undefined ? undefined : quotes[within];
            if (around)
              expect(around.span[0] <= outer[0] && outer[1] <= around.span[1] && (within ?? 0) < index).toBe(true);
            const before = quotes[index - 1];
            if (before) expect(before.outer[0]).toBeLessThan(outer[0]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Kinds of marks by depth; a blank inside where the language sets one. */
const MARKS = [
  { lang: 'en', pairs: ['“|”', '‘|’', '“|”'] },
  { lang: 'en', pairs: ['‘|’', '“|”', '‘|’'] },
  { lang: 'en', pairs: ['"|"', "'|'", '“|”'] },
  { lang: 'en', pairs: ["'|'", '"|"', '‹|›'] },
  { lang: 'de', pairs: ['„|“', '‚|‘', '„|“'] },
  { lang: 'de', pairs: ['»|«', '›|‹', '»|«'] },
  { lang: 'fr', pairs: ['«\u00a0|\u00a0»', '“|”', '‘|’'] },
  { lang: 'fr', pairs: ['«\u202f|\u202f»', '«\u202f|\u202f»', '“|”'] },
  { lang: 'ru', pairs: ['«|»', '„|“', '‘|’'] },
  { lang: 'pl', pairs: ['„|”', '«|»', '‘|’'] },
  { lang: 'sv', pairs: ['”|”', '’|’'] },
  { lang: 'zh', pairs: ['「|」', '『|』', '「|」'] },
  { lang: 'zh', pairs: ['＂|＂', '“|”', '‘|’'] },
];

type Part = string | Part[];

/** Words and quotations, each beginning and ending with a word. No word ends as a plural does: its apostrophe may not close. */
function tree(depth: number): fc.Arbitrary<Part[]> {
  const word = fc.constantFrom('old', 'don’t', "can't", 'mill', 'über', 'мост', 'bread,', 'Anna.', '12');
  const part: fc.Arbitrary<Part> = depth > 0 ? fc.oneof({ weight: 2, arbitrary: word }, tree(depth - 1)) : word;
  return fc
    .tuple(fc.constantFrom('old', 'mill'), fc.array(part, { maxLength: 4 }), fc.constantFrom('bridge', 'over'))
    .map(([first, middle, last]) => [first, ...middle, last]);
}

function write(parts: readonly Part[], pairs: readonly string[]) {
  const places: { span: number[]; outer: number[]; within: number | undefined }[] = [];
  let text = '';
  const add = (items: readonly Part[], depth: number, within: number | undefined): void => {
    for (const [index, item] of items.entries()) {
      if (index > 0) text += ' ';
      const [open = '', close = ''] = pairs[depth]?.split('|') ?? [];
      if (typeof item === 'string') text += item;
      else if (open === '') text += 'deep';
      else {
        const place = { span: [0, 0], outer: [text.length, 0], within };
        const id = places.push(place) - 1;
        text += open;
        place.span[0] = text.length;
        add(item, depth + 1, id);
        place.span[1] = text.length;
        text += close;
        place.outer[1] = text.length;
      }
    }
  };
  add(parts, 0, undefined);
  return { text, places };
}
