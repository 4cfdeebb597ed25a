import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCslData } from '../../../tools/csl-data.ts';
import { cite, readStyle, type StyleNode } from '../index.ts';
import { tryStyle } from '../try-style.ts';

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/styles');
const { styles, locales } = readCslData(['apa'], ['en-US']);
const english = locales.get('en-US');
if (!english) throw new Error('no English');

const open = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">';
const citation = '<citation><layout><text variable="title"/></layout></citation>';
const whole = (inner: string) => `${open}${inner}</style>`;
/** `depth` macros that each call the next one `times` times. */
const tangled = (depth: number, times: number) =>
  Array.from({ length: depth }, (_, at) => {
    const call = at + 1 < depth ? `<text macro="m${at + 1}"/>`.repeat(times) : '<text variable="title"/>';
    return `<macro name="m${at}">${call}</macro>`;
  }).join('');

describe('readStyle', () => {
  it('reads a style, which then cites', () => {
    const reading = readStyle(readFileSync(join(FOLDER, 'good.csl'), 'utf8'));
    if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
    expect(reading.title).toBe('Harbour notes & queries');
    const style = { tree: reading.tree, locales, secondhand: 'quoted' } as const;
    const csl = { id: 'x', type: 'book', title: 'Rivers', issued: { 'date-parts': [[2022, 9]], circa: true } };
    expect(cite(csl, style, { paragraph: 6 }).text).toBe('HARBOUR Rivers – c. September 2022 – para. 6.');
  });

  it.each([
    {
      why: 'a script',
      text: whole(`<info><script/></info>${citation}`),
      fault: { kind: 'refused', detail: '<script>' },
    },
    {
      why: 'an element of HTML',
      text: whole(`<img src="x"/>${citation}`),
      fault: { kind: 'refused', detail: '<img>' },
    },
    {
      why: 'another namespace within',
      text: whole(`<macro xmlns="urn:x" name="a"/>${citation}`),
      fault: { kind: 'refused', detail: '<macro>' },
    },
    {
      why: 'a document type',
      text: `<!DOCTYPE style>${whole(citation)}`,
      fault: { kind: 'refused', detail: '<!DOCTYPE' },
    },
    {
      why: 'an entity of its own',
      text: whole(`<info><title>&lol;</title></info>${citation}`),
      fault: { kind: 'refused', detail: '&lol;' },
    },
    { why: 'CDATA', text: whole(`<info><title><![CDATA[x]]></title></info>${citation}`), fault: { kind: 'refused' } },
    {
      why: 'a style sheet of its own',
      text: `<?xml-stylesheet href="x.xsl"?>${whole(citation)}`,
      fault: { kind: 'refused', detail: '<?xml-stylesheet' },
    },
    { why: 'no end', text: `${open}${citation}`, fault: { kind: 'not-xml', detail: '<style>', line: 1, column: 1 } },
    {
      why: 'a wrong end',
      text: whole(`\n  <info></inf>${citation}`),
      fault: { kind: 'not-xml', detail: '</inf>', line: 2, column: 9 },
    },
    { why: 'two roots', text: whole(citation) + whole(citation), fault: { kind: 'not-xml' } },
    {
      why: 'an attribute twice',
      text: whole(`<macro name="a" name="b"/>${citation}`),
      fault: { kind: 'not-xml', detail: 'name' },
    },
    {
      why: 'a bare ampersand',
      text: whole(`<info><title>a & b</title></info>${citation}`),
      fault: { kind: 'not-xml' },
    },
    {
      why: 'a character that XML has not',
      text: whole(`<info><title>&#0;</title></info>${citation}`),
      fault: { kind: 'not-xml' },
    },
    { why: 'nothing', text: '', fault: { kind: 'not-xml' } },
    { why: 'words', text: 'Not a style.', fault: { kind: 'not-xml' } },
    { why: 'another root', text: '<html><body/></html>', fault: { kind: 'not-a-style', detail: '<html>' } },
    {
      why: 'a root of no namespace',
      text: `<style class="note" version="1.0">${citation}</style>`,
      fault: { kind: 'not-a-style' },
    },
    {
      why: 'a locale',
      text: '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0"/>',
      fault: { kind: 'not-a-style', detail: '<locale>' },
    },
    {
      why: 'another version',
      text: whole(citation).replace('1.0"', '0.8"'),
      fault: { kind: 'not-a-style', detail: 'version="0.8"' },
    },
    { why: 'no citation', text: whole(''), fault: { kind: 'not-a-style', detail: '<citation>' } },
    { why: 'no layout', text: whole('<citation/>'), fault: { kind: 'not-a-style', detail: '<layout>' } },
    {
      why: 'a missing macro',
      text: whole('<citation><layout><text macro="a"/></layout></citation>'),
      fault: { kind: 'macro', detail: 'a' },
    },
    {
      why: 'a macro that calls itself by another',
      text: whole(`<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>${citation}`),
      fault: { kind: 'macro' },
    },
    { why: 'macros that multiply', text: whole(tangled(20, 10) + citation), fault: { kind: 'too-large' } },
    { why: 'too deep', text: whole('<group>'.repeat(200) + '</group>'.repeat(200)), fault: { kind: 'too-large' } },
    { why: 'too many elements', text: whole('<text/>'.repeat(60_000)), fault: { kind: 'too-large' } },
    { why: 'too long', text: ' '.repeat(1_000_001), fault: { kind: 'too-large' } },
  ])('refuses $why', ({ text, fault }) => {
    const reading = readStyle(text);
    expect(reading.ok ? undefined : reading.fault).toMatchObject(fault);
  });

  it.each(['bad-script.csl', 'bad-entity.csl', 'bad-dependent.csl'])('refuses %s, and says where', file => {
    const reading = readStyle(readFileSync(join(FOLDER, file), 'utf8'));
    expect(reading.ok ? undefined : reading.fault).toMatchObject({
      kind: file === 'bad-dependent.csl' ? 'dependent' : 'refused',
      line: expect.any(Number),
    });
  });

  it('reads back what a tree is written as', () => {
    const tree = styles.get('apa');
    if (!tree) throw new Error('no apa');
    const reading = readStyle(xmlOf({ ...tree, attrs: { ...tree.attrs, xmlns: 'http://purl.org/net/xbiblio/csl' } }));
    if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
    expect(reading.tree.children).toEqual(tree.children);
  });

  it('ends with a style or a fault, whatever the file', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '&',
      ';',
      '"',
      '=',
      'style',
      'text',
      ' ',
      '<!--',
      '-->',
      '<?',
      '#x41',
      'a',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), pieces => {
        for (const text of [pieces.join(''), whole(pieces.join('') + citation)]) {
          const reading = readStyle(text);
          expect(typeof reading.ok).toBe('boolean');
        }
      }),
    );
  });
});

describe('tryStyle', () => {
  it('has nothing to say of a good style', () => {
    const reading = readStyle(readFileSync(join(FOLDER, 'good.csl'), 'utf8'));
    expect(reading.ok && tryStyle(reading.tree, english)).toBeUndefined();
  });

  it('says what the engine says of one that it cannot run', () => {
    const reading = readStyle(whole('<citation><layout><choose/></layout></citation>'));
    expect(reading.ok && tryStyle(reading.tree, english)).toMatchObject({ kind: 'cannot-run' });
  });
});

function xmlOf(node: StyleNode | string): string {
  const escaped = (text: string) => text.replace(/[&<"]/g, sign => `&#${sign.charCodeAt(0)};`);
  if (typeof node === 'string') return escaped(node);
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attrs.join('')}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}
