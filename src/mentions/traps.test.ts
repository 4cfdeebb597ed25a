import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledVocabulary } from '../../test/mentions/bundled.ts';
import { compile, read } from './index.ts';

const FOLDER = new URL('../../test/mentions/traps/', import.meta.url);
const vocabulary = bundledVocabulary();
const matcher = compile(vocabulary);
const numbers = new Map(vocabulary.actors.map(({ id, number }) => [id, number]));

/** Makes everything evident that is evidence in any language, so that only the rule under test can say no. */
const EVIDENCE =
  'Xinjiang, Uyghurs, Urumqi, OHCHR, Guterres, UN Security Council, Xi Jinping, Chinese Communist Party, forced labour, Michelle Bachelet, Dolkun Isa, Omer Kanat, ' +
  'Antony Blinken, Volker Türk, World Uyghur Congress, White House, United Nations, Human Rights Council, human rights, China';

/** A line of a file: language, `+` for a page with all evidence or `-` for one without, and a text with the actor's marks in braces. */
const LINE = /^(\S+) ([+-]) (.+)$/u;
const ESCAPE = /\\n|\\u([0-9a-f]{4})/gu;

/** The text with its marks in braces again, as they were found. */
function marked(actor: string, lang: string, text: string, evident: boolean): string {
  const blocks = [{ text, lang }, ...(evident ? [{ text: EVIDENCE, lang: 'en' }] : [])];
  const [reading] = read(matcher, blocks);
  let found = '';
  let at = 0;
  for (const { start, end, actor: number, reference } of reading?.mentions ?? []) {
    if (number !== numbers.get(actor) || reference) continue;
    found += `${text.slice(at, start)}{${text.slice(start, end)}}`;
    at = end;
  }
  return found + text.slice(at);
}

for (const file of readdirSync(FOLDER)) {
  const actor = file.replace('.txt', '');
  describe(actor, () => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
    it.each(lines)('%s', line => {
      const [, lang = '', evidence, written = ''] = LINE.exec(line) ?? [];
      expect(evidence, 'a line is a language, + or -, and a text').toBeDefined();
      const text = written.replace(ESCAPE, (_, code) => (code ? String.fromCharCode(Number.parseInt(code, 16)) : '\n'));
      expect(marked(actor, lang, text.replaceAll(/[{}]/gu, ''), evidence === '+')).toBe(text);
    });
  });
}
