import { describe, expect, it } from 'vitest';
import { readStyle } from '../index.ts';
import { mendStyle } from './mend-style.ts';
import { everyNode, type StyleNode } from './style-node.ts';

function styleWith(inner: string): StyleNode {
  const reading = readStyle(
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><citation collapse="year"><sort><key variable="title"/></sort><layout>${inner}</layout></citation></style>`,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.tree;
}
const names = (style: StyleNode) => [...everyNode(style)].map(({ name }) => name);

describe('mendStyle', () => {
  it('leaves the style itself as it is', () => {
    const style = styleWith('<date variable="issued"/>');
    const before = JSON.stringify(style);
    mendStyle(style);
    expect(JSON.stringify(style)).toBe(before);
  });

  it('leaves out the order of a list', () => {
    const mended = mendStyle(styleWith('<text variable="title"/>'));
    expect(names(mended)).not.toContain('sort');
    expect(mended.children[0]).toMatchObject({ attrs: {} });
  });

  it('has a date say that it is uncertain, with what stood around it', () => {
    const mended = mendStyle(styleWith('<date variable="issued" prefix="(" suffix=")" form="text"/>'));
    const group = [...everyNode(mended)].find(({ name }) => name === 'group');
    expect(group).toMatchObject({
      attrs: { prefix: '(', suffix: ')', delimiter: ' ' },
      children: [{ attrs: { term: 'circa', form: 'short' } }, { name: 'date', attrs: { form: 'text' } }],
    });
  });

  it('leaves a style alone that asks whether a date is uncertain, and dates of other kinds', () => {
    const asking = '<choose><if is-uncertain-date="issued"><date variable="issued"/></if></choose>';
    expect(names(mendStyle(styleWith(asking)))).not.toContain('group');
    expect(names(mendStyle(styleWith('<date variable="accessed"/>')))).not.toContain('choose');
  });

  it.each([
    { inner: '<group><label variable="locator"/><text variable="locator"/></group>', delimiter: ' ' },
    { inner: '<group><label variable="locator" suffix=" "/><text variable="locator"/></group>', delimiter: undefined },
    { inner: '<group delimiter="."><label variable="locator"/><text variable="locator"/></group>', delimiter: '.' },
    { inner: '<group><label variable="page"/><text variable="page"/></group>', delimiter: undefined },
  ])('keeps label and number of a place apart: $inner', ({ inner, delimiter }) => {
    const group = [...everyNode(mendStyle(styleWith(inner)))].find(({ name }) => name === 'group');
    expect(group?.attrs.delimiter).toBe(delimiter);
  });
});
