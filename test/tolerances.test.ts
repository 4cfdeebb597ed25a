import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TOLERATED } from '../src/quotations/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

/** Signs that nobody sees, or that look like others, by their number: a table is for reading. */
const shown = (text: string) =>
  text.replace(
    /\u0301|[\u00a0\u00ad\u200b\u2011]/gu,
    sign => `‹U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}›`,
  );

it('the README has the table of what “word for word” tolerates, as the code has it', () => {
  const rows = TOLERATED.map(({ says, source, quoted }) => `| ${says} | ${shown(source)} | ${shown(quoted)} |`);
  const table = ['| tolerated | the source has | the page has |', '|---|---|---|', ...rows].join('\n');
  const [, inReadme = ''] = /\n(\| tolerated \|[\s\S]*?)\n\n/u.exec(readme) ?? [];
  expect(inReadme).toBe(table);
});
