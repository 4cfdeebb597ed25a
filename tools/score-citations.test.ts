import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { scoreCitations, sectionOf } from './score-citations.ts';

/** A case as the public suite writes them, of our own. */
const caseOf = (result: string, style: string) => `>>===== MODE =====>>
citation
<<===== MODE =====<<

>>===== RESULT =====>>
${result}
<<===== RESULT =====<<

>>===== CSL =====>>
${style}
<<===== CSL =====<<

>>===== INPUT =====>>
[{ "id": 1, "type": "book", "title": "Rivers & mouths" }]
<<===== INPUT =====<<
`;
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <citation><layout prefix="(" suffix=")"><text variable="title" font-style="italic"/></layout></citation>
</style>`;

it('tells right from wrong, and leaves out what is no style', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a_Right.txt'), caseOf('(<i>Rivers &#38; mouths</i>)', STYLE));
  writeFileSync(join(folder, 'b_Wrong.txt'), caseOf('(Rivers &#38; mouths)', STYLE));
  writeFileSync(join(folder, 'c_None.txt'), caseOf('', '<style/>'));
  expect(scoreCitations(folder).map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'a_Right right',
    'b_Wrong wrong',
    'c_None left-out',
  ]);
});

it('finds a section whatever the length of its marks', () => {
  expect(sectionOf('>>== MODE ==>>\nbibliography\n<<== MODE ==<<\n', 'MODE')).toBe('bibliography');
  expect(sectionOf('nothing', 'MODE')).toBeUndefined();
});
